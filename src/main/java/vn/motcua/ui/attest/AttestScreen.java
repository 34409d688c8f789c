package vn.motcua.ui.attest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.AttestDesk.Carrier;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Page;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The pages *Chứng thực* (F8) and *Chứng thực chữ ký* (Shift+F8) of the main window. No decision is taken here.
public final class AttestScreen implements Screen {

    private static final Words WORDS = Words.VIETNAMESE;

    /// In lines of text.
    private static final double LOW = 36;

    private static final int ALWAYS_THERE = 3;

    private final AttestModel model;
    private final BorderPane root = new BorderPane();
    private final RowsPane rows;
    private final AskPanel ask;
    private final RefusalsPanel refusals;
    private final DonePanel done;
    private final PersonPane person;
    private final Label title;
    private final Label standing = Parts.label("", "muted");
    private final Label note = Parts.label("");
    private final HBox noteBar = new HBox(note);
    private final Label total = Parts.label("", "form-title");
    private final Label words = Parts.label("", "muted");
    private final Label feed = Parts.label("");
    private final VBox filling;
    private final Button carrier = Parts.button("attest.carrier-label", "Alt+L", () -> {});
    private final Button attest;

    AttestScreen(AttestModel model) {
        this.model = model;
        rows = new RowsPane(model);
        person = new PersonPane(model, rows::focusFirst);
        ask = new AskPanel(model);
        refusals = new RefusalsPanel(model);
        done = new DonePanel(model);
        attest = Parts.button("attest.attest", "F9", model::attest);
        attest.getStyleClass().add("accent");
        carrier.setOnAction(_ -> model.readiness().toggleCarrier());
        title = Parts.label(WORDS.say(model.pick("attest.title", "attest.signing-title")), "form-title");
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

    /// A page for copies and one for signatures, as far as the catalogue has a procedure that attests them.
    public static List<Page> pages(Workplace workplace, Lanes lanes, Pages.Window window) {
        return Stream.of(Of.values())
                .flatMap(of -> workplace.procedures().catalogue().procedures().stream()
                        .filter(one -> one.attestation()
                                .filter(rules -> rules.of() == of)
                                .isPresent())
                        .limit(1)
                        .map(one -> page(of, new AttestModel(workplace, one, lanes, window))))
                .toList();
    }

    private static Page page(Of of, AttestModel model) {
        return switch (of) {
            case COPIES -> new Page(Pages.ATTESTING, "F8", new AttestScreen(model));
            case SIGNATURE -> Page.rare(Pages.SIGNING, "Shift+F8", new AttestScreen(model));
        };
    }

    private VBox filling() {
        var head = new VBox(title, standing);
        head.setSpacing(2);
        var scroll = new ScrollPane(rows.node());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(100);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(head, person.node(), scroll, sums(), feed);
        box.getStyleClass().add("attest-filling");
        return box;
    }

    private FlowPane sums() {
        var sums = new FlowPane(14, 2, total, words);
        sums.setRowValignment(javafx.geometry.VPos.BASELINE);
        return sums;
    }

    private Node legend() {
        var kinds = new GridPane();
        kinds.getStyleClass().add("attest-legend");
        var all = model.rules().kinds();
        for (int i = 0; i < all.size(); i++) {
            var code = Parts.cap(all.get(i).code());
            kinds.add(code, 0, i);
            kinds.add(Parts.label(all.get(i).label(), "small"), 1, i);
        }
        var box = new VBox(6, Parts.label(WORDS.say("attest.legend"), "medium"), kinds);
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
                Parts.button("attest.refusals", "F12", model::refusals),
                Parts.button("attest.signer", "Alt+K", model.readiness()::nextSigner),
                Parts.button("attest.book", "Alt+Q", () -> askIfFilling(Question.BOOK)),
                carrier,
                Parts.button("attest.register", "Alt+S", () -> askIfFilling(Question.MONTH)),
                Parts.button("attest.aim", "Alt+C", () -> askIfFilling(Question.AIM)),
                Parts.button("attest.again-last", "Alt+R", model::againLast));
        if (model.rules().of() == Of.COPIES) {
            acts.getChildren().add(Parts.button("attest.to-signatures", "Shift+F8", model::toSignatures));
        }
        acts.getStyleClass().add("acts");
        root.setBottom(acts);
        root.heightProperty().subscribe(_ -> makeRoom(acts));
        standing.fontProperty().subscribe(_ -> makeRoom(acts));
    }

    /// Where the letters are large and the screen is low, what is typed goes before the title, which the tab says
    /// too, and the buttons that are rarely pressed: their keys work all the same, and F1 and Ctrl+K name them.
    private void makeRoom(FlowPane acts) {
        boolean low = root.getHeight() < LOW * standing.getFont().getSize();
        acts.getChildren().stream().skip(ALWAYS_THERE).forEach(act -> Parts.shown(act, !low));
        Parts.shown(title, !low);
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
                .when("Alt+N", person::focus)
                .when("Alt+G", model.requester()::nextPaper)
                .when("Alt+H", model.requester()::nextManner);
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
        person.show(lane);
        var sum = lane.total(model.rules());
        total.setText(WORDS.say("attest.total-short", sum.text()));
        words.setText(sum.inWords());
        showFeed();
    }

    private void showFeed() {
        int copies = model.lane().copies();
        boolean label = model.readiness().standingProperty().get().carrier() == Carrier.LABEL;
        feed.setText(WORDS.say(
                label ? "attest.feed-label" : model.pick("attest.feed-copies", "attest.signing-feed"), copies));
        Parts.shown(feed, copies > 0);
    }

    private void show(Optional<Note> told) {
        Parts.shown(noteBar, told.isPresent());
        noteBar.getStyleClass().remove("wrong");
        told.ifPresent(one -> {
            note.setText(WORDS.say(one.what()));
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
        carrier.setText(WORDS.say(
                now.carrier() == Carrier.LABEL
                        ? model.pick("attest.carrier-copy", "attest.signing-carrier-paper")
                        : "attest.carrier-label"));
        showFeed();
    }
}
