/// JavaFX: one package per screen, each a view, a model and an FXML of the same name. Nothing is decided here.
///
/// A model holds all that a screen shows and does, with no control in sight, and is tested without a toolkit. A
/// view ties controls to it. Slow work goes through [vn.motcua.ui.Background]; the screen's thread never waits
/// for disk, printer or password.
@NullMarked
package vn.motcua.ui;

import org.jspecify.annotations.NullMarked;
