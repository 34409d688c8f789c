package vn.motcua.ui.catalogue;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A line of a list, broken where it is too long.
final class TextCell<T> extends ListCell<T> {

    private static final double EDGES = 40;

    private final Function<T, String> words;
    private final Text text = new Text();

    TextCell(ListView<T> list, Function<T, String> words) {
        this.words = words;
        text.getStyleClass().add("text");
        text.wrappingWidthProperty().bind(list.widthProperty().subtract(EDGES));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = item != null && !empty;
        text.setText(item == null ? "" : words.apply(item));
        setGraphic(shown ? text : null);
        setAccessibleText(text.getText());
    }
}
