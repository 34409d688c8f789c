package vn.motcua.ui.reception;

import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Screens;
import vn.motcua.ui.Shortcuts;

/// Ties the controls of `reception.fxml` to a [ReceptionModel]. No decision is taken here.
public final class ReceptionView implements Screen {

    private static final Duration MINUTE_HAND = Duration.seconds(20);
    private static final int CHIPS = 9;
    private static final double FINDER_SHARE = 0.165;
    private static final double SHEET_SHARE = 0.31;

    private final ReceptionModel model;
    private final Parent root;
    private final PeoplePane people;
    private final FinderPane finder;
    private final FormPane form;
    private final PapersPane papers;
    private final SheetPane sheet;
    private final DayPanel day;
    private final TakenPanel taken;
    private boolean wasTaken;

    @FXML
    private VBox top;

    @FXML
    private BorderPane desk;

    @FXML
    private VBox middle;

    @FXML
    private VBox side;

    @FXML
    private FlowPane tabs;

    @FXML
    private Label title;

    @FXML
    private Label progress;

    @FXML
    private Label due;

    @FXML
    private VBox formHead;

    @FXML
    private Label nothing;

    @FXML
    private StackPane panels;

    @FXML
    private Button receive;

    @FXML
    private Button print;

    @FXML
    private Button nextTab;

    @FXML
    private Label kept;

    @FXML
    private Label why;

    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    public ReceptionView(ReceptionModel model, Screens screens) {
        this.model = model;
        people = new PeoplePane(model, this::shown);
        finder = new FinderPane(model);
        papers = new PapersPane(model);
        form = new FormPane(model, papers.node(), this::finished);
        sheet = new SheetPane(model);
        day = new DayPanel(model);
        taken = new TakenPanel(model);
        root = screens.load(this);
    }

    @FXML
    void initialize() {
        top.getChildren().setAll(people.node(), new NoticeBar(model.visit(), model.words()).node());
        desk.setLeft(finder.node());
        middle.getChildren().add(form.node());
        finder.node().prefWidthProperty().bind(desk.widthProperty().multiply(FINDER_SHARE));
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        side.getChildren().addFirst(sheet.node());
        side.prefWidthProperty().bind(desk.widthProperty().multiply(SHEET_SHARE));
        side.setMinWidth(0);
        middle.setMinWidth(0);
        VBox.setVgrow(sheet.node(), Priority.ALWAYS);
        panels.getChildren().addAll(day.node(), taken.node());
        model.visit().shownProperty().addListener((_, before, shown) -> show(before, shown));
        model.visit().keptProperty().addListener((_, _, now) -> showKept(now));
        model.taking().stageProperty().addListener((_, _, stage) -> show(stage));
        show(model.visit().shown());
        show(model.taking().stage());
        showKept(true);
        papers.onEnter(this::finished);
        shortcuts();
        minuteHand();
    }

    private void shortcuts() {
        Shortcuts.on(desk)
                .when("F3", finder::focus)
                .when("Shortcut+N", finder::focus)
                .when("F5", this::print)
                .when("F9", this::receive)
                .when("Shortcut+T", this::noCard)
                .when("Shortcut+E", model.earlier()::confirmAll)
                .when("Shortcut+I", model.identity()::ask)
                .when("Shortcut+M", this::begin)
                .when("Alt+W", this::toggleWhy)
                .when("Shortcut+TAB", this::nextTab);
        var chips = Shortcuts.on(desk);
        for (int i = 1; i <= CHIPS; i++) {
            int number = i;
            chips.when("Alt+" + number, () -> people.open(number));
        }
    }

    /// The name is typed next.
    private void noCard() {
        form.commit();
        model.people().noCard();
        shown();
    }

