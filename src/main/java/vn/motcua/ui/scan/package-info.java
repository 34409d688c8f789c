/// A USB reader types; this keeps its keys out of the fields and gives its text to the program, on every
/// screen.
///
/// The judgement is [vn.motcua.device.KeyBurst] and knows no JavaFX; here are only event filters, a timer and
/// the way back for what a person typed.
///
/// 2026-11-22: the filter stands on windows, not on fields, so that no screen can forget it; and on popups too,
/// because an open list or menu is given the keys before the filters of its owner are. A released key is fired
/// anew at whatever has the focus by then; it is recognised by its looks, not by a flag, since what it starts
/// may open a dialog and return only when that is closed. JavaFX tells no time of an event: pace is measured
/// when the event arrives, and what piles up while the screen's thread is busy is judged with care (see
/// `Burst`).
@NullMarked
package vn.motcua.ui.scan;

import org.jspecify.annotations.NullMarked;
