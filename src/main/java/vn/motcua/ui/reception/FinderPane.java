package vn.motcua.ui.reception;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.Procedure;

/// Finds a procedure by a few letters without accents: Enter opens the first, arrows choose.
final class FinderPane {

    private final VBox node = new VBox();
    private final TextField text = new TextField();
    private final ListView<Procedure> found = new ListView<>();
    private final ReceptionModel model;

    FinderPane(ReceptionModel model) {
        this.model = model;
        var words = model.words();
        var cap = new Label("F3");
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        var title = new Label(words.say("ui.find-procedure"));
        title.getStyleClass().add("medium");
        title.setLabelFor(text);
        var head = new HBox(6, cap, title);
        text.setPromptText(words.say("ui.find-hint"));
        text.setAccessibleText(words.say("ui.find-procedure"));
        text.textProperty().addListener((_, _, _) -> search());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setCellFactory(Cell::new);
        found.setFocusTraversable(false);
        found.setAccessibleText(words.say("ui.procedures"));
        found.setOnMouseClicked(_ -> open());
        VBox.setVgrow(found, Priority.ALWAYS);
        node.getStyleClass().add("finder");
        node.getChildren().setAll(head, text, found);
        search();
    }

    VBox node() {
        return node;
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    private void search() {
        found.getItems().setAll(model.search(text.getText()));
        found.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> open();
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
        }
        event.consume();
    }

    private void open() {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            text.clear();
            model.open(chosen);
        }
    }

    /// The whole name, on as many lines as it needs.
    private static final class Cell extends ListCell<Procedure> {

        private static final double EDGES = 32;

        private final Text name = new Text();

        Cell(ListView<Procedure> list) {
            name.getStyleClass().add("text");
            name.wrappingWidthProperty().bind(list.widthProperty().subtract(EDGES));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Procedure procedure, boolean empty) {
            super.updateItem(procedure, empty);
            name.setText(procedure == null ? "" : procedure.name());
            setGraphic(procedure == null ? null : name);
            setAccessibleText(name.getText());
        }
    }
}
