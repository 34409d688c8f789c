/// Papers on the screen: pages as pictures, drawn elsewhere.
///
/// Decided: pixels come as plain `int` arrays and go into JavaFX images, so that neither Swing nor PDF reaches
/// the screens.
@NullMarked
package vn.motcua.ui.paper;

import org.jspecify.annotations.NullMarked;
