/// A whole office in one thread out of one seed: desks, a centre, a stick that is carried between them, and everything
/// that goes wrong. What is under trial is the real acceptance, fold and pump with real signatures; only discs, clocks
/// and lines are made up.
///
/// - A crash is thrown before or after any durable act of a desk or of the centre, by wrappers around the ports; the
///   stores themselves only keep what was committed.
/// - [Witness] knows of every action that was ever written and who holds it still; it shares no code with what it
///   judges but the fold.
/// - Desks have scopes, which change; some come late, to a snapshot. Of every dossier a desk then has all or nothing,
/// and
///   all of what is in its scope. Several offices are tried elsewhere, on real files (`sync.HandOversPropertyTest`).
/// - [Bug] plants what such systems got wrong elsewhere, on the test's side of the ports; each is found.
@NullMarked
package vn.motcua.simulate;

import org.jspecify.annotations.NullMarked;
