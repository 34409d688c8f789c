package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;
import vn.motcua.ui.theme.Parts;

/// Rows of a table: Ctrl+Enter adds one, Ctrl+Delete takes the present one away. Handed over as a whole.
final class TableEditor implements Editor {

    private static final int IN_ONE_LINE = 3;
    private static final double GAP = 6;

    private final Field field;
    private final Words words;
    private final java.util.function.Consumer<List<List<String>>> typed;
    private final CellOffers places;
    private final VBox rows = new VBox();
    private final VBox node = new VBox();
    private List<List<String>> shown = List.of();
    private int left;

    /// @param places what is offered in the cells of places
    /// @param typed takes the texts of all cells, row by row
    TableEditor(Field field, Words words, Offered places, java.util.function.Consumer<List<List<String>>> typed) {
        this.field = field;
        this.places = new CellOffers(places);
        this.words = words;
        this.typed = typed;
        rows.setSpacing(4);
        node.setSpacing(4);
        node.getChildren().setAll(rows, this.places.node(), adder());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button adder() {
        var add = new Button(words.say("ui.table-add"));
        var cap = Parts.cap("Ctrl+Enter");
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

    private List<TextField> cells() {
        return rows.getChildren().stream()
                .flatMap(row -> ((Pane) row).getChildren().stream())
                .map(TextField.class::cast)
                .toList();
    }

    private void add() {
        var row = row(List.of());
        rows.getChildren().add(row);
        row.getChildren().getFirst().requestFocus();
    }

    /// Few columns stand in one line, many flow onto the next, each wide enough to be read.
    private Pane row(List<String> texts) {
        boolean many = field.columns().size() > IN_ONE_LINE;
        var row = many ? new FlowPane(GAP, GAP) : new HBox(GAP);
        for (int i = 0; i < field.columns().size(); i++) {
            var column = field.columns().get(i);
            var cell = new TextField(i < texts.size() ? texts.get(i) : "");
            cell.setPromptText(column.label());
            cell.setAccessibleText(field.label() + ", " + column.label());
            cell.setPrefColumnCount(many ? letters(column) : i == 0 ? 14 : 7);
            HBox.setHgrow(cell, i == 0 ? Priority.ALWAYS : Priority.NEVER);
            cell.focusedProperty().addListener((_, _, focused) -> {
                if (!focused && row.getParent() != null) {
                    commit();
                }
            });
            if (column.type() == FieldType.ADDRESS || column.type() == FieldType.PLACE) {
                places.on(cell);
            }
            row.getChildren().add(cell);
        }
        return row;
    }

    private static int letters(Field column) {
        return switch (column.type()) {
            case NAME, ADDRESS, PLACE -> 13;
            case CITIZEN_ID, DATE, PARTIAL_DATE -> 8;
            case CHOICE -> column.choices().size() == 2 ? 4 : 8;
            default -> 7;
        };
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
            var cells = ((Pane) rows.getChildren().get(i)).getChildren();
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
            texts.add(((Pane) row)
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
        var cells = cells();
        cells.stream()
                .filter(cell -> cell.getText().isBlank())
                .findFirst()
                .or(() -> cells.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    @Override
    public boolean commit() {
        places.take();
        var cells = cells();
        left = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).isFocused())
                .findFirst()
                .orElse(cells.size());
        var now = texts();
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        typed.accept(filled());
        return true;
    }

    /// Enter goes to the next cell that has to be filled, also of the rows below; where there is none, it leaves the
    /// table. What was handed over may have been shown anew meanwhile.
    @Override
    public boolean stepsWithin() {
        var cells = cells();
        int columns = field.columns().size();
        var next = IntStream.range(left + 1, cells.size())
                .filter(i -> field.columns().get(i % columns).required()
                        && cells.get(i).getText().isBlank())
                .findFirst();
        next.ifPresent(cell -> cells.get(cell).requestFocus());
        return next.isPresent();
    }
}
