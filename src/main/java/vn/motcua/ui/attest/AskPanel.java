package vn.motcua.ui.attest;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// A question of the lane: Enter goes from field to field and answers at the last, Esc leaves it.
final class AskPanel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final VBox node = new VBox();
    private final AttestModel model;
    private final List<TextField> fields = new ArrayList<>();

    AskPanel(AttestModel model) {
        this.model = model;
        node.getStyleClass().add("panel");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    VBox node() {
        return node;
    }

    void show(Stage.Asking asking) {
        var word = asking.question().word();
        fields.clear();
        node.getChildren()
                .setAll(
                        Parts.label(WORDS.say("attest.ask-" + word), "form-title"),
                        Parts.label(WORDS.say("attest.why-" + word), "attest-why"));
        for (int i = 1; i <= asking.question().fields(); i++) {
            var name = WORDS.say("attest.field-" + word + "-" + i);
            var field = new TextField(asking.proposals().get(i - 1));
            field.setAccessibleText(name);
            field.setMaxWidth(460);
            fields.add(field);
            var label = Parts.label(name, "medium");
            label.setLabelFor(field);
            node.getChildren().addAll(label, field);
        }
        node.getChildren().add(acts(asking.question()));
        focus();
    }

    private HBox acts(Question question) {
        Button right = Parts.button("attest.answer", "Enter", this::answer);
        right.getStyleClass().add("accent");
        var acts = new HBox(10, right, Parts.button("attest.leave", "Esc", model::leave));
        if (question == Question.AIM) {
            acts.getChildren().add(1, Parts.button("attest.calibrate", "F5", model.questions()::calibrate));
        }
        return acts;
    }

    void focus() {
        if (!fields.isEmpty()) {
            fields.getFirst().requestFocus();
            fields.getFirst().selectAll();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.leave();
        } else if (event.getCode() == KeyCode.F5
                && model.stage() instanceof Stage.Asking(var question, var _)
                && question == Question.AIM) {
            event.consume();
            model.questions().calibrate();
        }
    }

    private void enter() {
        for (int i = 0; i < fields.size() - 1; i++) {
            if (fields.get(i).isFocused()) {
                fields.get(i + 1).requestFocus();
                fields.get(i + 1).selectAll();
                return;
            }
        }
        answer();
    }

    private void answer() {
        model.questions().answer(fields.stream().map(TextField::getText).toList());
    }
}
