package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// Rows of a table: Ctrl+Enter adds one, Ctrl+Delete takes the present one away. Handed over as a whole.
final class TableEditor implements Editor {

    private final Field field;
    private final Words words;
    private final java.util.function.Consumer<List<List<String>>> typed;
    private final VBox rows = new VBox();
    private final VBox node = new VBox();
    private List<List<String>> shown = List.of();

    /// @param typed takes the texts of all cells, row by row
    TableEditor(Field field, Words words, java.util.function.Consumer<List<List<String>>> typed) {
        this.field = field;
        this.words = words;
        this.typed = typed;
        rows.setSpacing(4);
        node.setSpacing(4);
        node.getChildren().setAll(rows, adder());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button adder() {
        var add = new Button(words.say("ui.table-add"));
        var cap = new Label("Ctrl+Enter");
        cap.getStyleClass().add("key-cap");
        add.setGraphic(cap);
        add.setOnAction(_ -> add());
        return add;
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            add();
            event.consume();
        } else if (event.isControlDown() && event.getCode() == KeyCode.DELETE) {
            rows.getChildren()
                    .removeIf(row -> row.isFocusWithin() && rows.getChildren().size() > 1);
            commit();
            event.consume();
        }
    }

    private void add() {
        var row = row(List.of());
        rows.getChildren().add(row);
        row.getChildren().getFirst().requestFocus();
    }

    private HBox row(List<String> texts) {
        var row = new HBox(6);
        for (int i = 0; i < field.columns().size(); i++) {
            var column = field.columns().get(i);
            var cell = new TextField(i < texts.size() ? texts.get(i) : "");
            cell.setPromptText(column.label());
            cell.setAccessibleText(field.label() + ", " + column.label());
            cell.setPrefColumnCount(i == 0 ? 14 : 7);
            HBox.setHgrow(cell, i == 0 ? Priority.ALWAYS : Priority.NEVER);
            cell.focusedProperty().addListener((_, _, focused) -> {
                if (!focused && row.getParent() != null) {
                    commit();
                }
            });
            row.getChildren().add(cell);
        }
        return row;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> value, Optional<String> mistyped) {
        if (mistyped.isPresent() || (node.isFocusWithin() && !texts().equals(shown))) {
            return;
        }
        var now = value.map(this::texts).orElse(List.of());
        if (now.equals(filled()) && !rows.getChildren().isEmpty()) {
            shown = texts();
            return;
        }
        put(now);
        shown = texts();
    }

    /// Where as many rows stand already only their texts change, so that the keys stay in the cell where they are.
    private void put(List<List<String>> now) {
        var wanted = now.isEmpty() ? List.of(List.<String>of()) : now;
        if (wanted.size() != rows.getChildren().size()) {
            rows.getChildren().setAll(wanted.stream().map(this::row).toList());
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            var cells = ((HBox) rows.getChildren().get(i)).getChildren();
            for (int column = 0; column < cells.size(); column++) {
                var text = column < wanted.get(i).size() ? wanted.get(i).get(column) : "";
                ((TextField) cells.get(column)).setText(text);
            }
        }
    }

    private List<List<String>> texts(Value value) {
        return value instanceof Value.Rows(var answered)
                ? answered.stream().map(this::texts).toList()
                : List.of();
    }

    private List<String> texts(Map<String, Value> row) {
        return field.columns().stream()
                .map(column -> Optional.ofNullable(row.get(column.key()))
                        .map(value -> Said.value(column, value, words))
                        .orElse(""))
                .toList();
    }

    private List<List<String>> texts() {
        var texts = new ArrayList<List<String>>();
        for (var row : rows.getChildren()) {
            texts.add(((HBox) row)
                    .getChildren().stream()
                            .map(cell -> ((TextField) cell).getText())
                            .toList());
        }
        return texts;
    }

    private List<List<String>> filled() {
        return texts().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    /// The first cell that is blank, or the first of all.
    @Override
    public void focus() {
        var cells = rows.getChildren().stream()
                .flatMap(row -> ((HBox) row).getChildren().stream())
                .map(TextField.class::cast)
                .toList();
        cells.stream()
                .filter(cell -> cell.getText().isBlank())
                .findFirst()
                .or(() -> cells.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    @Override
    public boolean commit() {
        var now = texts();
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        typed.accept(filled());
        return true;
    }

    /// Enter in a filled cell goes to the next blank one of its row; in a blank one it leaves the table.
    @Override
    public boolean stepsWithin() {
        var cells = rows.getChildren().stream()
                .filter(Node::isFocusWithin)
                .flatMap(row -> ((HBox) row).getChildren().stream())
                .map(TextField.class::cast)
                .toList();
        var at = cells.stream().filter(TextField::isFocused).findFirst();
        if (at.isEmpty() || at.get().getText().isBlank()) {
            return false;
        }
        var blank = cells.stream()
                .skip(cells.indexOf(at.get()) + 1L)
                .filter(cell -> cell.getText().isBlank())
                .findFirst();
        blank.ifPresent(Node::requestFocus);
        return blank.isPresent();
    }
}
