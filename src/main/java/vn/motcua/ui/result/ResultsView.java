package vn.motcua.ui.result;

import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.DossierRow;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.State;
import vn.motcua.ui.theme.Parts;

/// What waits at the left, the one that is open at the right.
final class ResultsView {

    private final ResultsModel model;
    private final BorderPane root = new BorderPane();
    private final TextField search = Look.field("result-search", "results.search");
    private final ListView<DossierRow> list = new ListView<>();
    private final Label message = Parts.label("", "notice");
    private final Label number = Parts.label("", "large", "strong");
    private final Label procedure = Parts.label("", "medium");
    private final Label people = Parts.label("");
    private final Label nothing = Parts.label(Look.WORDS.say("results.none-open"), "muted");
    private final VBox head = new VBox(2, number, procedure, people);
    private final WritingPanel writing;
    private final HandingPanel handing;
    private final VBox handed;
    private final Label minutes = Parts.label("", "large");

    ResultsView(ResultsModel model) {
        this.model = model;
        writing = new WritingPanel(model);
        handing = new HandingPanel(model);
        handed = handed();
        arrangeList();
        var detail = new VBox(12, head, message, nothing, writing.node(), handing.node(), handed);
        detail.getStyleClass().add("panel");
        root.setCenter(detail);
        root.getStyleClass().add("results");
        message.setId("result-message");
        message.setMaxWidth(Double.MAX_VALUE);
        model.messageProperty().subscribe(text -> {
            message.setText(text);
            Parts.shown(message, !text.isEmpty());
        });
        model.stepProperty().subscribe((before, now) -> show(before, now));
        show(model.stepProperty().get(), model.stepProperty().get());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private VBox handed() {
        var go = Parts.button("results.go-on", "Enter", model::goOn);
        go.getStyleClass().add("accent");
        var title = Parts.label(Look.WORDS.say("results.handed"), "form-title", "success");
        var box = new VBox(10, title, minutes, go);
        box.setFocusTraversable(true);
        box.setId("handed");
        return box;
    }

    private void arrangeList() {
        search.setPromptText(Look.WORDS.say("results.search"));
        search.textProperty().subscribe(text -> model.search(text));
        search.setOnAction(_ -> openChosen());
        list.setId("waiting");
        list.setAccessibleText(Look.WORDS.say("results.waiting"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.label(Look.WORDS.say("results.none-waiting"), "muted"));
        list.setOnMouseClicked(_ -> openChosen());
        model.waiting().rows().addListener((ListChangeListener<DossierRow>) _ -> {
            list.getItems().setAll(model.waiting().rows());
            list.getSelectionModel().selectFirst();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(8, Parts.label(Look.WORDS.say("results.waiting"), "section-title"), search, list);
        left.getStyleClass().add("result-listing");
        left.setPrefWidth(420);
        left.setStyle("-fx-padding: 0.8em;");
        root.setLeft(left);
    }

    private void openChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen.id());
        }
    }

    Parent root() {
        return root;
    }

    /// The key where the next thing happens.
    void takeFocus() {
        if (model.stepProperty().get() instanceof Step.Looking) {
            search.requestFocus();
        } else {
            show(new Step.Looking(), model.stepProperty().get());
        }
    }

    private void pressed(KeyEvent event) {
        var step = model.stepProperty().get();
        boolean done = switch (event.getCode()) {
            case ESCAPE -> escape(step);
            case ENTER -> enter(step, event);
            case UP, DOWN -> step instanceof Step.Looking && search.isFocused() && walk(event.getCode());
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean enter(Step step, KeyEvent event) {
        if (step instanceof Step.Handed) {
            model.goOn();
            return true;
        }
        if (list.isFocused() && !event.isShortcutDown()) {
            openChosen();
            return true;
        }
        return false;
    }

    private boolean escape(Step step) {
        if (step instanceof Step.Looking && search.getText().isEmpty()) {
            return false;
        }
        search.clear();
        model.leave();
        search.requestFocus();
        return true;
    }

    private boolean walk(KeyCode code) {
        if (code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else {
            list.getSelectionModel().selectPrevious();
        }
        return true;
    }

    private void show(Step before, Step now) {
        Parts.shown(nothing, now instanceof Step.Looking);
        Parts.shown(head, !(now instanceof Step.Looking));
        Parts.shown(writing.node(), now instanceof Step.Writing);
        Parts.shown(handing.node(), now instanceof Step.Handing);
        Parts.shown(handed, now instanceof Step.Handed);
        switch (now) {
            case Step.Looking _ -> {
                if (!(before instanceof Step.Looking)) {
                    search.clear();
                    search.requestFocus();
                }
            }
            case Step.Writing step -> {
                head(step.dossier());
                writing.show(step);
            }
            case Step.Handing step -> {
                head(step.dossier());
                handing.show(step, !(before instanceof Step.Handing));
            }
            case Step.Handed step -> {
                head(step.dossier());
                minutes.setText(Look.WORDS.say("results.minutes", step.minutes()));
                Parts.shown(
                        minutes,
                        step.dossier()
                                .resolved()
                                .filter(result -> result.sameVisit())
                                .isPresent());
                handed.requestFocus();
            }
        }
    }

    private void head(Dossier dossier) {
        var row = DossierRow.of(dossier);
        number.setText(row.number());
        procedure.setText(row.procedure());
        people.setText(row.applicant());
    }

    /// Number and standing, who asks, for what.
    private static final class Cell extends ListCell<DossierRow> {

        @Override
        protected void updateItem(@Nullable DossierRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var standing = Look.WORDS.say(row.state() == State.RESOLVED ? "results.is-waiting" : "results.no-result");
            setGraphic(new VBox(
                    2,
                    Parts.label(row.number() + " · " + standing, "strong"),
                    Parts.label(row.applicant()),
                    Parts.label(row.procedure(), "small", "muted")));
            setAccessibleText(String.join(", ", row.number(), standing, row.applicant(), row.procedure()));
            setPrefWidth(0);
        }
    }
}
