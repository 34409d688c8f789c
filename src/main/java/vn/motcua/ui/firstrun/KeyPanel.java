package vn.motcua.ui.firstrun;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The recovery key, shown once: printed or saved, and confirmed to be put away.
public final class KeyPanel {

    /// Asks where a file is to be written.
    @FunctionalInterface
    public interface Saving {

        /// @param name the name to propose
        Optional<Path> where(String name);
    }

    private final FirstRunModel model;
    private final Words words;
    private final Saving saving;
    private final Label key = new Label();
    private final Label told = new Label();
    private final CheckBox away;
    private final StackPane root;

    KeyPanel(FirstRunModel model, Words words, Saving saving) {
        this.model = model;
        this.words = words;
        this.saving = saving;
        key.getStyleClass().addAll("strong", "recovery-key");
        told.setWrapText(true);
        away = new CheckBox(words.say("desk.key-away"));
        away.setWrapText(true);
        var go = button("desk.key-go", "Enter", () -> model.putAway(away.isSelected()));
        go.getStyleClass().add("accent");
        var acts = new HBox(go, button("desk.key-print", "P", model::print), button("desk.key-save", "L", this::save));
        acts.getStyleClass().add("first-acts");
        var card = new VBox(
                said("desk.key-title", "large"),
                said("desk.key-what", "muted"),
                key,
                told,
                away,
                said("desk.key-space", "muted"),
                acts);
        card.getStyleClass().addAll("card", "key-card");
        card.setMaxHeight(Double.NEGATIVE_INFINITY);
        root = new StackPane(card);
        root.getStyleClass().add("curtain");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Label said(String key, String style) {
        var label = new Label(words.say(key));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, String cap, Runnable act) {
        var button = new Button(words.say(key));
        button.setGraphic(Parts.cap(cap));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> model.putAway(away.isSelected());
            case KeyCode.P -> model.print();
            case KeyCode.L -> save();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void save() {
        saving.where(words.say("desk.key-file")).ifPresent(model::save);
    }

    Parent root() {
        return root;
    }

    void take() {
        away.requestFocus();
    }

    void show(FirstRunModel.Stage.KeyShown shown) {
        key.setText(shown.founded().recovery());
        told.setText(shown.told().map(words::say).orElse(""));
    }
}
