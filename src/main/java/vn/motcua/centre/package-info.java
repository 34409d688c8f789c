/// The centre: takes what desks push, gives every action a position in its office's stream, and says it on.
///
/// Decided here (2026-11-22):
///
/// - A batch carries one signature, of its last action, and a page ends where a batch ended: the chain makes the one
///   signature cover the rest, for a third of the bytes and one check instead of two hundred.
/// - An office's row in `office_head` is taken first in every writing transaction; all that is looked up before an
/// insert
///   is looked up behind it. Positions are therefore gapless and seen in order on SQLite and PostgreSQL alike, and the
///   unique index on the hash is the second guard.
/// - An epoch is a random word and not a counter: a centre restored twice from one backup would count to the same
/// number
///   twice.
/// - A desk proves itself by the key of the log it writes; a log that goes on after a fork is named by the old log's
/// key.
@NullMarked
package vn.motcua.centre;

import org.jspecify.annotations.NullMarked;
