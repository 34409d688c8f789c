package vn.motcua.ui.reception;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// One line of text, with offers below it where the field has any. What is typed is never changed while it is typed.
final class TextEditor implements Editor {

    private final TextField text = new TextField();
    private final Offers offers;
    private final VBox node;
    private final Function<Value, String> said;
    private final Consumer<String> typed;
    private String shown = "";

    /// @param offers what may be chosen instead of typing it out
    /// @param said how an answer is shown
    /// @param typed takes what was typed
    TextEditor(Field field, Offers offers, Function<Value, String> said, Consumer<String> typed) {
        this.offers = offers;
        this.said = said;
        this.typed = typed;
        node = new VBox(text, offers.node());
        text.setAccessibleText(field.label());
        text.focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
        offers.on(text, this::choose);
    }

    private void focusChanged(boolean focused) {
        if (focused) {
            text.selectAll();
        } else {
            offers.hide();
            commit();
        }
    }

    private void choose(String offer) {
        text.setText(offer);
        text.end();
        commit();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> value, Optional<String> mistyped) {
        var now = mistyped.orElseGet(() -> value.map(said).orElse(""));
        if (text.isFocused() && !text.getText().equals(shown)) {
            return;
        }
        shown = now;
        if (!text.getText().equals(now)) {
            text.setText(now);
            text.end();
        }
    }

    /// Whether the next letter would take the place of all that is shown.
    boolean isUntouched() {
        return text.isFocused()
                && text.getText().equals(shown)
                && text.getSelectedText().equals(shown);
    }

    @Override
    public void focus() {
        text.requestFocus();
        text.selectAll();
    }

    @Override
    public boolean commit() {
        offers.chosen().ifPresent(text::setText);
        offers.hide();
        var now = text.getText();
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        typed.accept(now);
        return true;
    }
}
