package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;
import vn.motcua.ui.theme.Parts;

/// An address or a place: communes are offered while it is typed; below it stand the card's own text and what it may be
/// today. A digit takes one of these while nothing was typed.
final class AddressEditor implements Editor {

    private final String key;
    private final TextEditor text;
    private final VBox beside = new VBox();
    private final VBox node;
    private final Residences residences;
    private final Words words;
    private Optional<Residences.Told> told = Optional.empty();

    AddressEditor(Field field, Residences residences, Words words, Function<Offered, TextEditor> text) {
        key = field.key();
        this.residences = residences;
        this.words = words;
        this.text = text.apply(Offered.asked(typed -> residences.complete(field, typed)));
        beside.getStyleClass().add("beside");
        showBeside();
        node = new VBox(this.text.node(), beside);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        var sign = event.getCharacter();
        if (sign.length() != 1 || !Character.isDigit(sign.charAt(0)) || !text.isUntouched()) {
            return;
        }
        int digit = sign.charAt(0) - '0';
        if (residences.told(key).filter(told -> takes(told, digit)).isPresent()) {
            event.consume();
            residences.choose(key, digit);
            text.focus();
        }
    }

    private static boolean takes(Residences.Told told, int digit) {
        return told.open() && digit <= told.choices().size();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> value, Optional<String> mistyped) {
        text.show(value, mistyped);
        var now = residences.told(key);
        if (!now.equals(told)) {
            told = now;
            showBeside();
        }
    }

    private void showBeside() {
        var lines = new ArrayList<Node>();
        told.ifPresent(what -> {
            lines.add(Parts.label(words.say("units.on-card", what.card()), "muted", "small"));
            what.hint().ifPresent(hint -> lines.add(Parts.label(words.say(hint), "muted", "small")));
            for (int i = 0; i < what.choices().size(); i++) {
                lines.add(choice(i + 1, what.choices().get(i)));
            }
            if (what.open()) {
                lines.add(choice(0, words.say("units.as-on-card")));
            }
        });
        beside.getChildren().setAll(lines);
        beside.setVisible(!lines.isEmpty());
        beside.setManaged(!lines.isEmpty());
    }

    private Label choice(int digit, String what) {
        var choice = Parts.label(words.say("units.numbered", digit, what), "muted", "small");
        choice.setOnMouseClicked(_ -> residences.choose(key, digit));
        return choice;
    }

    @Override
    public boolean asks() {
        return residences.told(key).filter(told -> !told.choices().isEmpty()).isPresent();
    }

    @Override
    public void focus() {
        text.focus();
    }

    @Override
    public boolean commit() {
        return text.commit();
    }
}
