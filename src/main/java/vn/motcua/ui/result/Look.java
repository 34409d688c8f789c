package vn.motcua.ui.result;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;

/// How the parts of the page look alike: a button bears its key, a field stands beside its name.
final class Look {

    static final Words WORDS = Words.VIETNAMESE;

    private Look() {}

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Button button(String key, String cap, Runnable act) {
        var button = new Button(WORDS.say(key));
        var label = new Label(cap);
        label.getStyleClass().add("key-cap");
        button.setGraphic(label);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act.run());
        return button;
    }

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

    static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
