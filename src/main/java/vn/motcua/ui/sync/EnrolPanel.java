package vn.motcua.ui.sync;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// Where the code is pasted, typed or scanned, and the desk is named.
final class EnrolPanel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final SyncModel model;
    private final TextField code = field("enrol-code", "sync.code");
    private final TextField name = field("enrol-name", "sync.desk-name");
    private final Button go = Parts.button("sync.enrol", "Enter", this::enrol);
    private final VBox node;

    EnrolPanel(SyncModel model) {
        this.model = model;
        code.setPromptText(WORDS.say("sync.code-prompt"));
        code.setOnAction(_ -> (name.getText().isBlank() ? name : go).requestFocus());
        name.setOnAction(_ -> enrol());
        go.setId("enrol-go");
        go.setFocusTraversable(true);
        go.getStyleClass().add("accent");
        node = new VBox(
                Parts.title("sync.enrol-title"),
                Parts.note("sync.enrol-what"),
                named("sync.code", code),
                named("sync.desk-name", name),
                new VBox(go));
        node.getStyleClass().add("sync-part");
        name.setText(WORDS.say(model.proposedName()));
    }

    private static TextField field(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(WORDS.say(key));
        return field;
    }

    private static Node named(String key, TextField field) {
        var label = new Label(WORDS.say(key));
        label.getStyleClass().add("medium");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void enrol() {
        model.enrol(code.getText(), name.getText(), code::clear);
    }

    /// A scanned code: one more Enter takes it.
    void take(String scanned) {
        code.setText(scanned);
        go.requestFocus();
    }

    void takeFocus() {
        code.requestFocus();
    }

    Node node() {
        return node;
    }
}
