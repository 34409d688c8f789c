package vn.motcua.ui.sync;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import vn.motcua.counter.Words;
import vn.motcua.ui.Foot;

/// How the conversation stands, in the window's foot; the mouse opens the page, and so does its key. Several states in
/// a row are shown as the last of them, so that nothing flickers while the clerk types.
final class SyncFoot implements Foot {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final Duration SETTLED = Duration.millis(400);

    private final SyncModel model;
    private final Region mark = new Region();
    private final Button button = new Button();
    private final PauseTransition settle = new PauseTransition(SETTLED);

    SyncFoot(SyncModel model) {
        this.model = model;
        button.setId("sync-foot");
        button.getStyleClass().setAll("sync-foot");
        button.setGraphic(mark);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.go());
        settle.setOnFinished(_ -> look());
        model.stateProperty().subscribe(_ -> settle.play());
        look();
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void look() {
        var standing = Standing.of(model.stateProperty().get(), model.now());
        var text = standing.hindrance()
                .map(why -> WORDS.say("sync.foot-hindered", standing.text(), why))
                .orElseGet(() -> WORDS.say(standing.text()));
        button.setText(text);
        button.setAccessibleText(WORDS.say("sync.foot-accessible", text));
        mark.getStyleClass().setAll("sync-mark", standing.grade().style());
    }
}
