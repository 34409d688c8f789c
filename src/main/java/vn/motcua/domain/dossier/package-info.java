/// The dossier (*hồ sơ*): immutable actions, their facts, and the pure fold that shows where a dossier stands.
///
/// **Frozen.** [ActionHeader] and the kinds in [Facts] are what real offices hold for years. A kind may gain a schema
/// number; a header never changes. Their bytes are made and read in `vn.motcua.wire` only, written once, stored and
/// carried as they are.
///
/// Decided here (2026-11-22):
///
/// - A log opens with [LogOpened] at seq 1, which states its public key, its lanes and, after a restore, the log it
/// goes
///   on from. A log can thus be verified with nothing but its own actions.
/// - A log's id is derived from its public key (60 bits in 12 letters), so that nobody can speak for another log, and
///   so that the receipt's QR stays within version 9.
/// - A person's facts stand once per visit under a person's id, and roles point to them; a correction of a name is
///   one slot, whatever roles the person holds.
/// - Only confirmed answers enter an action; what is *cần xác nhận* lives in the draft.
@NullMarked
package vn.motcua.domain.dossier;

import org.jspecify.annotations.NullMarked;
