package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.ui.Background;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;
import vn.motcua.ui.theme.Parts;

/// The page of Alt+O, *cần đối chiếu*: a digit for each thing, a reason, Enter.
public final class ReconcileScreen implements Screen {

    private static final Words WORDS = Words.VIETNAMESE;

    private final ReconcileModel model;
    private final Label number = Parts.label("", "form-title");
    private final Label what = Parts.label("", "medium");
    private final Label left = Parts.label("", "small", "muted");
    private final Label message = Parts.label("", "notice", "careful");
    private final VBox slots = new VBox();
    private final TextField reason = new TextField();
    private final FlowPane deciding = new FlowPane(8, 6);
    private final ScrollPane root = new ScrollPane();
    private List<SlotPane> panes = List.of();

    public ReconcileScreen(Workplace workplace, Background background, Pages.Window window) {
        this(new ReconcileModel(workplace, background, window));
    }

    ReconcileScreen(ReconcileModel model) {
        this.model = model;
        reason.setId("reconcile-reason");
        reason.setPrefColumnCount(30);
        reason.setPromptText(WORDS.say("sync.reason-prompt"));
        reason.setAccessibleText(WORDS.say("dossiers.reason"));
        reason.setOnAction(_ -> model.decide(reason.getText()));
        message.setId("reconcile-message");
        number.setId("reconcile-number");
        var go = new Button(WORDS.say("sync.decide"));
        var cap = Parts.cap("Enter");
        go.setGraphic(cap);
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> model.decide(reason.getText()));
        deciding.getChildren().setAll(new Label(WORDS.say("dossiers.reason")), reason, go);
        slots.getStyleClass().add("disputed-slots");
        var page = new VBox(number, what, left, slots, deciding, message);
        page.getStyleClass().addAll("printers-page", "reconcile");
        root.setContent(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("first-run");
        root.getStylesheets()
                .add(ReconcileScreen.class.getResource("dossiers.css").toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        message.setMaxWidth(Double.MAX_VALUE);
        model.messageProperty().subscribe(words -> {
            message.setText(words);
            shown(message, !words.isEmpty());
        });
        model.openProperty().subscribe(this::show);
        model.chosenProperty().subscribe(_ -> mark());
        model.currentProperty().subscribe(_ -> mark());
    }

    private static void shown(Region region, boolean now) {
        region.setVisible(now);
        region.setManaged(now);
    }

    private void show(Optional<ReconcileModel.Open> open) {
        shown(deciding, open.isPresent());
        number.setText(
                open.map(one -> one.dossier().number().text()).orElseGet(() -> WORDS.say("sync.nothing-disputed")));
        what.setText(open.map(one -> DossierRow.of(one.dossier()))
                .map(row -> row.procedure() + " · " + row.applicant())
                .orElse(""));
        left.setText(
                open.map(one -> WORDS.say("sync.disputed-what", one.left())).orElse(""));
        var made = new ArrayList<SlotPane>();
        open.map(ReconcileModel.Open::asked).orElse(List.of()).forEach(slot -> {
            int at = made.size();
            made.add(new SlotPane(slot, option -> choose(at, option)));
        });
        panes = List.copyOf(made);
        slots.getChildren().setAll(panes);
        reason.clear();
        mark();
    }

    private void choose(int slot, int option) {
        model.moveTo(slot);
        model.choose(option);
        goOn();
    }

    private void goOn() {
        if (model.isDecided()) {
            reason.requestFocus();
        }
    }

    private void mark() {
        var open = model.openProperty().get().map(ReconcileModel.Open::asked).orElse(List.of());
        for (int i = 0; i < panes.size() && i < open.size(); i++) {
            var chosen = Optional.ofNullable(
                    model.chosenProperty().get().get(open.get(i).name()));
            panes.get(i).show(chosen, i == model.currentProperty().get());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> {
                root.requestFocus();
                model.move(-1);
            }
            case DOWN -> model.move(1);
            default -> {
                var digit = event.getCode().getName();
                if (reason.isFocused() || !event.getCode().isDigitKey()) {
                    return;
                }
                model.choose(digit.charAt(digit.length() - 1) - '0');
                goOn();
            }
        }
        event.consume();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        root.requestFocus();
    }

    @Override
    public void arrived() {
        model.shown();
    }

    /// The number of a dossier, as the page of dossiers hands it over.
    @Override
    public void scanned(String text) {
        model.open(text);
    }

    @Override
    public Optional<String> inHand() {
        return model.openProperty().get().map(open -> open.dossier().number().text());
    }

    @Override
    public void takeUp(String taken) {
        model.open(taken);
    }
}
