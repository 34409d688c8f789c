package vn.motcua.ui.catalogue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Act;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The page of Alt+M: fields at the left, what fits in the middle, one procedure at the right.
public final class CatalogueScreen implements Screen {

    private static final double MIDDLE = 0.42;

    private final CatalogueModel model;
    private final Words words;
    private final TextField typed = new TextField();
    private final TextField since = new TextField();
    private final ListView<CatalogueModel.Counted> groups = new ListView<>();
    private final ListView<Line> lines = new ListView<>();
    private final Label news = new Label();
    private final BorderPane root = new BorderPane();

    public CatalogueScreen(CatalogueModel model, Words words) {
        this.model = model;
        this.words = words;
        root.getStyleClass().add("catalogue-page");
        news.getStyleClass().add("notice");
        news.setWrapText(true);
        news.setMaxWidth(Double.MAX_VALUE);
        model.newsProperty().subscribe(this::showNews);
        root.setTop(news);
        root.setLeft(groups());
        var both = new SplitPane(middle(), new SheetPane(model, words).node());
        both.setOrientation(Orientation.HORIZONTAL);
        both.setDividerPositions(MIDDLE);
        root.setCenter(both);
        model.linesProperty().subscribe(this::show);
        Shortcuts.on(root)
                .when("Alt+D", since::requestFocus)
                .when("Shortcut+F", typed::requestFocus)
                .when("Alt+N", () -> model.print(PostedPaper.Kind.NOTICE))
                .when("Alt+Q", () -> model.print(PostedPaper.Kind.POSTER))
                .when("Alt+G", () -> model.print(PostedPaper.Kind.SLIP));
    }

    private void showNews(Optional<Sentence> told) {
        news.setText(told.map(words::say).orElse(""));
        news.setVisible(told.isPresent());
        news.setManaged(told.isPresent());
    }

    private Node groups() {
        groups.setId("fields");
        groups.setCellFactory(list ->
                new TextCell<>(list, one -> words.say(one.group().words(one.count()))));
        groups.setAccessibleText(words.say("listing.fields"));
        groups.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen)
                        .map(CatalogueModel.Counted::group)
                        .filter(group -> !group.equals(model.group()))
                        .ifPresent(model::choose));
        model.groupsProperty().subscribe(this::showGroups);
        var side = new VBox(title("listing.fields"), groups);
        VBox.setVgrow(groups, Priority.ALWAYS);
        side.getStyleClass().add("finder");
        return side;
    }

    private void showGroups(List<CatalogueModel.Counted> counted) {
        groups.getItems().setAll(counted);
        counted.stream()
                .filter(one -> one.group().equals(model.group()))
                .findFirst()
                .ifPresent(groups.getSelectionModel()::select);
    }

    private Node middle() {
        typed.setId("find");
        typed.setPromptText(words.say("ui.find-hint"));
        typed.setAccessibleText(words.say("ui.find-procedure"));
        typed.textProperty().subscribe(model::search);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lines.setId("procedures");
        lines.setCellFactory(list -> new TextCell<>(list, this::line));
        lines.setAccessibleText(words.say("ui.procedures"));
        lines.setPlaceholder(new Label(words.say("listing.nothing")));
        lines.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.read(Optional.ofNullable(chosen)));
        var told = new Label();
        told.setWrapText(true);
        told.getStyleClass().addAll("muted", "small");
        model.toldProperty().subscribe(sentence -> told.setText(words.say(sentence)));
        VBox.setVgrow(lines, Priority.ALWAYS);
        var middle = new VBox(typed, day(), told, lines);
        middle.getStyleClass().add("finder");
        return middle;
    }

    private Node day() {
        since.setId("since");
        since.setText(TypedDay.show(model.day()));
        since.setPrefColumnCount(8);
        since.setOnAction(_ -> model.since(since.getText()));
        since.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.since(since.getText());
            }
        });
        var label = new Label(words.say("listing.since-label"));
        label.setLabelFor(since);
        var cap = Parts.cap("Alt+D");
        var day = new FlowPane(cap, label, since);
        day.getStyleClass().add("questions");
        return day;
    }

    private String line(Line line) {
        var name = line.procedure().called();
        return line.change() == Change.NONE
                ? name
                : words.say("listing.line", name, line.change().words(line.procedure()));
    }

    private Label title(String key) {
        var label = new Label(words.say(key));
        label.getStyleClass().add("medium");
        return label;
    }

    private void show(List<Line> found) {
        lines.getItems().setAll(found);
        lines.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.DOWN -> lines.getSelectionModel().selectNext();
            case KeyCode.UP -> lines.getSelectionModel().selectPrevious();
            case KeyCode.ESCAPE -> typed.clear();
            default -> {
                return;
            }
        }
        lines.scrollTo(lines.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of("listing.notice", "Alt+N", () -> model.print(PostedPaper.Kind.NOTICE)),
                Act.of("listing.poster", "Alt+Q", () -> model.print(PostedPaper.Kind.POSTER)),
                Act.of("listing.to-bring", "Alt+G", () -> model.print(PostedPaper.Kind.SLIP)));
    }

    @Override
    public void shown() {
        model.look();
        root.applyCss(); // a split pane takes its parts in only then, and what is in no scene gets no focus
        typed.requestFocus();
        typed.selectAll();
    }

    @Override
    public void find(String query) {
        typed.setText(query);
    }
}
