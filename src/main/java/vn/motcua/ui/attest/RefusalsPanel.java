package vn.motcua.ui.attest;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// In which cases it is not attested (NĐ 23/2015/NĐ-CP Điều 22 and 25): a digit shows what to tell the citizen.
/// Nothing is written.
final class RefusalsPanel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final VBox node = new VBox();
    private final Label say = Parts.label("", "attest-say");
    private final AttestModel model;

    RefusalsPanel(AttestModel model) {
        this.model = model;
        node.getStyleClass().add("panel");
        node.setFocusTraversable(true);
        node.getChildren()
                .add(Parts.label(
                        WORDS.say(model.pick("attest.refusals-title", "attest.signing-refusals-title")), "form-title"));
        var refusals = model.rules().refusals();
        for (int i = 0; i < refusals.size(); i++) {
            int number = i;
            var cap = Parts.cap(Integer.toString(i + 1));
            var ground = Parts.label(refusals.get(i).ground());
            HBox.setHgrow(ground, Priority.ALWAYS);
            var line = new HBox(10, cap, ground);
            line.setOnMouseClicked(_ -> tell(number));
            node.getChildren().add(line);
        }
        node.getChildren()
                .addAll(
                        Parts.label(WORDS.say("attest.refusals-hint"), "muted"),
                        say,
                        new HBox(Parts.button("attest.leave", "Esc", model::leave)));
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    VBox node() {
        return node;
    }

    void open() {
        say.setText("");
        node.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.leave();
        } else if (event.getCode().isDigitKey()) {
            event.consume();
            var digit = event.getCode().getName();
            tell(Integer.parseInt(digit.substring(digit.length() - 1)) - 1);
        }
    }

    private void tell(int number) {
        var refusals = model.rules().refusals();
        if (number >= 0 && number < refusals.size()) {
            say.setText(WORDS.say("attest.refusal-say", refusals.get(number).say()));
        }
    }
}
