/// Copies the answers of a form into another system, one after the other (F11), by the clipboard.
///
/// Decided: the clipboard, and not typing into the window that has the focus. Keys that a robot types carry no
/// Vietnamese letter on every machine, and an input method rewrites them; what is pasted arrives as it is.
@NullMarked
package vn.motcua.ui.copy;

import org.jspecify.annotations.NullMarked;
