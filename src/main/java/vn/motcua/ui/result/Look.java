package vn.motcua.ui.result;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vn.motcua.counter.Words;

/// How the parts of the page look alike: a field stands beside its name.
final class Look {

    static final Words WORDS = Words.VIETNAMESE;

    private Look() {}

    static TextField field(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(WORDS.say(key));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    static Node row(String key, Node field) {
        var name = new Label(WORDS.say(key));
        name.setMinWidth(150);
        name.setPrefWidth(150);
        name.setLabelFor(field);
        name.getStyleClass().add("muted");
        var row = new HBox(10, name, field);
        row.setMaxWidth(640);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
