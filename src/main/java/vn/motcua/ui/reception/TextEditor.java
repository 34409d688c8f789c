package vn.motcua.ui.reception;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// A line of text, with offers below it where the field has any. What is typed is never changed while it is typed.
///
/// A digit takes an offer while nothing is typed, and wherever only the offers may be answered. `=` in an empty field
/// copies what the field is like.
final class TextEditor implements Editor {

    private static final String LIKE = "=";

    private final TextField text = new TextField();
    private final Offers offers;
    private final Offered offered;
    private final VBox node;
    private final Function<Value, String> said;
    private final Consumer<String> typed;
    private final Steps steps;
    private String shown = "";

    /// @param offered what may be chosen instead of typing it out
    /// @param said how an answer is shown
    /// @param typed takes what was typed
    TextEditor(Field field, Offered offered, Function<Value, String> said, Consumer<String> typed, Steps steps) {
        this.offered = offered;
        this.said = said;
        this.typed = typed;
        this.steps = steps;
        offers = new Offers(offered, this::choose);
        node = new VBox(text, offers.node());
        text.setAccessibleText(field.label());
        text.focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        text.textProperty().addListener((_, _, now) -> narrow(now));
        text.setOnMouseClicked(_ -> narrow(""));
    }

    private void focusChanged(boolean focused) {
        if (!focused) {
            offers.hide();
            commit();
            return;
        }
        text.selectAll();
        if (text.getText().isEmpty()) {
            narrow("");
        }
    }

    private void narrow(String now) {
        if (text.isFocused() && !offered.isNone()) {
            offers.narrow(now);
        }
    }

    private void choose(String offer) {
        text.setText(offer);
        text.end();
        commit();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> down();
            case UP -> up();
            case ESCAPE -> {
                if (!offers.isShown() && text.getText().equals(shown)) {
                    return;
                }
                takeBack();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void down() {
        if (offered.isNone()) {
            steps.below();
            return;
        }
        if (!offers.isShown()) {
            offers.narrow(isFresh() ? "" : text.getText());
        }
        offers.walk(1);
    }

    private void up() {
        if (!offers.isShown() || !offers.walk(-1)) {
            steps.above();
        }
    }

    /// What was typed and not handed over goes.
    private void takeBack() {
        text.setText(shown);
        text.selectAll();
        offers.hide();
    }

    private void typed(KeyEvent event) {
        var key = event.getCharacter();
        if (key.equals(LIKE) && isFresh() && steps.like()) {
            event.consume();
            return;
        }
        if (isFresh() || offered.only()) {
            offers.under(key).ifPresent(offer -> {
                event.consume();
                choose(offer);
                offers.hide();
                steps.next();
            });
        }
    }

    /// Whether the next letter would take the place of all that is shown.
    boolean isUntouched() {
        return text.isFocused() && isFresh() && text.getText().equals(shown);
    }

    /// The next letter is the first.
    private boolean isFresh() {
        return text.getSelectedText().equals(text.getText());
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
