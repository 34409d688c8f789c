package vn.motcua.ui.firstrun;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.motcua.counter.NewOffice.Blank;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// One blank of the first run: what is asked, the field, what helps to answer it, and what is wrong with the answer.
final class BlankRow {

    private final Words words;
    private final TextField field;
    private final Label wrong = new Label();
    private final VBox node = new VBox();

    BlankRow(Blank blank, Words words) {
        this.words = words;
        var name = blank.name().toLowerCase(Locale.ROOT);
        var label = new Label(words.say("desk.ask-" + name));
        label.getStyleClass().add("medium");
        field = blank == Blank.PASSWORD || blank == Blank.REPEATED ? new PasswordField() : new TextField();
        field.setAccessibleText(label.getText());
        label.setLabelFor(field);
        var note = new Label(words.say("desk.note-" + name));
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        wrong.getStyleClass().addAll("small", "danger");
        wrong.setWrapText(true);
        node.getStyleClass().add("blank");
        node.getChildren().setAll(label, field, note, wrong);
        show(Optional.empty());
    }

    Node node() {
        return node;
    }

    TextField field() {
        return field;
    }

    /// Writes what is proposed, where the field says something else.
    void write(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    void show(Optional<Sentence> why) {
        wrong.setText(why.map(words::say).orElse(""));
        wrong.setVisible(why.isPresent());
        wrong.setManaged(why.isPresent());
        field.setAccessibleHelp(wrong.getText());
    }
}
