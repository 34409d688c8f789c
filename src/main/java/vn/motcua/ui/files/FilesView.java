package vn.motcua.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.Words;
import vn.motcua.ui.paper.PaperPicture;
import vn.motcua.ui.theme.Parts;

/// Ties a list of files, the page that is looked at and their keys to a [FilesModel].
public final class FilesView {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final double LINE = 3.4;
    private static final int MOST_LINES = 4;
    private static final double LARGEST = 4;
    private static final double STEP = 1.25;

    private final FilesModel model;
    private final Function<String, Optional<Path>> target;
    private final VBox root = new VBox();
    private final ListView<FileLine> list = new ListView<>();
    private final PaperPicture picture = new PaperPicture();
    private final ScrollPane scroll = new ScrollPane(picture);
    private boolean showing;

    /// @param target asks where a copy is to be kept, given a proposed name
    public FilesView(FilesModel model, Function<String, Optional<Path>> target) {
        this.model = model;
        this.target = target;
        root.getChildren().setAll(title(), list, acts(), message(), scroll);
        root.getStyleClass().add("files");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        picture.setAccessibleText(WORDS.say("files.picture"));
        picture.getStyleClass().add("sheet");
        scroll.setId("file-page");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        list.setId("attached");
        list.setAccessibleText(WORDS.say("files.list"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!showing) {
                model.choose(at.intValue());
            }
        });
        model.linesProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(at -> mark(at.intValue()));
        model.page().pageProperty().subscribe(pages -> {
            picture.show(pages);
            scroll.setVvalue(0);
        });
        model.openProperty().subscribe(open -> {
            if (open) {
                picture.zoomProperty().set(1);
                Platform.runLater(list::requestFocus);
            }
        });
    }

    public Node node() {
        return root;
    }

    private Node title() {
        var title = Parts.label("", "medium");
        title.setId("files-title");
        title.textProperty().bind(model.titleProperty());
        return title;
    }

    private Node message() {
        var message = Parts.label("", "notice");
        message.setId("files-message");
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.visibleProperty().bind(message.managedProperty());
        return message;
    }

    private Node acts() {
        var pages = Parts.label("", "muted");
        pages.setId("file-pages");
        pages.textProperty().bind(model.page().wordsProperty());
        var acts = new FlowPane(
                6,
                6,
                Parts.button("files.look", "Enter", model::look),
                Parts.button("files.save", "Ctrl+P", this::save),
                small("files.before", "PgUp", () -> turnPage(-1)),
                small("files.next", "PgDn", () -> turnPage(1)),
                small("files.larger", "+", () -> zoom(STEP)),
                small("files.smaller", "−", () -> zoom(1 / STEP)),
                small("files.turn", "R", model.page()::turn),
                Parts.button("files.leave", "Esc", model::leave),
                pages);
        acts.getStyleClass().add("file-acts");
        return acts;
    }

    /// Only the key's cap; what it does is told where the mouse rests.
    private static Button small(String key, String cap, Runnable act) {
        var button = Parts.button(key, cap, act);
        button.setTooltip(new Tooltip(button.getText()));
        button.setAccessibleText(button.getText());
        button.setText("");
        button.getStyleClass().add("flat");
        return button;
    }

    private static final class Cell extends ListCell<FileLine> {
        @Override
        protected void updateItem(@Nullable FileLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                var about = new Label(line.about());
                about.getStyleClass().addAll("small", "muted");
                var cap = Parts.cap(Integer.toString(getIndex() + 1));
                setGraphic(new HBox(8, cap, new VBox(new Label(line.paper()), about)));
                setAccessibleText(line.paper() + ", " + line.about());
            }
        }
    }

    private void fill(List<FileLine> lines) {
        showing = true;
        list.getItems().setAll(lines);
        showing = false;
        double height = LINE * Math.clamp(lines.size(), 1, MOST_LINES);
        list.setStyle("-fx-pref-height: " + height + "em; -fx-min-height: " + height + "em;");
        mark(model.chosenProperty().get());
    }

    private void mark(int at) {
        if (at >= 0 && at < list.getItems().size()) {
            showing = true;
            list.getSelectionModel().select(at);
            list.scrollTo(at);
            showing = false;
        }
    }

    private void save() {
        model.save(target);
    }

    private void zoom(double by) {
        picture.zoomProperty().set(Math.clamp(picture.zoomProperty().get() * by, 1, LARGEST));
    }

    /// Scrolls on, and goes to the next page where the end of this one is seen.
    private void turnPage(int by) {
        double hidden = picture.getHeight() - scroll.getViewportBounds().getHeight();
        boolean atEnd = hidden <= 1 || (by > 0 ? scroll.getVvalue() >= 1 : scroll.getVvalue() <= 0);
        if (!atEnd) {
            double step = scroll.getViewportBounds().getHeight() * 0.9 / hidden;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * step, 0, 1));
        } else {
            var _ = model.page().go(by);
        }
    }

    /// Does what the key is for, while the files are open.
    ///
    /// @return whether it was one of theirs
    public boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return event.getCode() == KeyCode.P && does(this::save);
        }
        return switch (event.getCode()) {
            case ESCAPE -> model.leave();
            case ENTER -> list.isFocused() && does(model::look);
            case PAGE_UP -> does(() -> turnPage(-1));
            case PAGE_DOWN -> does(() -> turnPage(1));
            case PLUS, EQUALS, ADD -> list.isFocused() && does(() -> zoom(STEP));
            case MINUS, SUBTRACT -> list.isFocused() && does(() -> zoom(1 / STEP));
            case R -> list.isFocused() && does(model.page()::turn);
            default -> list.isFocused() && event.getCode().isDigitKey() && digit(event);
        };
    }

    private boolean digit(KeyEvent event) {
        var name = event.getCode().getName();
        model.choose(name.charAt(name.length() - 1) - '1');
        return true;
    }

    private static boolean does(Runnable act) {
        act.run();
        return true;
    }
}
