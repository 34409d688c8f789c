package vn.motcua.ui.printers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PrintQueue.Waiting;
import vn.motcua.counter.Words;
import vn.motcua.ui.Act;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The page of Alt+P.
public final class PrintersScreen implements Screen {

    private final PrintersModel model;
    private final Words words;
    private final ListView<Waiting> papers = new ListView<>();
    private final Label told = new Label();
    private final ScrollPane root = new ScrollPane();

    public PrintersScreen(PrintersModel model, Words words) {
        this.model = model;
        this.words = words;
        papers.setCellFactory(_ -> new PaperCell(words));
        papers.setAccessibleText(words.say("desk.papers-title"));
        papers.setPlaceholder(new Label(words.say("desk.nothing-waits")));
        papers.getStyleClass().add("waiting-papers");
        papers.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        told.setWrapText(true);
        told.getStyleClass().add("medium");
        var page = new VBox(
                title("desk.papers-title"),
                said("desk.papers-what"),
                papers,
                told,
                buttons(),
                title("desk.profiles-title"),
                said("desk.profiles-what"),
                table());
        page.getStyleClass().add("printers-page");
        root.setContent(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("first-run");
        model.papersProperty().addListener((_, _, waiting) -> show(waiting));
        model.toldProperty()
                .addListener((_, _, sentence) ->
                        told.setText(sentence.map(words::say).orElse("")));
    }

    private Label title(String key) {
        var label = new Label(words.say(key));
        label.getStyleClass().add("form-title");
        return label;
    }

    private Label said(String key) {
        var label = new Label(words.say(key));
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private HBox buttons() {
        var print = Parts.button("desk.print-waiting", "Enter", model::printWaiting);
        print.getStyleClass().add("accent");
        var acts = new HBox(
                print,
                Parts.button("desk.came-out", "D", () -> chosen(model::cameOut)),
                Parts.button("desk.not-out", "K", () -> chosen(model::notOut)));
        acts.getStyleClass().add("first-acts");
        return acts;
    }

    private void chosen(Consumer<Waiting> act) {
        Optional.ofNullable(papers.getSelectionModel().getSelectedItem()).ifPresent(act);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case KeyCode.ENTER -> model.printWaiting();
            case KeyCode.D -> chosen(model::cameOut);
            case KeyCode.K -> chosen(model::notOut);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(List<Waiting> waiting) {
        int at = Math.max(0, papers.getSelectionModel().getSelectedIndex());
        papers.getItems().setAll(waiting);
        papers.getSelectionModel().select(Math.min(at, waiting.size() - 1));
    }

    private Node table() {
        var table = new GridPane();
        table.getStyleClass().add("profiles");
        var columns = Stream.of("kind", "printer", "tray", "sheet", "right", "down", "copies")
                .map(name -> said("desk.column-" + name))
                .toArray(Node[]::new);
        table.addRow(0, columns);
        Stream.of(columns).forEach(head -> ((Label) head).setMinWidth(Label.USE_PREF_SIZE));
        for (int column = 0; column < columns.length; column++) {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(column == 1 || column == 2 ? Priority.ALWAYS : Priority.SOMETIMES);
            table.getColumnConstraints().add(constraints);
        }
        var keys = Shortcuts.on(root);
        for (var kind : PaperKind.values()) {
            var row = new ProfileRow(kind, model, words);
            row.addTo(table, 1 + 2 * kind.ordinal());
            model.knownProperty().addListener((_, _, known) -> row.show(known));
            keys.when("Alt+" + (kind.ordinal() + 1), row::test);
        }
        return table;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.of("desk.print-waiting", "Enter", model::printWaiting));
    }

    @Override
    public void shown() {
        model.look();
        papers.requestFocus();
    }
}
