/// The command line: one class per verb, and the only place where the parts are put together.
///
/// Decided here (2026-11-22), for the centre's verbs:
///
/// - With SQLite one process has the database to itself, so `office add`, `enrol-code`, `desk`, `backup` and
///   `verify` run inside the server while there is one: as errands through its admin door on loopback, by a
///   token of 160 random bits that stands in a file beside the database, for its owner only. Whoever reads that
///   file can read the database. A Unix domain socket would have been as safe, but its path may have no more
///   than 108 bytes and Jetty needs another library for it; to let the server poll for work would say "done"
///   before it is.
/// - With PostgreSQL the verbs go to the database, as every process of the centre does.
/// - The configuration is lines of `key = value` and not YAML: each of its mistakes can be told by its line.
///
/// Help is for clerks and administrators, so it is Vietnamese and nothing else, picocli's own words too ([HelpWords]).
/// It stands in the annotations, beside what it tells of, and not in the bundles: a second language would be
/// read by nobody. A verb that was written wrongly is answered by [WrongUse], never by a message of picocli.
@NullMarked
package vn.motcua.command;

import org.jspecify.annotations.NullMarked;
