package vn.motcua.ui.result;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.ResultWords;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Returned.Recipient;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// Who takes the result: Enter prints the slip, Enter again says that it is signed.
final class HandingPanel {

    private final Handing model;
    private final VBox node;
    private final Label result = Parts.label("", "strong");
    private final Label recipient = Parts.label("", "medium");
    private final TextField name = Look.field("taker-name", "results.taker-name");
    private final TextField id = Look.field("taker-id", "results.taker-id");
    private final Label slip = Parts.label("", "muted");
    private final Button enter;
    private final Button inBook;
    private boolean showing;

    HandingPanel(ResultsModel model) {
        this.model = model.handing();
        enter = Parts.button("results.print-slip", "Enter", this.model::enter);
        enter.getStyleClass().add("accent");
        inBook = Parts.button("results.signed-in-book", "Ctrl+Enter", () -> hand(Acknowledged.SIGNATURE));
        var acts = new FlowPane(
                8,
                8,
                enter,
                inBook,
                Parts.button("results.fingerprint", "Alt+D", () -> hand(Acknowledged.FINGERPRINT)),
                Parts.button("results.other-recipient", "Ctrl+U", this.model::otherRecipient),
                Parts.button("results.write-again", "Ctrl+S", model::writeAgain),
                Parts.button("results.leave", "Esc", model::leave));
        node = new VBox(
                8,
                result,
                recipient,
                Look.row("results.taker-name", name),
                Look.row("results.taker-id", id),
                slip,
                acts);
        name.textProperty().subscribe(this::typed);
        id.textProperty().subscribe(this::typed);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Shortcuts.on(node)
                .when("Shortcut+ENTER", () -> hand(Acknowledged.SIGNATURE))
                .when("Alt+D", () -> hand(Acknowledged.FINGERPRINT))
                .when("Shortcut+U", this.model::otherRecipient)
                .when("Shortcut+S", model::writeAgain);
    }

    Node node() {
        return node;
    }

    private void hand(Acknowledged how) {
        model.hand(how);
    }

    private void typed() {
        if (!showing) {
            model.typed(name.getText(), id.getText());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            model.enter();
        }
    }

    void show(Step.Handing step, boolean fresh) {
        showing = true;
        var taker = step.taker();
        result.setText(step.dossier()
                .resolved()
                .map(ResultWords::line)
                .orElse(step.dossier().received().procedure().name()));
        recipient.setText(Look.WORDS.say(
                taker.recipient() == Recipient.APPLICANT ? "results.to-applicant" : "results.to-authorised"));
        put(name, taker.name());
        put(id, taker.idNumber());
        slip.setText(Look.WORDS.say(
                switch (step.slip()) {
                    case NOT_PRINTED -> "results.slip-not-printed";
                    case UNDERWAY -> "results.slip-underway";
                    case SENT -> "results.slip-sent";
                    case FAILED -> "results.slip-failed";
                }));
        enter.setText(Look.WORDS.say(
                switch (step.slip()) {
                    case NOT_PRINTED, UNDERWAY -> "results.print-slip";
                    case SENT -> "results.signed";
                    case FAILED -> "results.print-again";
                }));
        Parts.shown(inBook, step.slip() != Step.Slip.SENT);
        showing = false;
        if (fresh) {
            (taker.name().isBlank() ? name : id).requestFocus();
        } else if (taker.name().isBlank()) {
            name.requestFocus();
        }
    }

    private static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
