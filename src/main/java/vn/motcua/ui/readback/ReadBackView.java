package vn.motcua.ui.readback;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Words;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;
import vn.motcua.ui.paper.PaperPicture;
import vn.motcua.ui.reception.ReadBack;
import vn.motcua.ui.reception.ReceptionModel;
import vn.motcua.ui.theme.Parts;

/// The answers over the whole window, or the paper itself; up and down scroll, Enter changes between the two, F7 or Esc
/// goes back.
public final class ReadBackView implements Screen {

    private static final double STEP = 90;
    private static final double LABEL_SHARE = 0.34;
    private static final double PAPER_SHARE = 0.72;

    private final ReceptionModel model;
    private final Words words;
    private final Pages.Window window;
    private final Label title = new Label();
    private final VBox answers = new VBox();
    private final PaperPicture paper = new PaperPicture();
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane root = new BorderPane();
    private boolean onPaper;

    public ReadBackView(ReceptionModel model, Words words, Pages.Window window) {
        this.model = model;
        this.words = words;
        this.window = window;
        title.getStyleClass().add("read-title");
        title.setWrapText(true);
        answers.getStyleClass().add("read-answers");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.say("ui.read-back"));
        root.getStyleClass().add("read-back");
        root.setTop(title);
        root.setCenter(scroll);
        root.setBottom(keys());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        paper.maxWidthProperty().bind(root.widthProperty().multiply(PAPER_SHARE));
        ObservableValue<List<PagePicture>> pages = model.paperPages();
        pages.subscribe(paper::show);
    }

    private HBox keys() {
        var keys = new HBox(key("F7", "hand.back"), key("↑ ↓", "hand.scroll"), key("Enter", "hand.read-paper"));
        keys.getStyleClass().add("hand");
        keys.setSpacing(24);
        return keys;
    }

    private HBox key(String cap, String act) {
        var label = Parts.cap(cap);
        var line = new HBox(label, new Label(words.say(act)));
        line.getStyleClass().add("hand-key");
        return line;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public void shown() {
        onPaper = false;
        show(model.reading());
        scroll.setVvalue(0);
        scroll.requestFocus();
    }

    private void show(Optional<ReadBack> read) {
        title.setText(read.map(ReadBack::title).orElse(""));
        answers.getChildren().clear();
        for (var part : read.map(ReadBack::parts).orElse(List.of())) {
            var head = new Label(part.title());
            head.getStyleClass().add("read-part");
            head.setWrapText(true);
            answers.getChildren().add(head);
            part.lines().forEach(line -> answers.getChildren().add(line(line)));
        }
        scroll.setContent(answers);
    }

    private Node line(ReadBack.Line line) {
        var label = new Label(line.label());
        label.getStyleClass().add("read-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.prefWidthProperty().bind(answers.widthProperty().multiply(LABEL_SHARE));
        label.setMinWidth(Label.USE_PREF_SIZE);
        var text = new Label(line.text());
        text.getStyleClass().add(line.open() ? "read-open" : "read-text");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(label, text);
        row.getStyleClass().add("read-line");
        row.setMinHeight(HBox.USE_PREF_SIZE);
        return row;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case F7, ESCAPE -> window.go(Pages.RECEPTION);
            case ENTER -> change();
            case DOWN -> scroll(STEP);
            case UP -> scroll(-STEP);
            case PAGE_DOWN, SPACE -> scroll(scroll.getViewportBounds().getHeight() - STEP);
            case PAGE_UP -> scroll(STEP - scroll.getViewportBounds().getHeight());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void change() {
        onPaper = !onPaper;
        var middle = new HBox(paper);
        middle.getStyleClass().add("read-paper");
        HBox.setHgrow(paper, Priority.ALWAYS);
        scroll.setContent(onPaper ? middle : answers);
        scroll.setVvalue(0);
    }

    private void scroll(double by) {
        double room = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / room, 0, 1));
        }
    }
}
