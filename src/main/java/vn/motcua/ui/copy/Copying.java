package vn.motcua.ui.copy;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import vn.motcua.counter.CopyOrder;
import vn.motcua.counter.Words;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;
import vn.motcua.ui.theme.Theme;

/// The small strip above all windows that says what is on the clipboard and what comes next. On the FX thread.
public final class Copying {

    private static final Duration KEPT = Duration.seconds(60);
    private static final double WIDTH = 640;
    private static final double HEIGHT = 140;
    private static final Words WORDS = Words.VIETNAMESE;

    private final CopyModel model = new CopyModel(new Desktop());
    private final PauseTransition clock = new PauseTransition(KEPT);
    private final Label now = new Label();
    private final Label next = new Label();
    private Optional<Stage> stage = Optional.empty();
    private CopyOrder order = new CopyOrder(List.of());

    public Copying() {
        clock.setOnFinished(_ -> model.rest());
        model.stripProperty().subscribe(strip -> strip.ifPresentOrElse(this::show, this::hide));
    }

    /// F11: puts the next of these answers on the clipboard.
    public void next(CopyOrder asked) {
        order = asked;
        model.next(asked);
        clock.playFromStart();
    }

    /// Shift+F11: the one before.
    public void back(CopyOrder asked) {
        order = asked;
        model.back(asked);
        clock.playFromStart();
    }

    /// Ends it: nothing stays on the clipboard.
    public void forget() {
        clock.stop();
        model.forget();
    }

    private void show(CopyModel.Strip strip) {
        now.setText(strip.now()
                .map(item -> WORDS.say("results.copied", strip.place(), strip.total(), item.label(), item.text()))
                .orElseGet(() -> WORDS.say("results.copied-all", strip.total())));
        next.setText(strip.next()
                .map(item -> WORDS.say("results.copy-next", item.label()))
                .orElse(""));
        var shown = stage.orElseGet(this::open);
        stage = Optional.of(shown);
        shown.show();
    }

    private void hide() {
        stage.ifPresent(Stage::hide);
    }

    private Stage open() {
        now.getStyleClass().add("strong");
        next.getStyleClass().add("muted");
        now.setWrapText(true);
        var acts = new HBox(
                8,
                button("results.copy-go", "F11", () -> next(order)),
                button("results.copy-back", "Shift+F11", () -> back(order)),
                button("results.copy-end", "Esc", this::forget));
        var box = new VBox(6, now, next, acts);
        box.setId("copy-strip");
        box.setStyle("-fx-padding: 0.8em; -fx-background-color: -color-bg-default;"
                + " -fx-border-color: -color-accent-emphasis; -fx-border-width: 2;");
        Shortcuts.on(box)
                .when("F11", () -> next(order))
                .when("Shift+F11", () -> back(order))
                .when("Esc", this::forget);
        var made = new Stage(StageStyle.UTILITY);
        made.setTitle(WORDS.say("results.copy-title"));
        made.setAlwaysOnTop(true);
        made.setScene(new Scene(box, WIDTH, HEIGHT));
        Theme.dress(made.getScene());
        var room = Screen.getPrimary().getVisualBounds();
        made.setX(room.getMaxX() - WIDTH - 24);
        made.setY(room.getMaxY() - HEIGHT - 80);
        made.setOnCloseRequest(_ -> forget());
        return made;
    }

    private static Node button(String key, String cap, Runnable act) {
        var button = new Button(WORDS.say(key));
        var label = Parts.cap(cap);
        button.setGraphic(label);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static final class Desktop implements Clip {

        @Override
        public void put(String text) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public void forget(String text) {
            if (text.equals(Clipboard.getSystemClipboard().getString())) {
                Clipboard.getSystemClipboard().clear();
            }
        }
    }
}
