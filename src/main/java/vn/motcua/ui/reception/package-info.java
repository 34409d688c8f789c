/// F2: one arrival (*lượt*) from the first scan to the receipt in the citizen's hand.
///
/// [vn.motcua.ui.reception.ReceptionModel] holds the models, none of which knows a control; every view ties controls to
/// one of them. What is typed is handed over on Enter, Tab or when the focus leaves, never while it is typed: a
/// Vietnamese keyboard rewrites letters behind the caret. Offers stand in the page under their field, not in a popup,
/// so
/// that keys and scans need no second way.
@NullMarked
package vn.motcua.ui.reception;

import org.jspecify.annotations.NullMarked;
