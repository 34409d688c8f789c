package vn.motcua.ui.sync;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Act;
import vn.motcua.ui.Foot;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The page of Alt+T: how the conversation with the centre stands, what waits and why, and what can be done.
public final class SyncScreen implements Screen {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final String SEND = "F5";
    private static final String OTHER = "Alt+G";
    private static final String EXPORT = "Alt+X";
    private static final String TAKE = "Alt+U";

    private final SyncModel model;
    private final SyncFoot foot;
    private final EnrolPanel enrol;
    private final ScrollPane root = new ScrollPane();
    private final Label standing = Parts.label("", "form-title");
    private final Label centre = Parts.label("", "muted");
    private final Label tries = Parts.label("");
    private final Label hindrance = Parts.label("", "notice", "careful");
    private final Label told = Parts.label("", "notice");
    private final ListView<Waits> waiting = list("waiting", "sync.waiting-title", "sync.nothing-waits", this::line);
    private final ListView<Judged> judged = list("judged", "sync.judged-title", "sync.nothing-judged", this::line);
    private final FlowPane acts = new FlowPane(8, 8);
    private final Function<String, Optional<Path>> target;
    private final Supplier<Optional<Path>> source;
    private boolean asked;

    /// @param target asks where a file is to be written, given a proposed name
    /// @param source asks for a file that is brought
    public SyncScreen(SyncModel model, Function<String, Optional<Path>> target, Supplier<Optional<Path>> source) {
        this.model = model;
        this.target = target;
        this.source = source;
        foot = new SyncFoot(model);
        enrol = new EnrolPanel(model);
        hindrance.setMaxWidth(Double.MAX_VALUE);
        told.setMaxWidth(Double.MAX_VALUE);
        standing.setId("sync-standing");
        hindrance.setId("sync-hindrance");
        told.setId("sync-told");
        root.setContent(page());
        root.setFitToWidth(true);
        root.getStyleClass().add("first-run");
        Shortcuts.on(root)
                .when(SEND, model::send)
                .when(OTHER, this::otherCode)
                .when(EXPORT, this::export)
                .when(TAKE, this::take);
        model.stateProperty().subscribe(this::show);
        model.planProperty().subscribe(_ -> show(model.stateProperty().get()));
        model.waitingProperty().subscribe(all -> fill(waiting, all));
        model.judgedProperty().subscribe(all -> fill(judged, all));
        model.toldProperty().subscribe(sentence -> {
            told.setText(sentence.map(WORDS::say).orElse(""));
            Parts.shown(told, sentence.isPresent());
        });
        opens(waiting, Waits::number);
        opens(judged, Judged::number);
    }

    private Node page() {
        var send = Parts.button("sync.send", SEND, model::send);
        send.getStyleClass().add("accent");
        acts.getChildren()
                .setAll(
                        send,
                        Parts.button("sync.export", EXPORT, this::export),
                        Parts.button("carriage.take", TAKE, this::take),
                        Parts.button("sync.other-code", OTHER, this::otherCode));
        var left = new VBox(
                Parts.title("sync.waiting-title"),
                Parts.note("sync.waiting-what"),
                waiting,
                Parts.title("sync.judged-title"),
                Parts.note("sync.judged-what"),
                judged);
        left.getStyleClass().add("sync-part");
        var right = new VBox(enrol.node(), new PlanPanel(model).node());
        right.getStyleClass().add("sync-part");
        var columns = new GridPane();
        columns.addRow(0, left, right);
        columns.getStyleClass().add("sync-columns");
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            columns.getColumnConstraints().add(half);
        }
        var page = new VBox(standing, centre, tries, hindrance, acts, told, columns);
        page.getStyleClass().add("printers-page");
        return page;
    }

    private <T> ListView<T> list(String id, String name, String none, Function<T, String> line) {
        var list = new ListView<T>();
        list.setId(id);
        list.setAccessibleText(WORDS.say(name));
        list.setPlaceholder(Parts.label(WORDS.say(none), "muted"));
        list.getStyleClass().add("sync-list");
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setWrapText(true);
                setPrefWidth(0); // as wide as the list, not wider
                setText(item == null || empty ? null : line.apply(item));
            }
        });
        return list;
    }

    private String line(Waits one) {
        return WORDS.say("sync.waits-line", one.number(), one.procedure(), one.since());
    }

    private String line(Judged one) {
        return WORDS.say("sync.judged-line", one.number(), one.reason(), one.remedy());
    }

    private <T> void opens(ListView<T> list, Function<T, String> number) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open(list, number);
            }
        });
        list.setOnMouseClicked(clicked -> {
            if (clicked.getClickCount() > 1) {
                open(list, number);
            }
        });
    }

    private <T> void open(ListView<T> list, Function<T, String> number) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(number)
                .ifPresent(model::open);
    }

    private static <T> void fill(ListView<T> list, List<T> all) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(all);
        list.getSelectionModel().select(Math.min(at, all.size() - 1));
    }

    private void show(SyncState state) {
        var words = WORDS.say(Standing.of(state, model.now()).text());
        standing.setText(words.substring(0, 1).toUpperCase(Locale.of("vi")) + words.substring(1));
        centre.setText(state.centre()
                .map(url -> WORDS.say("sync.centre-at", url))
                .orElseGet(() -> WORDS.say("sync.alone-what")));
        tries.setText(tries(state));
        Parts.shown(tries, state.isEnrolled());
        Parts.shown(acts, state.isEnrolled());
        var why = state.isEnrolled() ? state.hindrance() : Optional.<Hindrance>empty();
        hindrance.setText(why.map(one -> WORDS.say("sync.hindered", one.sentence(), one.remedy()))
                .orElse(""));
        Parts.shown(hindrance, why.isPresent());
        Parts.shown(enrol.node(), asked || !state.isEnrolled());
    }

    private String tries(SyncState state) {
        var now = model.now();
        var last = state.lastDone().map(at -> Ago.moment(at, now)).orElseGet(() -> WORDS.say("sync.never"));
        return WORDS.say("sync.tries", last, next(state, now));
    }

    private Sentence next(SyncState state, ZonedDateTime now) {
        var plan = model.planProperty().get();
        if (state.speaking()) {
            return Sentence.of("sync.next-now");
        }
        if (plan.pressed()) {
            return Sentence.of("sync.next-pressed");
        }
        if (plan.isHeld(now.toLocalTime())) {
            return Sentence.of("sync.next-quiet");
        }
        return state.nextTry()
                .filter(at -> at.isAfter(now.toInstant()))
                .map(at -> Sentence.of("sync.next-at", Ago.moment(at, now)))
                .orElseGet(() -> Sentence.of("sync.next-soon"));
    }

    private void export() {
        model.export(target);
    }

    private void take() {
        model.take(source);
    }

    /// Another code, as after the desk was turned away.
    private void otherCode() {
        asked = true;
        show(model.stateProperty().get());
        enrol.takeFocus();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Foot> foot() {
        return Optional.of(foot);
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of("sync.send", SEND, model::send),
                Act.of("sync.export", EXPORT, this::export),
                Act.of("carriage.take", TAKE, this::take),
                Act.of("sync.other-code", OTHER, this::otherCode));
    }

    @Override
    public void scanned(String text) {
        otherCode();
        enrol.take(text);
    }

    @Override
    public void shown() {
        asked = false;
        model.look();
        show(model.stateProperty().get());
        if (model.stateProperty().get().isEnrolled()) {
            waiting.requestFocus();
        } else {
            enrol.takeFocus();
        }
    }
}
