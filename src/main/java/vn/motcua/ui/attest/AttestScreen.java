package vn.motcua.ui.attest;

import static vn.motcua.ui.attest.Panels.WORDS;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.AttestDesk.Carrier;
import vn.motcua.counter.Workplace;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Page;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;

/// The page *Chứng thực* (F8) of the main window. No decision is taken here.
public final class AttestScreen implements Screen {

    private final AttestModel model;
    private final BorderPane root = new BorderPane();
    private final RowsPane rows;
    private final AskPanel ask;
    private final RefusalsPanel refusals;
    private final DonePanel done;
    private final TextField name = new TextField();
    private final Label standing = Panels.label("", "muted");
    private final Label note = Panels.label("");
    private final HBox noteBar = new HBox(note);
    private final Label total = Panels.label("", "form-title");
    private final Label words = Panels.label("", "muted");
    private final Label feed = Panels.label("");
    private final VBox filling;
    private final Button carrier = Panels.button("attest.carrier-label", "Alt+L", () -> {});
    private final Button attest;

    AttestScreen(AttestModel model) {
        this.model = model;
        rows = new RowsPane(model);
        ask = new AskPanel(model);
        refusals = new RefusalsPanel(model);
        done = new DonePanel(model);
        attest = Panels.button("attest.attest", "F9", model::attest);
        attest.getStyleClass().add("accent");
        carrier.setOnAction(_ -> model.readiness().toggleCarrier());
        filling = filling();
        arrange();
        keys();
        model.laneProperty().subscribe(this::show);
        model.stageProperty().addListener((_, _, now) -> show(now));
        model.noteProperty().subscribe(this::show);
        model.readiness().standingProperty().subscribe(this::show);
        model.gapProperty().addListener((_, _, gap) -> gap.ifPresent(where -> rows.focus(where.row(), where.cell())));
        show(model.stage());
    }

    /// The page, where the catalogue has a procedure that attests copies.
    public static Optional<Page> page(Workplace workplace, Lanes lanes, Pages.Window window) {
        return workplace.procedures().catalogue().procedures().stream()
                .filter(procedure -> procedure.attestation().isPresent())
                .findFirst()
                .map(procedure -> new Page(
                        Pages.ATTESTING, "F8", new AttestScreen(new AttestModel(workplace, procedure, lanes, window))));
    }

