package vn.motcua.ui.sync;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;

/// What the page is made of.
final class Parts {

    private static final Words WORDS = Words.VIETNAMESE;

    private Parts() {}

    static Label title(String key) {
        return label(WORDS.say(key), "section-title");
    }

    static Label note(String key) {
        return label(WORDS.say(key), "small", "muted");
    }

    /// A label that takes the lines it needs.
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
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
