package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
import vn.motcua.ui.theme.Parts;

/// Finds a procedure by a few letters without accents: Enter opens the first, arrows choose. While nothing is typed the
/// frequent ones stand first, each with the digit that opens it.
final class FinderPane {

    private final VBox node = new VBox();
    private final TextField text = new TextField();
    private final ListView<Procedure> found = new ListView<>();
    private final ReceptionModel model;
    private final Runnable back;
    private List<Procedure> usual = List.of();

    /// @param back what Esc does: the keys go back to the form
    FinderPane(ReceptionModel model, Runnable back) {
        this.model = model;
        this.back = back;
        var words = model.words();
        var cap = Parts.cap("F3");
        var title = new Label(words.say("ui.find-procedure"));
        title.getStyleClass().add("medium");
        title.setLabelFor(text);
        var head = new HBox(6, cap, title);
        text.setPromptText(words.say("ui.find-hint"));
        text.setAccessibleText(words.say("ui.find-procedure"));
        text.textProperty().addListener((_, _, _) -> search());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        text.focusedProperty().subscribe(this::tellWhere);
        found.setCellFactory(Cell::new);
        found.setFocusTraversable(false);
        found.setAccessibleText(words.say("ui.procedures"));
        found.setOnMouseClicked(_ -> open());
        found.getSelectionModel().selectedItemProperty().subscribe(() -> tellWhere(text.isFocused()));
        VBox.setVgrow(found, Priority.ALWAYS);
        node.getStyleClass().add("finder");
        node.getChildren().setAll(head, text, found);
        model.usualProperty().subscribe(now -> {
            usual = now;
            search();
        });
    }

    private void tellWhere(boolean focused) {
        if (focused) {
            model.at(new Where.InFinder(
                    Optional.ofNullable(found.getSelectionModel().getSelectedItem())
                            .map(Procedure::called)));
        }
    }

    VBox node() {
        return node;
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    private boolean isBlank() {
        return text.getText().isBlank();
    }

    private void search() {
        var fitting = model.search(text.getText());
        if (isBlank()) {
            var all = new ArrayList<>(usual);
            fitting.stream().filter(one -> !usual.contains(one)).forEach(all::add);
            fitting = all;
        }
        found.getItems().setAll(fitting);
        found.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> open();
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            case ESCAPE -> {
                text.clear();
                back.run();
            }
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        var key = event.getCharacter();
        if (isBlank() && key.length() == 1 && key.charAt(0) >= '1' && key.charAt(0) <= '9') {
            event.consume();
            usual.stream().skip(key.charAt(0) - '1').findFirst().ifPresent(this::open);
        }
    }

    private void open() {
        Optional.ofNullable(found.getSelectionModel().getSelectedItem()).ifPresent(this::open);
    }

    private void open(Procedure chosen) {
        text.clear();
        model.open(chosen);
    }

    /// The whole name, on as many lines as it needs.
    private final class Cell extends ListCell<Procedure> {

        private static final double EDGES = 32;
        private static final double GAP = 6;

        private final Text name = new Text();
        private final Label cap = new Label();
        private final HBox row = new HBox(GAP, cap, name);

        Cell(ListView<Procedure> list) {
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Label.USE_PREF_SIZE);
            cap.managedProperty().bind(cap.visibleProperty());
            name.getStyleClass().add("text");
            name.wrappingWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> list.getWidth() - EDGES - (cap.isVisible() ? cap.getWidth() + GAP : 0),
                            list.widthProperty(),
                            cap.visibleProperty(),
                            cap.widthProperty()));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Procedure procedure, boolean empty) {
            super.updateItem(procedure, empty);
            name.setText(procedure == null ? "" : procedure.called());
            int digit = procedure != null && isBlank() ? usual.indexOf(procedure) + 1 : 0;
            cap.setText(Integer.toString(digit));
            cap.setVisible(digit > 0);
            setGraphic(procedure == null ? null : row);
            setAccessibleText(name.getText());
        }
    }
}
