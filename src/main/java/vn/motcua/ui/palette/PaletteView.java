package vn.motcua.ui.palette;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.Words;

/// A line to type in and what it finds, over the page.
public final class PaletteView {

    private final PaletteModel model;
    private final Runnable close;
    private final VBox node = new VBox();
    private final TextField text = new TextField();
    private final ListView<Entry> found = new ListView<>();

    /// @param close takes the palette away; also before something is done
    public PaletteView(PaletteModel model, Words words, Runnable close) {
        this.model = model;
        this.close = close;
        text.setPromptText(words.say("hand.palette-hint"));
        text.setAccessibleText(words.say("hand.palette"));
        text.textProperty().addListener((_, _, now) -> model.search(now));
        found.setAccessibleText(words.say("hand.palette"));
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new Cell());
        found.setOnMouseClicked(_ -> act());
        var none = new Label(words.say("hand.palette-none"));
        none.setWrapText(true);
        found.setPlaceholder(none);
        model.foundProperty().subscribe(entries -> {
            found.getItems().setAll(entries);
            found.getSelectionModel().selectFirst();
        });
        var keys = new Label(words.say("hand.palette-keys"));
        keys.getStyleClass().addAll("small", "muted");
        VBox.setVgrow(found, Priority.ALWAYS);
        node.getStyleClass().add("palette");
        node.getChildren().setAll(text, found, keys);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Node node() {
        return node;
    }

    /// Takes the keys.
    public void focus() {
        text.requestFocus();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> act();
            case ESCAPE -> close.run();
            case DOWN -> walk(1);
            case UP -> walk(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int step) {
        int to = found.getSelectionModel().getSelectedIndex() + step;
        if (to >= 0 && to < found.getItems().size()) {
            found.getSelectionModel().select(to);
            found.scrollTo(to);
        }
    }

    private void act() {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.run().run();
        }
    }

    private static final class Cell extends ListCell<Entry> {

        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox row = new HBox(10, name, key);

        Cell() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Label.USE_PREF_SIZE);
            key.visibleProperty().bind(key.textProperty().isNotEmpty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            name.setText(entry == null ? "" : entry.name());
            key.setText(entry == null ? "" : entry.key());
            setGraphic(entry == null ? null : row);
            setAccessibleText(name.getText());
        }
    }
}
