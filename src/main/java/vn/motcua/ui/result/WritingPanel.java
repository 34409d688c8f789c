package vn.motcua.ui.result;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// Number, book, day and signer of a result. Enter goes to the next of them that is still blank, and keeps the result
/// after the last.
final class WritingPanel {

    private final Writing model;
    private final VBox node;
    private final Label atOnce = Parts.label(Look.WORDS.say("results.at-once"), "notice", "careful");
    private final TextField title = Look.field("result-title", "results.title");
    private final TextField number = Look.field("result-number", "results.number");
    private final TextField book = Look.field("result-book", "results.book");
    private final TextField day = Look.field("result-day", "results.day");
    private final ComboBox<Signer> signer = new ComboBox<>();
    private final TextField reason = Look.field("result-reason", "results.reason");
    private final Node reasonRow = Look.row("results.reason", reason);
    private final Node appoint;

    WritingPanel(ResultsModel model) {
        this.model = model.writing();
        signer.setId("result-signer");
        signer.setAccessibleText(Look.WORDS.say("results.signer"));
        signer.setMaxWidth(Double.MAX_VALUE);
        signer.setConverter(words());
        appoint = Parts.button("results.appoint", "F9", this.model::appoint);
        var save = Parts.button("results.save", "Enter", () -> save(false));
        save.getStyleClass().add("accent");
        var acts = new FlowPane(
                8,
                8,
                save,
                Parts.button("results.numberless", "Ctrl+Enter", () -> save(true)),
                appoint,
                Parts.button("results.leave", "Esc", model::leave));
        node = new VBox(
                8,
                atOnce,
                Look.row("results.title", title),
                Look.row("results.number", number),
                Look.row("results.book", book),
                Look.row("results.day", day),
                Look.row("results.signer", signer),
                reasonRow,
                acts);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Shortcuts.on(node).when("F9", this.model::appoint).when("Shortcut+ENTER", () -> save(true));
    }

    private static StringConverter<Signer> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Signer shown) {
                return shown == null ? "" : Look.WORDS.say("results.signer-line", shown.name(), shown.title());
            }

            @Override
            public @Nullable Signer fromString(String text) {
                return null; // cannot be typed into
            }
        };
    }

    Node node() {
        return node;
    }

    void show(Step.Writing step) {
        Parts.shown(atOnce, step.atOnce() && !step.again());
        Parts.shown(appoint, step.atOnce() && !step.again());
        Parts.shown(reasonRow, step.again());
        var draft = step.proposed();
        title.setText(draft.title());
        number.setText(draft.number());
        book.setText(draft.book());
        day.setText(draft.day());
        reason.clear();
        signer.getItems().setAll(step.signers());
        signer.setValue(draft.signer().orElse(null));
        (step.again() ? reason : number).requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || signer.isShowing()) {
            return;
        }
        event.consume();
        nextBlank().ifPresentOrElse(TextField::requestFocus, () -> save(false));
    }

    /// Below the field that has the focus.
    private Optional<TextField> nextBlank() {
        var below = Stream.of(title, number, book, day)
                .dropWhile(field -> !field.isFocused())
                .skip(1);
        return below.filter(field -> field.getText().isBlank()).findFirst();
    }

    private void save(boolean numberless) {
        model.save(
                new Draft(
                        title.getText(),
                        number.getText(),
                        book.getText(),
                        day.getText(),
                        Optional.ofNullable(signer.getValue()),
                        reason.getText()),
                numberless);
    }
}
