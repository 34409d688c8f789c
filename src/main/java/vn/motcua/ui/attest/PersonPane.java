package vn.motcua.ui.attest;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.ui.theme.Parts;

/// Who asks: a name for copies; for signatures also the identity paper, its number, its last day, and how it is
/// signed. Enter goes from field to field and then to the rows, Esc to the rows at once.
final class PersonPane {

    private static final Words WORDS = Words.VIETNAMESE;

    private final FlowPane node = new FlowPane(10, 6);
    private final Requester requester;
    private final Runnable onward;
    private final boolean signing;
    private final TextField name;
    private final TextField number;
    private final TextField until;
    private final Button paper;
    private final Button manner;

    /// @param onward to the rows
    PersonPane(AttestModel model, Runnable onward) {
        requester = model.requester();
        this.onward = onward;
        signing = model.rules().of() == Of.SIGNATURE;
        name = field("attest-name", "attest.name", 24, requester::name);
        number = field("attest-number", "attest.id-number", 10, requester::number);
        until = field("attest-until", "attest.until", 8, requester::until);
        paper = Parts.button("attest.id-paper", "Alt+G", requester::nextPaper);
        manner = Parts.button("attest.manner-signature", "Alt+H", requester::nextManner);
        name.setPromptText(WORDS.say(model.pick("attest.name-hint", "attest.signing-name-hint")));
        until.setPromptText(WORDS.say("attest.until-hint"));
        var cap = Parts.cap("Alt+N");
        node.setRowValignment(javafx.geometry.VPos.CENTER);
        node.getChildren().add(new HBox(8, label("attest.name", name), name, cap));
        if (signing) {
            node.getChildren()
                    .addAll(
                            new HBox(8, paper, label("attest.id-number", number), number),
                            new HBox(8, label("attest.until", until), until),
                            manner);
        }
        node.getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(HBox.class::cast)
                .forEach(box -> box.setAlignment(javafx.geometry.Pos.CENTER_LEFT));
        model.wantedProperty().addListener((_, _, wanted) -> wanted.ifPresent(this::focus));
    }

    FlowPane node() {
        return node;
    }

    private TextField field(String id, String words, int columns, Consumer<String> take) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(WORDS.say(words));
        field.setPrefColumnCount(columns);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take.accept(field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return field;
    }

    private static Label label(String words, TextField field) {
        var label = Parts.label(WORDS.say(words));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            next();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onward.run();
        }
    }

    private void next() {
        var order = List.of(name, number, until);
        for (int i = 0; i < order.size() - 1; i++) {
            if (order.get(i).isFocused() && order.get(i + 1).getScene() != null) {
                focus(order.get(i + 1));
                return;
            }
        }
        onward.run();
    }

    void focus() {
        focus(name);
    }

    private void focus(Requester.Part part) {
        switch (part) {
            case NAME -> focus(name);
            case NUMBER -> focus(number);
            case PAPER -> paper.requestFocus();
        }
    }

    private static void focus(TextField field) {
        field.requestFocus();
        field.selectAll();
    }

    void show(Lane lane) {
        set(name, lane.name());
        if (!signing) {
            return;
        }
        set(number, requester.number());
        set(until, requester.until());
        var called = requester.paper();
        paper.setText(called.isEmpty() ? WORDS.say("attest.id-paper") : called);
        manner.setText(
                WORDS.say("attest.manner-" + lane.signing().manner().name().toLowerCase(Locale.ROOT)));
    }

    /// What is being typed stays as typed; a field that only has the focus is shown anew.
    private static void set(TextField field, String text) {
        if (!field.isFocused() || field.getText().equals(field.getUserData())) {
            field.setText(text);
            field.selectAll();
        }
        field.setUserData(text);
    }
}
