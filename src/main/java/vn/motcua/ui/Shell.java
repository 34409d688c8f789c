package vn.motcua.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import vn.motcua.counter.CopyOrder;
import vn.motcua.counter.SignIn.Outcome;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.copy.Copying;
import vn.motcua.ui.help.HelpOver;
import vn.motcua.ui.readback.ReadBackView;
import vn.motcua.ui.reception.ReceptionModel;
import vn.motcua.ui.reception.ReceptionView;
import vn.motcua.ui.scan.ScanFilter;
import vn.motcua.ui.signin.SignInModel;
import vn.motcua.ui.signin.SignInView;
import vn.motcua.ui.theme.Theme;

/// The main window: who works here, the screens by F2 and F4, and the bar at the foot.
///
/// Everything here runs on the screen's thread. While the desk is locked its screens are out of sight and take no keys
/// and no scans, but what was begun stays as it is and the data key stays in memory.
public final class Shell {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 700;
    private static final Duration LOOK = Duration.seconds(30);
    private static final Duration IDLE_LOOK = Duration.seconds(5);

    private final Entrance entrance;
    private final Lanes lanes;
    private final Troubles troubles;
    private final Words words;
    private final Pages pages;
    private final Screens screens;
    private final Idle idle;
    private final Absence absence = new Absence();
    private final Parent root;
    private Optional<OpenDesk> desk = Optional.empty();
    private Optional<PageTabs> tabs = Optional.empty();
    private Optional<Commands> commands = Optional.empty();
    private Optional<Screen> curtain = Optional.empty();
    private Optional<Left> left = Optional.empty();
    private Optional<Subscription> scans = Optional.empty();
    private final Rounds rounds = new Rounds();
    private Optional<Theme> theme = Optional.empty();
    private Optional<PaletteOver> palette = Optional.empty();
    private final Copying copying = new Copying();

    @FXML
    private BorderPane window;

    @FXML
    private StackPane page;

    @FXML
    private StackPane over;

    @FXML
    private StackPane curtains;

    @FXML
    private HBox head;

    @FXML
    private HBox nav;

    @FXML
    private Label office;

    @FXML
    private Label who;

    @FXML
    private Label band;

    @FXML
    private HBox trouble;

    @FXML
    private Label troubleText;

    @FXML
    private HBox status;

    @FXML
    private Button lock;

    /// @param idle locks the desk when nobody has been at it
    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    public Shell(Entrance entrance, Lanes lanes, Troubles troubles, Words words, Idle idle, Pages pages) {
        this.entrance = entrance;
        this.lanes = lanes;
        this.troubles = troubles;
        this.words = words;
        this.pages = pages;
        this.idle = idle;
        screens = new Screens(words.bundle("ui"));
        root = screens.load(this);
    }

    @FXML
    void initialize() {
        troubles.shownProperty().addListener((_, _, shown) -> showTrouble(shown));
        showTrouble(troubles.shownProperty().get());
        palette = Optional.of(new PaletteOver(over, page, words, lanes.desk()));
        Shortcuts.on(window)
                .when("Shortcut+L", this::lock)
                .when("Shortcut+K", this::palette)
                .when("F11", () -> copy(copying::next))
                .when("Shift+F11", () -> copy(copying::back));
        window.setVisible(false);
    }

    /// A line at the head of the window that stays whatever is shown below it, locked or not.
    public Shell banded(Sentence line) {
        band.setText(words.say(line));
        band.setVisible(true);
        band.setManaged(true);
        return this;
    }

    /// Shows the window and asks who works here.
    public void open(Stage stage) {
        show(stage);
        signIn();
    }

    /// Shows the window for somebody who is signed in already, as in the demonstration.
    public void open(Stage stage, Workplace workplace) {
        show(stage);
        enter(workplace);
    }

