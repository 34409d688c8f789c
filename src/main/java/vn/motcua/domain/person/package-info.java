/// Who stands at the counter: what a card says, the twelve digits, the people of a visit.
///
/// A scanned text is hostile until parsed: length first, then hidden characters, then a strict grammar; what
/// does not fit is refused with a sentence that says what to do, never read approximately. Decided here
/// (2026-11-22):
///
/// - A card of the second generation has more than seven fields whose meaning we could not confirm. The first
///   seven are read, the rest is not even kept.
/// - A reader that *types* can change letters but hardly ever changes them into another valid card. What it
///   leaves behind (lost separators, digits of another layout, lost or raw marks, other scripts) is recognised
///   and refused; what cannot be told from a real text (VNI turning the `A5` of an address into `Á`) stays with
///   the clerk, and therefore the residence of a card is never confirmed by itself.
/// - The number disagreeing with sex or birth date is a warning only: both may have been corrected after the
///   number was given (TT 59/2021/TT-BCA).
/// - The table from old communes to today's is not here; the card's own address text is kept as it stands.
/// - `toString` of what holds a citizen's facts says nothing, so that no log can.
///
/// Vietnamese order needs the module `jdk.localedata` in the runtime image (see
/// [vn.motcua.domain.person.VietnameseOrder]).
@NullMarked
package vn.motcua.domain.person;

import org.jspecify.annotations.NullMarked;
