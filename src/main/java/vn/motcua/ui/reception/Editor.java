package vn.motcua.ui.reception;

import java.util.Optional;
import javafx.scene.Node;
import vn.motcua.domain.form.Value;

/// What a field is answered with, by its type.
interface Editor {

    Node node();

    /// Shows an answer; leaves alone what is being typed.
    ///
    /// @param typed what was typed and could not be read, instead
    void show(Optional<Value> value, Optional<String> typed);

    /// Whether one of several answers has to be chosen, so that Enter alone confirms none.
    default boolean asks() {
        return false;
    }

    /// Takes the focus.
    void focus();

    /// Hands over what was typed, if it is another than what is shown.
    ///
    /// @return whether there was anything to hand over
    boolean commit();

    /// Goes on to the next place within the field, as from cell to cell.
    ///
    /// @return false when there is none, and the next field comes
    default boolean stepsWithin() {
        return false;
    }
}
