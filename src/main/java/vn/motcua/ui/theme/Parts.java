package vn.motcua.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;

/// The few things that every page is made of.
public final class Parts {

    private static final Words WORDS = Words.VIETNAMESE;

    private Parts() {}

    /// A key as it stands on the keyboard, whole however narrow the place is.
    public static Label cap(String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    /// A button that bears its key. The key is pressed, not the button: Tab goes past it.
    ///
    /// @param words the key of what it says, in the bundle
    public static Button button(String words, String key, Runnable act) {
        var button = new Button(WORDS.say(words));
        button.setGraphic(cap(key));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// A heading within a page.
    public static Label title(String words) {
        return label(WORDS.say(words), "section-title");
    }

    /// What explains something, small beside it.
    public static Label note(String words) {
        return label(WORDS.say(words), "small", "muted");
    }

    /// A label that takes the lines it needs.
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// What is not seen takes no room.
    public static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