    private VBox filling() {
        var head = new VBox(Panels.label(WORDS.say("attest.title"), "form-title"), standing);
        head.setSpacing(2);
        var who = Panels.label(WORDS.say("attest.name"));
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.setLabelFor(name);
        name.setId("attest-name");
        name.setAccessibleText(WORDS.say("attest.name"));
        name.setPromptText(WORDS.say("attest.name-hint"));
        name.setPrefColumnCount(24);
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.name(name.getText());
            }
        });
        name.setOnAction(_ -> rows.focusFirst());
        var cap = new Label("Alt+N");
        cap.getStyleClass().add("key-cap");
        var person = new HBox(8, who, name, cap);
        person.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(rows.node());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(60);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(head, person, scroll, new VBox(2, total, words), feed);
        box.getStyleClass().add("attest-filling");
        return box;
    }

    private Node legend() {
        var kinds = new GridPane();
        kinds.getStyleClass().add("attest-legend");
        var all = model.rules().kinds();
        for (int i = 0; i < all.size(); i++) {
            var code = new Label(all.get(i).code());
            code.getStyleClass().add("key-cap");
            code.setMinWidth(Region.USE_PREF_SIZE);
            kinds.add(code, 0, i);
            kinds.add(Panels.label(all.get(i).label(), "small"), 1, i);
        }
        var box = new VBox(6, Panels.label(WORDS.say("attest.legend"), "medium"), kinds);
        box.getStyleClass().add("attest-side");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(330);
        return scroll;
    }

    private void arrange() {
        root.getStylesheets()
                .add(java.util.Objects.requireNonNull(AttestScreen.class.getResource("attest.css"))
                        .toExternalForm());
        noteBar.getStyleClass().add("notice");
        root.setTop(noteBar);
        var center = new BorderPane(filling);
        center.setRight(legend());
        var middle = new StackPane(center, ask.node(), refusals.node(), done.node());
        middle.setMinHeight(0);
        root.setCenter(middle);
        var acts = new FlowPane(
                8,
                6,
                attest,
                Panels.button("attest.refusals", "F12", model::refusals),
                Panels.button("attest.signer", "Alt+K", model.readiness()::nextSigner),
                Panels.button("attest.book", "Alt+Q", () -> askIfFilling(Question.BOOK)),
                carrier,
                Panels.button("attest.register", "Alt+S", () -> askIfFilling(Question.MONTH)),
                Panels.button("attest.aim", "Alt+C", () -> askIfFilling(Question.AIM)),
                Panels.button("attest.again-last", "Alt+R", model::againLast));
        acts.getStyleClass().add("acts");
        root.setBottom(acts);
    }

    private void askIfFilling(Question question) {
        if (model.stage() instanceof Stage.Filling) {
            model.questions().ask(question);
        }
    }

    private void keys() {
        Shortcuts.on(root)
                .when("F9", model::attest)
                .when("F12", model::refusals)
                .when("Alt+K", model.readiness()::nextSigner)
                .when("Alt+Q", () -> askIfFilling(Question.BOOK))
                .when("Alt+L", model.readiness()::toggleCarrier)
                .when("Alt+S", () -> askIfFilling(Question.MONTH))
                .when("Alt+C", () -> askIfFilling(Question.AIM))
                .when("Alt+R", model::againLast)
                .when("Alt+N", name::requestFocus);
        name.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                rows.focusFirst();
            }
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        root.applyCss(); // the rows are in no scene before their scroll pane has its skin
        focus();
        model.shown();
    }

    @Override
    public void scanned(String text) {
        model.scanned(text);
    }

    private void focus() {
        switch (model.stage()) {
            case Stage.Filling _ -> rows.focusFirst();
            case Stage.Asking _ -> ask.focus();
            case Stage.Refusing _ -> refusals.open();
            case Stage.Done _ -> done.open();
            case Stage.Writing _ -> {}
        }
    }

    private void show(Stage stage) {
        boolean rowsShown = stage instanceof Stage.Filling || stage instanceof Stage.Writing;
        filling.getParent().setVisible(rowsShown);
        filling.setDisable(stage instanceof Stage.Writing);
        root.getBottom().setDisable(!(stage instanceof Stage.Filling));
        ask.node().setVisible(stage instanceof Stage.Asking);
        refusals.node().setVisible(stage instanceof Stage.Refusing);
        done.node().setVisible(stage instanceof Stage.Done);
        switch (stage) {
            case Stage.Asking asking -> ask.show(asking);
            case Stage.Done now -> done.show(now);
            case Stage.Filling _, Stage.Refusing _, Stage.Writing _ -> {}
        }
        if (root.getScene() != null) {
            focus();
        }
    }

    private void show(Lane lane) {
        if (!name.isFocused()) {
            name.setText(lane.name());
        }
        var sum = lane.total(model.rules());
        total.setText(WORDS.say("attest.total-short", sum.text()));
        words.setText(sum.inWords());
        showFeed();
    }

    private void showFeed() {
        int copies = model.lane().copies();
        boolean label = model.readiness().standingProperty().get().carrier() == Carrier.LABEL;
        feed.setText(WORDS.say(label ? "attest.feed-label" : "attest.feed-copies", copies));
        Panels.see(feed, copies > 0);
    }

    private void show(Optional<Note> told) {
        Panels.see(noteBar, told.isPresent());
        noteBar.getStyleClass().remove("wrong");
        told.ifPresent(one -> {
            note.setText(Panels.say(one.what()));
            if (one.wrong()) {
                noteBar.getStyleClass().add("wrong");
            }
        });
    }

    private void show(Standing now) {
        standing.setText(WORDS.say(
                "attest.standing",
                now.book().orElse("–"),
                now.signer()
                        .map(signer -> signer.name() + ", " + signer.title())
                        .orElse("–")));
        carrier.setText(WORDS.say(now.carrier() == Carrier.LABEL ? "attest.carrier-copy" : "attest.carrier-label"));
        showFeed();
    }
}
