package vn.motcua.ui.reception;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vn.motcua.counter.Words;

/// The one line for what the clerk is to know now. It has no place on the page while there is nothing to tell.
final class NoticeBar {

    private static final int MOST = 3;

    private final HBox node = new HBox();
    private final Label text = new Label();
    private final Words words;
    private final Questions questions;

    NoticeBar(VisitModel visit, Words words) {
        this.words = words;
        questions = new Questions(words);
        node.getStyleClass().add("notice");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        visit.noticeProperty().addListener((_, _, notice) -> show(notice));
        show(visit.noticeProperty().get());
    }

    Node node() {
        return node;
    }

    private void show(Optional<Notice> notice) {
        questions.giveBack();
        node.setVisible(notice.isPresent());
        node.setManaged(notice.isPresent());
        notice.ifPresent(this::show);
    }

    private void show(Notice notice) {
        text.setText(lines(notice));
        node.setAccessibleText(text.getText());
        node.getStyleClass().removeAll("careful", "wrong");
        switch (notice.kind()) {
            case TOLD -> {}
            case ASKED, CAREFUL -> node.getStyleClass().add("careful");
            case WRONG -> node.getStyleClass().add("wrong");
        }
        node.getChildren().setAll(text);
        if (notice.kind() == Notice.Kind.ASKED) {
            node.getChildren().add(questions.ask(notice.acts()));
        } else {
            notice.acts().forEach(act -> node.getChildren().add(button(act)));
        }
    }

    /// The first few; the rest stand beside their fields anyway.
    private String lines(Notice notice) {
        var lines = notice.lines().stream().limit(MOST).map(words::say).collect(Collectors.joining("\n"));
        int more = notice.lines().size() - MOST;
        return more > 0 ? lines + "\n" + words.say("ui.and-more", more) : lines;
    }

    private Button button(Notice.Act act) {
        var button = new Button(words.say(act.label()));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run().run());
        return button;
    }
}
