/// The dossier (*hồ sơ*): immutable actions, their facts, and the pure fold that shows where a dossier stands.
///
/// **Frozen.** [ActionHeader] and the kinds in [Facts] are what real offices hold for years. A kind may gain a
/// schema number; a header never changes. Their bytes are made and read in `vn.motcua.wire` only, written once,
/// stored and carried as they are.
///
/// Decided here (2026-11-22):
///
/// - A log opens with [LogOpened] at seq 1, which states its public key, its lanes and, after a restore, the
///   log it goes on from. A log can thus be verified with nothing but its own actions.
/// - A log's id is derived from its public key (60 bits in 12 letters), so that nobody can speak for another
///   log, and so that the receipt's QR stays within version 9.
/// - A person's facts stand once per visit under a person's id, and roles point to them; a correction of a name
///   is one slot, whatever roles the person holds.
/// - Only confirmed answers enter an action; what is *cần xác nhận* lives in the draft.
/// - A [Verdict] counts whatever its bases are, and is taken back only by a verdict that names it. A hash
///   cannot be named before it exists, so no two verdicts name each other, and no order of arrival makes a
///   difference. The fold does not ask who speaks: whoever takes actions in knows the centre's logs, and
///   answers a verdict of anybody else with a verdict on it.
/// - A [Reconciled] copies by hash what was written, and only from what it was built on: it cannot say anything
///   new, and what it chose falls with a verdict on the action it chose from.
/// - A dossier that goes to another office has one id and two lives, one in each office's stream: an action
///   lives in one stream, and neither office can say anything in the other's. [HandedOver] is the clerk's;
///   [HandedIn] and [ToldBack] are the centre's own words on the other side. What was handed in begins the
///   dossier there as a [Received] does, and holds one, so that lists, forms and papers need not know; the
///   centre's is not itself called `Received`, because its number is no place in a lane there, its receipt
///   cannot be looked up there, and it may come again.
/// - The state stays with who says it. What is heard of the other office stands beside it: whoever gives the
///   paper into a citizen's hand writes that down.
/// - Of a dossier of more than 2 000 actions that count, the first ones in everybody's order are folded, with its
///   reception, and it is only read. Which they are depends on nothing but the actions, so all desks and the
///   centre show the same; a verdict on the surplus makes it a dossier like the others again. To leave such a
///   dossier out altogether would let one desk take it from everybody's sight.
/// - A receipt of a correction that was found against stays among the superseded keys: somebody holds that
///   paper.
@NullMarked
package vn.motcua.domain.dossier;

import org.jspecify.annotations.NullMarked;