    private void minuteHand() {
        var hand = new Timeline(new KeyFrame(MINUTE_HAND, _ -> {
            people.showTime();
            showDue(model.visit().shown());
        }));
        hand.setCycleCount(Animation.INDEFINITE);
        top.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                hand.stop();
            } else {
                hand.play();
            }
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        if (model.taking().stage() instanceof Stage.Taken) {
            taken.open();
        } else if (model.visit().shown().current().isPresent()) {
            form.focusFirst();
        } else {
            finder.focus();
        }
    }

    @Override
    public void scanned(String text) {
        form.commit();
        model.scanned(text);
    }

    private void show(Shown before, Shown shown) {
        show(shown);
        boolean other = !before.current().equals(shown.current());
        if (other && top.getScene() != null && model.taking().stage() instanceof Stage.Filling) {
            Platform.runLater(this::shown);
        }
    }

    private void show(Shown shown) {
        boolean open = shown.working().isPresent();
        formHead.setVisible(open);
        formHead.setManaged(open);
        form.node().setVisible(open);
        form.node().setManaged(open);
        nothing.setVisible(!open);
        nothing.setManaged(!open);
        print.setDisable(!open);
        shown.working().ifPresent(worked -> {
            title.setText(worked.procedure().name());
            progress.setText(model.words().say(worked.filled().progress()));
            progress.getStyleClass().remove("complete");
            if (worked.filled().printable()) {
                progress.getStyleClass().add("complete");
            }
        });
        showDue(shown);
        showTabs(shown);
    }

    private void showDue(Shown shown) {
        shown.working().ifPresent(worked -> {
            var promise = model.promise(worked.procedure());
            due.setText(model.words().say("ui.due-line", promise.line()));
            var steps = promise.why().stream().map(model.words()::say).collect(Collectors.joining("\n"));
            due.setTooltip(new Tooltip(steps));
            due.setAccessibleHelp(steps);
            why.setText(steps);
        });
    }

    @FXML
    void toggleWhy() {
        why.setVisible(!why.isVisible());
        why.setManaged(why.isVisible());
    }

    /// One tab for each procedure of the visit, once there are several.
    private void showTabs(Shown shown) {
        boolean several = shown.visit().forms().size() > 1;
        tabs.setVisible(several);
        tabs.setManaged(several);
        nextTab.setVisible(several);
        nextTab.setManaged(several);
        tabs.getChildren().clear();
        if (several) {
            for (var opened : shown.visit().forms()) {
                tabs.getChildren().add(tab(shown, opened));
            }
        }
    }

    /// The next procedure of the visit, round and round.
    @FXML
    void nextTab() {
        form.commit();
        model.visit().selectNext();
    }

    private Node tab(Shown shown, vn.motcua.counter.OpenedForm opened) {
        var worked = java.util.Optional.ofNullable(shown.worked().get(opened.id()));
        var tab = new ToggleButton(model.words()
                .say(
                        "ui.tab",
                        worked.map(one -> one.procedure().name()).orElse(opened.procedure()),
                        worked.map(one -> one.filled().needed()).orElse(0)));
        tab.getStyleClass().add("nav");
        tab.setSelected(shown.current().filter(opened.id()::equals).isPresent());
        tab.setOnAction(_ -> model.visit().select(opened.id()));
        return tab;
    }

    private void show(Stage stage) {
        boolean filling = stage instanceof Stage.Filling || stage instanceof Stage.Receiving;
        people.still(!(stage instanceof Stage.Filling));
        desk.setVisible(filling);
        desk.setDisable(stage instanceof Stage.Receiving);
        panels.setVisible(!filling);
        day.node().setVisible(stage instanceof Stage.AskingDay);
        taken.node().setVisible(stage instanceof Stage.Taken);
        receive.setDisable(!(stage instanceof Stage.Filling));
        if (stage instanceof Stage.AskingDay(var doubt)) {
            day.ask(doubt);
        }
        if (stage instanceof Stage.Taken(var handed)) {
            taken.show(handed);
            if (!wasTaken) {
                taken.open();
            }
        }
        if (stage instanceof Stage.Filling && top.getScene() != null) {
            Platform.runLater(this::shown);
        }
        wasTaken = stage instanceof Stage.Taken;
    }

    private void showKept(boolean now) {
        kept.setText(model.words().say(now ? "ui.draft-kept" : "ui.draft-keeping"));
    }

    /// Nothing more to fill: on to the papers, then to F9.
    private void finished() {
        if (papers.focusFirst()) {
            form.reveal(papers.node());
        } else {
            receive.requestFocus();
        }
    }

    @FXML
    void receive() {
        form.commit();
        model.taking().receive();
    }

    @FXML
    void print() {
        form.commit();
        if (!model.livePaper().print()) {
            form.focusFirst();
        }
    }

    @FXML
    void add() {
        finder.focus();
    }

    @FXML
    void begin() {
        form.commit();
        model.begin();
        finder.focus();
    }
}
