package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.ui.Act;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Screens;
import vn.motcua.ui.Shortcuts;

/// Ties the controls of `reception.fxml` to a [ReceptionModel]. No decision is taken here.
public final class ReceptionView implements Screen {

    private static final Duration MINUTE_HAND = Duration.seconds(20);
    private static final int CHIPS = 9;

    private final ReceptionModel model;
    private final Parent root;
    private final PeoplePane people;
    private final HeldPane held;
    private final FinderPane finder;
    private final FormHead head;
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
    private Label nothing;

    @FXML
    private StackPane panels;

    @FXML
    private VBox foot;

    @FXML
    private FlowPane acts;

    @FXML
    private Button receive;

    @FXML
    private Button print;

    @FXML
    private Button readBack;

    @FXML
    private Button nextTab;

    @FXML
    private Label kept;

    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    public ReceptionView(ReceptionModel model, Screens screens) {
        this.model = model;
        people = new PeoplePane(model, this::shown);
        held = new HeldPane(model);
        finder = new FinderPane(model, this::shown);
        head = new FormHead(model);
        papers = new PapersPane(model);
        form = new FormPane(model, papers.node(), this::finished);
        sheet = new SheetPane(model);
        day = new DayPanel(model);
        taken = new TakenPanel(model);
        root = screens.load(this);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    void initialize() {
        top.getChildren().setAll(people.node(), held.node(), new NoticeBar(model.visit(), model.words()).node());
        middle.getChildren().addFirst(head.node());
        middle.getChildren().add(form.node());
        middle.setMinWidth(0);
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        side.getChildren().addFirst(sheet.node());
        VBox.setVgrow(sheet.node(), Priority.ALWAYS);
        Columns.share(desk, finder.node(), side, nothing);
        foot.getChildren().addFirst(new HandBar(model).node());
        panels.getChildren().addAll(day.node(), taken.node());
        model.visit().shownProperty().addListener((_, before, shown) -> show(before, shown));
        model.visit().keptProperty().subscribe(this::showKept);
        model.taking().stageProperty().addListener((_, _, stage) -> show(stage));
        show(model.visit().shown());
        show(model.taking().stage());
        papers.onEnter(this::finished);
        shortcuts();
        minuteHand();
    }

    private void shortcuts() {
        var keys = Shortcuts.on(desk)
                .when("F3", this::find)
                .when("Shortcut+N", this::find)
                .when("F5", this::print)
                .when("F7", this::readBack)
                .when("F9", this::receive)
                .when("F10", this::giveNow)
                .when("Shift+F10", model::systemIsIn)
                .when("Shortcut+T", this::noCard)
                .when("Shortcut+E", model.earlier()::confirmAll)
                .when("Shortcut+I", model.identity()::ask)
                .when("Shortcut+M", this::begin)
                .when(RouteBar.KEY, this::route)
                .when("Alt+W", head::toggleWhy)
                .when("Shortcut+TAB", this::nextTab);
        for (int i = 1; i <= CHIPS; i++) {
            int number = i;
            keys.when("Alt+" + number, () -> people.open(number));
            held.keys().when("Shortcut+" + number, () -> takeBack(number));
        }
    }

    /// Esc where nothing else takes it: from a field to the finder, from anywhere else back to the form.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && desk.isVisible()) {
            event.consume();
            if (form.node().isFocusWithin()) {
                find();
            } else {
                shown();
            }
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
            held.show();
            head.showDue();
        }));
        hand.setCycleCount(Timeline.INDEFINITE);
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
        model.waiting().ask();
        if (model.taking().stage() instanceof Stage.Taken) {
            taken.open();
        } else if (model.visit().shown().current().isPresent()) {
            form.focusFirst();
        } else {
            find();
        }
    }

    @Override
    public void scanned(String text) {
        form.commit();
        model.scanned(text);
    }

    @Override
    public List<Act> acts() {
        return List.of(
                new Act(model.forms().act(), "F9", this::receive),
                Act.of("ui.give-now", "F10", this::giveNow),
                Act.of("ui.print-declaration", "F5", this::print),
                Act.of("ui.read-back", "F7", this::readBack),
                Act.of("hand.route", RouteBar.KEY, this::route),
                Act.of("ui.hold", "Ctrl+M", this::begin),
                Act.of("ui.no-card", "Ctrl+T", model.people()::noCard));
    }

    private void show(Shown before, Shown shown) {
        show(shown);
        boolean other = !before.current().equals(shown.current())
                || !before.form().map(OpenedForm::procedure).equals(shown.form().map(OpenedForm::procedure));
        if (other && top.getScene() != null && model.taking().stage() instanceof Stage.Filling) {
            Platform.runLater(this::shown);
        }
    }

    private void show(Shown shown) {
        boolean open = shown.working().isPresent();
        show(form.node(), open);
        show(nothing, !open);
        receive.setText(model.words().say(model.forms().act()));
        print.setDisable(!open);
        readBack.setDisable(!open);
        show(nextTab, shown.visit().forms().size() > 1);
    }

    private static void show(Node what, boolean visible) {
        what.setVisible(visible);
        what.setManaged(visible);
    }

    private void show(Stage stage) {
        boolean filling = stage instanceof Stage.Filling || stage instanceof Stage.Receiving;
        people.still(!(stage instanceof Stage.Filling));
        desk.setVisible(filling);
        desk.setDisable(stage instanceof Stage.Receiving);
        show(acts, filling);
        acts.setDisable(!(stage instanceof Stage.Filling));
        panels.setVisible(!filling);
        day.node().setVisible(stage instanceof Stage.AskingDay);
        taken.node().setVisible(stage instanceof Stage.Taken);
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
            model.at(new Where.Elsewhere());
        }
    }

    @FXML
    void receive() {
        form.commit();
        model.taking().receive();
    }

    @Override
    public Optional<Callable<Optional<Worked>>> toCopy() {
        form.commit();
        var working = model.visit().shown().working();
        return working.map(_ -> () -> working);
    }

    @FXML
    void giveNow() {
        form.commit();
        model.giveNow();
    }

    @FXML
    void print() {
        form.commit();
        if (!model.livePaper().print()) {
            form.focusFirst();
        }
    }

    @FXML
    void readBack() {
        form.commit();
        model.readBack();
    }

    @FXML
    void find() {
        finder.focus();
    }

    /// To the procedure to which the answers lead.
    private void route() {
        form.commit();
        model.routing().take();
    }

    /// The next procedure of the visit, round and round.
    @FXML
    void nextTab() {
        form.commit();
        model.visit().selectNext();
    }

    private void takeBack(int number) {
        form.commit();
        model.takeBack(number);
    }

    @FXML
    void begin() {
        form.commit();
        model.begin();
        find();
    }
}
