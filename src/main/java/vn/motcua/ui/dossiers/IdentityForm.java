package vn.motcua.ui.dossiers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;

/// Asks what the look-up of a person said: one field for what differs, blank where it agrees.
final class IdentityForm {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Label of = new Label();
    private final TextField difference = new TextField();
    private final VBox node;

    IdentityForm(DossierVerbs model) {
        of.getStyleClass().add("medium");
        of.setWrapText(true);
        difference.setId("identity-difference");
        difference.setPromptText(WORDS.say("dossiers.identity-prompt"));
        difference.setAccessibleText(WORDS.say("dossiers.identity-prompt"));
        var go = new Button();
        go.getStyleClass().add("accent");
        difference
                .textProperty()
                .subscribe(text -> go.setText(
                        WORDS.say(text.isBlank() ? "dossiers.identity-agrees" : "dossiers.identity-differs")));
        difference.setOnAction(_ -> model.checkedIdentity(difference.getText()));
        go.setOnAction(_ -> model.checkedIdentity(difference.getText()));
        var leave = new Button(WORDS.say("dossiers.leave"));
        leave.setOnAction(_ -> model.leave());
        node = new VBox(6, of, difference, new FlowPane(6, 6, go, leave));
        node.getStyleClass().add("asking");
    }

    Node node() {
        return node;
    }

    void show(Asking.CheckIdentity asked) {
        of.setText(WORDS.say("dossiers.ask-identity", asked.name(), asked.reason()));
        difference.clear();
        difference.requestFocus();
    }
}
