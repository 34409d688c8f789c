package vn.motcua.ui.dossiers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import vn.motcua.counter.Words;

/// The line that asks which office a dossier goes to, and why.
final class HandOverForm {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final int OFFICE_COLUMNS = 10;
    private static final int REASON_COLUMNS = 20;

    private final FlowPane line = new FlowPane(6, 6);
    private final TextField office = field("liaison.office", OFFICE_COLUMNS);
    private final TextField reason = field("liaison.reason", REASON_COLUMNS);

    HandOverForm(DossierVerbs model) {
        var ask = new Label(WORDS.say("liaison.ask-office"));
        ask.getStyleClass().add("medium");
        var go = new Button(WORDS.say("liaison.go"));
        var leave = new Button(WORDS.say("liaison.leave"));
        office.setId("hand-over-office");
        reason.setId("hand-over-reason");
        office.setOnAction(_ -> reason.requestFocus());
        reason.setOnAction(_ -> model.handOver(office.getText(), reason.getText()));
        go.setOnAction(_ -> model.handOver(office.getText(), reason.getText()));
        leave.setOnAction(_ -> model.leave());
        line.getStyleClass().add("asking");
        line.getChildren().addAll(ask, office, reason, go, leave);
    }

    private static TextField field(String words, int columns) {
        var field = new TextField();
        field.setPrefColumnCount(columns);
        field.setPromptText(WORDS.say(words));
        field.setAccessibleText(WORDS.say(words));
        return field;
    }

    Node node() {
        return line;
    }

    void begin() {
        office.clear();
        reason.clear();
        office.requestFocus();
    }
}
