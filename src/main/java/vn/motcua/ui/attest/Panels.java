package vn.motcua.ui.attest;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// The few things that every panel of the lane is made of.
final class Panels {

    static final Words WORDS = Words.VIETNAMESE;

    private Panels() {}

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A button with its key on it.
    static Button button(String words, String key, Runnable act) {
        var button = new Button(WORDS.say(words));
        var cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        button.setGraphic(cap);
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    static String say(Sentence sentence) {
        return WORDS.say(sentence);
    }

    /// Takes no room while it is not seen.
    static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
