package vn.motcua.ui.result;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.CivilStatusLink;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Workplace;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Moment;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The page *Người ký*: who may sign what, who is in now, and the switch of the civil-status software.
public final class SignersScreen implements Screen {

    private final SignersModel model;
    private final BorderPane root = new BorderPane();
    private final ListView<Signers.One> list = new ListView<>();
    private final TextField name = Look.field("signer-name", "results.signer-name");
    private final ComboBox<String> title = new ComboBox<>();
    private final TextField may = Look.field("signer-may", "results.signer-may");
    private final Label system = Parts.label("", "medium");
    private final Label message = Parts.label("", "notice");

    public SignersScreen(Workplace workplace, Lanes lanes) {
        model = new SignersModel(workplace, lanes);
        arrangeList();
        root.setCenter(form());
        model.messageProperty().subscribe(text -> {
            message.setText(text);
            Parts.shown(message, !text.isEmpty());
        });
        model.linkProperty().subscribe(this::showSystem);
        Shortcuts.on(root).when("Shortcut+H", model::toggleSystem).when("Shortcut+N", this::blank);
    }

    private void arrangeList() {
        list.setId("signers");
        list.setAccessibleText(Look.WORDS.say("ui.signers"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.label(Look.WORDS.say("results.no-signers"), "muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                show(one);
            }
        });
        model.rows().addListener((ListChangeListener<Signers.One>) _ -> fill());
        VBox.setVgrow(list, Priority.ALWAYS);
        var acts = new FlowPane(
                8,
                8,
                Parts.button("results.signer-toggle", "Space", () -> chosen().ifPresent(model::toggle)),
                Parts.button("results.signer-remove", "Delete", () -> chosen().ifPresent(model::remove)),
                Parts.button("results.signer-new", "Ctrl+N", this::blank));
        var left = new VBox(8, Parts.label(Look.WORDS.say("results.signers-here"), "section-title"), list, acts);
        left.setPrefWidth(560);
        left.setStyle("-fx-padding: 0.8em;");
        root.setLeft(left);
    }

    private VBox form() {
        title.setId("signer-title");
        title.setEditable(true);
        title.setAccessibleText(Look.WORDS.say("results.signer-title"));
        title.getItems().setAll(model.titles());
        title.setMaxWidth(Double.MAX_VALUE);
        may.setPromptText(Look.WORDS.say("results.signer-may-prompt"));
        may.setOnAction(_ -> put());
        name.setOnAction(_ -> title.requestFocus());
        title.setOnAction(_ -> {});
        var save = Parts.button("results.signer-save", "Enter", this::put);
        save.getStyleClass().add("accent");
        var box = new VBox(
                10,
                message,
                Look.row("results.signer-name", name),
                Look.row("results.signer-title", title),
                Look.row("results.signer-may", may),
                new FlowPane(save),
                Parts.label(Look.WORDS.say("results.system"), "section-title"),
                system,
                new FlowPane(Parts.button("results.system-toggle", "Ctrl+H", model::toggleSystem)));
        box.getStyleClass().add("panel");
        message.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private Optional<Signers.One> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.SPACE || code == KeyCode.DELETE) {
            event.consume();
            chosen().ifPresent(code == KeyCode.SPACE ? model::toggle : model::remove);
        } else if (code == KeyCode.ENTER) {
            event.consume();
            name.requestFocus();
        }
    }

    private void fill() {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(model.rows());
        list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
    }

    private void show(Signers.One one) {
        name.setText(one.signer().name());
        title.setValue(one.signer().title());
        may.setText(one.may().contains(Signers.EVERYTHING) ? "" : String.join(" ", one.may()));
    }

    private void blank() {
        list.getSelectionModel().clearSelection();
        name.clear();
        title.setValue(model.titles().getFirst());
        may.clear();
        name.requestFocus();
    }

    private void put() {
        model.put(name.getText(), title.getEditor().getText(), may.getText(), list::requestFocus);
    }

    private void showSystem(Optional<CivilStatusLink> link) {
        system.setText(link.filter(said -> said.since().toLocalDate().equals(model.today()))
                .map(said -> Look.WORDS.say(
                        said.reachable() ? "results.system-in-since" : "results.system-out-since",
                        Moment.shown(said.since())))
                .orElseGet(() -> Look.WORDS.say("results.system-unsaid")));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    /// Who, as what, what, and whether in: by word, not by colour alone.
    private static final class Cell extends ListCell<Signers.One> {

        @Override
        protected void updateItem(Signers.@Nullable One one, boolean empty) {
            super.updateItem(one, empty);
            if (one == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var in = Look.WORDS.say(one.in() ? "results.is-in" : "results.is-away");
            var all = one.may().contains(Signers.EVERYTHING)
                    ? Look.WORDS.say("results.signs-all")
                    : Look.WORDS.say("results.signs", String.join(", ", one.may()));
            setGraphic(new VBox(
                    2,
                    Parts.label((one.in() ? "● " : "○ ") + one.signer().name() + " · " + in, "strong"),
                    Parts.label(one.signer().title()),
                    Parts.label(all, "small", "muted")));
            setAccessibleText(
                    String.join(", ", one.signer().name(), one.signer().title(), in, all));
            setPrefWidth(0);
        }
    }
}
