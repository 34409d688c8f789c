/// The desk's side of the conversation with the centre, and its schedule. See `counter.DeskStream` for what the file
/// knows of it.
///
/// Decided here (2026-11-22):
///
/// - There is no outbox: what the centre has not acknowledged is the tail of each log. A desk pushes every log that it
///   holds whole, its own before a restore and other desks' too, so that a centre that lost something is filled again
/// by
///   whoever has it.
/// - The centre's own word is kept per log with its epoch. Where the epoch is another, or the centre does not know the
///   point up to which it was read, the last signed piece of every log is sent again, and the answer says from where.
@NullMarked
package vn.motcua.sync;

import org.jspecify.annotations.NullMarked;
