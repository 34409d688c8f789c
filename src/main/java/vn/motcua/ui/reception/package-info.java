/// F2: one arrival (*lượt*) from the first scan to the receipt in the citizen's hand.
///
/// [vn.motcua.ui.reception.ReceptionModel] holds the models, none of which knows a control; every view ties
/// controls to one of them. What is typed is handed over on Enter, Tab or when the focus leaves, never while it
/// is typed: a Vietnamese keyboard rewrites letters behind the caret. Offers stand in the page under their
/// field, not in a popup, so that keys and scans need no second way.
///
/// Decided here (2026-11-22): a file that answers a field lies sealed in the store before the field is
/// answered, and the draft holds it there; the answer is a text, the hash and the plain name, so that neither
/// the shape of answers nor the log has a new kind. What was chosen and not received is swept when the data are
/// opened the next time.
///
/// Linked procedures (*liên thông*) are offered once the visit is received or printed, not while it is filled:
/// the next key stays F9 until the first is safe. They go on as the same visit, with the same people and its
/// id; the dossiers that were received are closed to it.
@NullMarked
package vn.motcua.ui.reception;

import org.jspecify.annotations.NullMarked;
