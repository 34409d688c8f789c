/// The desk's side of the conversation with the centre, and its schedule. See `counter.DeskStream` for what the
/// file knows of it.
///
/// Decided here (2026-11-22):
///
/// - There is no outbox: what the centre has not acknowledged is the tail of each log. A desk pushes every log
///   that it holds whole, its own before a restore and other desks' too, so that a centre that lost something
///   is filled again by whoever has it.
/// - The centre's own word is kept per log with its epoch. Where the epoch is another, or the centre does not
///   know the point up to which it was read, the last signed piece of every log is sent again, and the answer
///   says from where.
/// - Of what is not in a desk's [vn.motcua.wire.Scope] a page carries the hash and the dossier's id, a random
///   word. The centre decides by what is so when it is asked; it keeps no list of what which desk has. The desk
///   does: where a page leaves out something of a dossier that is here, or brings something of one that was
///   left out, the desk asks for that dossier whole, and keeps page, cursor and dossier in one transaction. A
///   dossier that closes, opens again, or is narrowed away is thus never half here, whoever knew what. One
///   small question for each dossier that closes is the price; a list at the centre would be wrong after every
///   restore on either side.
/// - Where a scope grows, the desk takes a snapshot as a new one would, and reads the stream on from where it
///   was.
/// - A snapshot comes in pieces of whole dossiers. A desk of a narrow scope that has dossiers already, because
///   it was restored, reads the hashes from the beginning instead: what closed meanwhile is in no snapshot of
///   what is open (two seeds of the simulator).
/// - What a signature may have covered among what was left out, the centre stands for, as in a snapshot. Of
///   such a log a desk has no whole beginning and gives none of it to a centre that lost it: whoever wrote it
///   does, and the desks of the scope `office`.
/// - Without a network the same batches travel as parcels (`keys.Parcel`): each is sealed for the centre's
///   X25519 key, which the desk learnt when it enrolled, and signed by the desk that wrote it. Who carries one
///   sees whole or damaged, which office and which centre, and nothing else; the centre takes it by the door
///   that a push takes.
/// - A stick's folder is many small bundles and not one that grows: a stick that is torn out spoils at most the
///   file that was being written, which has no name yet. What stands there is told by the names alone, so
///   another stick, an old one or one with a piece missing is brought up by itself. What the centre has
///   acknowledged is removed.
/// - Two desks read each other's bundles where each is sealed for the one desk's own X25519 key. A key that
///   every desk of an office holds was decided against: one lost laptop would open every stick of the office.
///   Each desk makes its pair itself and tells the centre, the directory carries the public halves, and nothing
///   is written for who was turned away or whose term is over. What comes so is held against the chain and the
///   log's key as a page is; it counts as the centre's by nothing, and whoever meets the centre first brings it
///   there. The centre opens no such bundle.
/// - Releases of procedures lie beside the bundles, in a folder of their own, and not in them: they are public,
///   signed by who published them, and the same file is what an author hands out. They are whole, not what
///   changed: nobody knows to which desk a stick goes next, and a part would be of no use there. What is on the
///   stick already is not written again, what does not hold any more goes, and a release that is here is not
///   read into anything.
/// - A carrier asks the centre for the newest before it puts them down, so that a receipt brings them home.
/// - The directory comes last in a round: what was done goes up and comes down first. It is kept page by page
///   as the centre signed it, and a page is looked at again whenever something of it is asked, so that a
///   changed file says nothing. Its numbers have a life of their own (an epoch): a restored centre numbers
///   anew, and is read anew.
/// - A desk whose term is over is let in to send and to nothing else: what citizens were promised has to be
///   stored.
/// - Attached files travel in the same parcels, in pieces of 1 MB behind all actions. The centre puts them
///   together by the checks of an upload and signs for each that is whole; its word names the file by a hash of
///   its hash, so that who carries the receipt learns nothing to ask for. On a stick the pieces are told by
///   their names alone. Another desk puts them together as it does what it fetches, going on from what came of
///   a file before.
/// - Files have a turn of at most 30 s after each round of actions, and give way between two parts where an
///   action waits. Their failures have a back-off of their own: what the centre does not take delays no action.
/// - A part that breaks off counts as far as it came. On 64 kbit/s that breaks every 30 s no part of 256 KB
///   would ever come whole; the hash of the whole decides in the end.
/// - A file that is not here comes when somebody opens it, and its pieces wait sealed in the database
///   meanwhile.
/// - What another desk brings on a stick keeps the centre's limits of a batch: what this desk takes it has to be
///   able to pass on.
/// - Of the next try the failures in a row are kept over a restart, and not its moment: that would be one of the
///   wall clock, which may have been set meanwhile, and hold a desk back for as long. Who starts after a failure
///   waits a drawn part of five minutes, and then backs off as far as before.
@NullMarked
package vn.motcua.sync;

import org.jspecify.annotations.NullMarked;