    private void show(Stage stage) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        theme = Optional.of(Theme.dress(scene));
        HelpOver.on(scene, (StackPane) window.getParent(), this::inFront, words);
        scene.addEventFilter(InputEvent.ANY, this::touched);
        stage.setTitle(words.say("ui.program"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        scans = Optional.of(new ScanFilter(this::scanned, this::scanTooLong).everywhere());
        stage.show();
        rounds.every(LOOK, () -> desk.ifPresent(open -> open.status().look()));
        rounds.every(IDLE_LOOK, this::lockIfIdle);
        rounds.every(IDLE_LOOK, () -> endIfAway(stage));
    }

    /// The name of what is in front, as its explanation is called.
    private String inFront() {
        return curtain.isPresent()
                ? "ui.sign-in"
                : desk.map(open -> open.current().name()).orElse(Pages.RECEPTION);
    }

    private void touched(Event event) {
        idle.touch();
    }

    /// Closing the window ends the process, and the data key with it.
    private void endIfAway(Stage stage) {
        var clock = desk.map(open -> open.workplace().days().clockTime().toInstant());
        boolean locked = curtain.isPresent();
        if (clock.isPresent() && absence.isOver(new Absence.Moment(idle.now(), clock.get()), locked)) {
            stage.close();
        }
    }

    private void lockIfIdle() {
        boolean readingBack =
                desk.filter(open -> open.current().screen().isReadBack()).isPresent();
        if (idle.isOver() && !readingBack) {
            lock();
        }
    }

    /// Stops what runs by itself; the window may then be closed.
    public void close() {
        scans.ifPresent(Subscription::unsubscribe);
        rounds.stop();
        copying.forget();
    }

    private void signIn() {
        var model = new SignInModel(entrance.signIn(), entrance.logins(), lanes.desk(), this::open);
        draw(new SignInView(model, words, screens));
    }

    private void open(Outcome.SignedIn signedIn) {
        lanes.desk().run(() -> entrance.open().apply(signedIn), this::enter, this::signIn);
    }

    private void enter(Workplace workplace) {
        var outside = new PagesWindow(() -> desk, this::show, this::tell);
        var model = new ReceptionModel(workplace, lanes, words, outside);
        var all = new ArrayList<Page>();
        all.add(new Page(Pages.RECEPTION, "F2", new ReceptionView(model, screens)));
        all.addAll(pages.of(workplace, outside));
        all.add(new Page(Pages.READ_BACK, "F7", new ReadBackView(model, words, outside)));
        var foot = new Status(
                workplace,
                lanes,
                all.stream().flatMap(page -> page.screen().foot().stream()).toList());
        foot.linesProperty().subscribe(lines -> status.getChildren().setAll(foot.nodes(lines, words)));
        var open = new OpenDesk(workplace, List.copyOf(all), foot, all.getFirst());
        desk = Optional.of(open);
        tabs = Optional.of(new PageTabs(nav, open.jobs(), words, this::turnTo));
        commands = Optional.of(new Commands(open, words, outside, model::open, this::acts));
        theme.ifPresent(one -> new KeptLook(workplace.data().notes(), lanes.desk()).of(one));
        office.setText(workplace.data().office().unit());
        who.setText(workplace.who().name());
        model.start();
        foot.look();
        drawBack();
    }

    private List<Act> acts() {
        var acts = new ArrayList<>(List.of(Act.of("ui.lock", "Ctrl+L", this::lock)));
        theme.map(KeptLook::acts).ifPresent(acts::addAll);
        return acts;
    }

    @FXML
    void palette() {
        desk.filter(open -> !open.current().screen().isReadBack())
                .ifPresent(open -> commands.ifPresent(known -> paletteOver().open(known, open.current())));
    }

    private PaletteOver paletteOver() {
        return palette.orElseThrow();
    }

    /// A curtain before the screens: nothing of them is seen and no key reaches them.
    private void draw(Screen screen) {
        curtain = Optional.of(screen);
        curtains.getChildren().setAll(screen.root());
        curtains.setVisible(true);
        window.setVisible(false);
        window.setDisable(true);
        screen.shown();
    }

    private void drawBack() {
        curtain = Optional.empty();
        curtains.setVisible(false);
        curtains.getChildren().clear();
        window.setDisable(false);
        window.setVisible(true);
        idle.touch();
        desk.ifPresent(open -> show(open.current()));
        left.ifPresent(place -> place.takeUp(root.getScene()));
        left = Optional.empty();
    }

    @FXML
    void lock() {
        if (curtain.isPresent()) {
            return;
        }
        paletteOver().close();
        desk.ifPresent(open -> {
            left = Left.of(root.getScene());
            page.requestFocus();
            copying.forget();
            var login = open.workplace().who().login();
            var model =
                    new SignInModel(entrance.signIn(), entrance.first(login), lanes.desk(), in -> unlock(login, in));
            draw(new SignInView(model, words, screens).titled("ui.locked-title"));
        });
    }

    /// Who locked it goes on; for a colleague the desk is opened anew, and what was begun waits as a draft.
    private void unlock(String locked, Outcome.SignedIn in) {
        if (in.who().login().equals(locked)) {
            drawBack();
        } else {
            left = Optional.empty();
            lanes.desk().run(() -> entrance.open().apply(in), this::enter, this::askAgain);
        }
    }

    /// The curtain stays, as it is the colleague's desk that could not be opened.
    private void askAgain() {
        curtain = Optional.empty();
        lock();
    }

    /// F11: the answers of what is open, into another system.
    private void copy(Consumer<CopyOrder> how) {
        desk.ifPresent(open -> open.current()
                .screen()
                .toCopy()
                .ifPresentOrElse(
                        form -> lanes.desk()
                                .run(
                                        () -> form.call()
                                                .flatMap(worked -> CopyOrder.of(
                                                        worked, open.workplace().procedures())),
                                        order -> order.ifPresentOrElse(
                                                how, () -> tell(Sentence.of("results.not-copied")))),
                        () -> tell(Sentence.of("results.nothing-to-copy"))));
    }

    /// By hand: what is open on the page before goes along.
    private void turnTo(Page page) {
        var inHand = desk.flatMap(open -> open.current().screen().inHand());
        show(page);
        inHand.ifPresent(page.screen()::takeUp);
    }

    private void show(Page shown) {
        paletteOver().close();
        desk = desk.map(open -> open.at(shown));
        page.getChildren().setAll(shown.screen().root());
        tabs.ifPresent(all -> all.select(shown));
        boolean readBack = shown.screen().isReadBack();
        for (var bar : new Node[] {head, status}) {
            bar.setVisible(!readBack);
            bar.setManaged(!readBack);
        }
        desk.ifPresent(open -> open.status().look());
        shown.screen().shown();
    }

    /// What a reader sent, from wherever it came.
    void scanned(String text) {
        idle.touch();
        if (curtain.isEmpty()) {
            paletteOver().close();
            desk.ifPresent(open -> open.current().screen().scanned(text));
        }
    }

    private void scanTooLong() {
        tell(Sentence.of("card.tooLong"));
    }

    private void showTrouble(Optional<Sentence> shown) {
        trouble.setVisible(shown.isPresent());
        trouble.setManaged(shown.isPresent());
        shown.ifPresent(sentence -> troubleText.setText(words.say(sentence)));
    }

    private void tell(Sentence sentence) {
        showTrouble(Optional.of(sentence));
    }

    @FXML
    void dismiss() {
        troubles.dismiss();
        showTrouble(Optional.empty());
    }
}
