package vn.motcua.ui.dossiers;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;

/// *Đã lưu trên máy* and *đã lên hệ thống*: two marks beside each other, by word and by shape, never one for both.
final class TwoMarks extends FlowPane {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Region there = new Region();
    private final Label words = new Label();

    TwoMarks() {
        super(8, 2);
        var here = new Region();
        here.getStyleClass().setAll("mark", "mark-kept");
        var saved = new Label(WORDS.say("sync.mark-saved"), here);
        words.setGraphic(there);
        for (var label : List.of(saved, words)) {
            label.getStyleClass().addAll("small", "muted", "two-marks");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().setAll(saved, words);
    }

    void show(Upload upload) {
        there.getStyleClass().setAll("mark", upload.style());
        words.setText(WORDS.say(upload.words()));
    }
}
