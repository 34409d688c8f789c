package vn.motcua.ui.dossiers;

import atlantafx.base.controls.CustomTextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.motcua.counter.Words;
import vn.motcua.ui.files.FilesModel;
import vn.motcua.ui.files.FilesView;

/// Ties `dossiers.fxml` to a [DossiersModel]: filters, search and list; the dossier itself stands in views of its own.
final class DossiersView {

    /// Long enough for two quick keys to be one search, too short to be noticed.
    private static final Duration PAUSE = Duration.millis(90);

    private final DossiersModel model;
    private final VerbsView verbs;
    private final Sides sides;
    private final FilesModel files;
    private final FilesView filesView;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final CustomTextField search = new CustomTextField();
    private final Map<DossierFilter, ToggleButton> buttons = new EnumMap<>(DossierFilter.class);
    private boolean restoring;

    @FXML
    private BorderPane frame;

    @FXML
    private VBox filters;

    @FXML
    private VBox listing;

    @FXML
    private ListView<ListedDossier> list;

    @FXML
    private Label footnote;

    @FXML
    private Label message;

    @FXML
    private BorderPane detail;

    /// The dossier itself: above what is done with it, below how it stands.
    record Sides(Node verbs, Node sheet) {}

    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    DossiersView(DossiersModel model, VerbsView verbs, Sides sides, FilesModel files, FilesView filesView) {
        this.model = model;
        this.verbs = verbs;
        this.sides = sides;
        this.files = files;
        this.filesView = filesView;
    }

    @FXML
    void initialize() {
        files.openProperty().subscribe(this::turn);
        arrangeSearch();
        arrangeFilters();
        arrangeList();
        message.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.messageProperty().get()
                                + model.list().messageProperty().get(),
                        model.messageProperty(),
                        model.list().messageProperty()));
        model.alarmingProperty().subscribe(this::colour);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.visibleProperty().bind(message.managedProperty());
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void colour(boolean alarming) {
        message.getStyleClass().removeAll("wrong");
        if (alarming) {
            message.getStyleClass().add("wrong");
        }
    }

    /// Shows the attached files in the place of the dossier, or the dossier again.
    private void turn(boolean toFiles) {
        detail.setTop(toFiles ? null : sides.verbs());
        detail.setCenter(toFiles ? filesView.node() : sides.sheet());
        if (!toFiles) {
            list.requestFocus();
        }
    }

    private void arrangeSearch() {
        search.setPromptText(Words.VIETNAMESE.say("dossiers.search"));
        search.setAccessibleText(Words.VIETNAMESE.say("dossiers.search"));
        search.setId("search");
        search.setRight(clearing());
        listing.getChildren().addFirst(search);
        pause.setOnFinished(_ -> model.search(search.getText()));
        search.textProperty().addListener((_, _, typed) -> {
            if (!typed.equals(model.list().queryProperty().get())) {
                pause.playFromStart();
            }
        });
        search.setOnAction(_ -> list.requestFocus());
        model.list().queryProperty().addListener((_, _, query) -> {
            if (!query.equals(search.getText())) {
                pause.stop();
                search.setText(query);
            }
        });
    }

    /// The cross in the field, for the mouse; Esc does the same.
    private Node clearing() {
        var cross = new Label("×");
        cross.setAccessibleText(Words.VIETNAMESE.say("dossiers.clear"));
        cross.setCursor(Cursor.HAND);
        cross.visibleProperty().bind(search.textProperty().isNotEmpty());
        cross.setOnMouseClicked(_ -> search.clear());
        return cross;
    }

    private void arrangeFilters() {
        var group = new ToggleGroup();
        for (var filter : DossierFilter.values()) {
            var button = new ToggleButton();
            button.setGraphic(counted(filter));
            button.setAccessibleText(Words.VIETNAMESE.say(filter.words()));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().setAll("toggle-button", "nav", "dossier-filter");
            button.setOnAction(_ -> model.list().choose(filter));
            buttons.put(filter, button);
            filters.getChildren().add(button);
        }
        model.list().filterProperty().subscribe(filter -> {
            for (var one : buttons.entrySet()) {
                one.getValue().setSelected(one.getKey() == filter);
            }
        });
    }

    /// The word at the left, the count at the right.
    private Node counted(DossierFilter filter) {
        var count = new Label();
        count.textProperty()
                .bind(model.list().countsProperty().map(counts -> Integer.toString(counts.getOrDefault(filter, 0))));
        count.getStyleClass().add("filter-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return new HBox(new Label(Words.VIETNAMESE.say(filter.words())), room, count);
    }

    private void arrangeList() {
        list.setCellFactory(_ -> new DossierCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (!restoring && chosen != null) {
                model.choose(chosen.row().id());
            }
        });
        model.list().rows().addListener((ListChangeListener<ListedDossier>) _ -> fill());
        model.chosenProperty().addListener((_, _, chosen) -> chosen.ifPresent(this::mark));
    }

    private void fill() {
        restoring = true;
        list.getItems().setAll(model.list().rows());
        restoring = false;
        model.chosenProperty().get().ifPresent(this::mark);
        footnote.setText(model.list().footnote());
    }

    private void mark(UUID id) {
        restoring = true;
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).row().id().equals(id)
                    && list.getSelectionModel().getSelectedIndex() != i) {
                list.getSelectionModel().select(i);
                list.scrollTo(i);
            }
        }
        restoring = false;
    }

    private void key(KeyEvent event) {
        if (does(event) || (search.isFocused() && searching(event.getCode()))) {
            event.consume();
        }
    }

    private boolean does(KeyEvent event) {
        if (files.openProperty().get()) {
            return filesView.key(event);
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            files.open();
            return true;
        }
        return verbs.key(event);
    }

    private boolean searching(KeyCode code) {
        if (code == KeyCode.DOWN) {
            list.requestFocus();
            return true;
        }
        boolean clears = code == KeyCode.ESCAPE && !search.getText().isEmpty();
        if (clears) {
            search.clear();
        }
        return clears;
    }

    void takeFocus() {
        search.requestFocus();
    }
}
