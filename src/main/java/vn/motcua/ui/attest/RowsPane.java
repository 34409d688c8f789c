package vn.motcua.ui.attest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vn.motcua.counter.Words;
import vn.motcua.ui.attest.Row.Cell;
import vn.motcua.ui.theme.Parts;

/// The rows of originals. Two letters are a kind and go on by themselves; Enter goes on, and makes a new row after the
/// last.
final class RowsPane {

    private static final Words WORDS = Words.VIETNAMESE;

    private final GridPane node = new GridPane();
    private final AttestModel model;
    /// Over the cells in their order, and over the fee.
    private final List<String> heads;
    private final List<Line> lines = new ArrayList<>();
    private boolean showing;

    /// The controls of one row.
    private record Line(List<TextField> cells, Label fee, Label seal) {
        TextField at(Cell cell) {
            return cells.get(cell.ordinal());
        }
    }

    RowsPane(AttestModel model) {
        this.model = model;
        heads = List.of(
                "attest.kind",
                "attest.document",
                model.pick("attest.pages", "attest.signing-pages"),
                model.pick("attest.copies", "attest.signing-copies"),
                "attest.fee");
        node.getStyleClass().add("attest-rows");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        for (int i = 0; i < 7; i++) {
            node.getColumnConstraints().add(i == 2 ? wide : new ColumnConstraints());
        }
        model.laneProperty().subscribe(this::show);
    }

    GridPane node() {
        return node;
    }

    private void show(Lane lane) {
        if (lines.size() != lane.rows().size() || node.getChildren().isEmpty()) {
            build(lane);
        }
        showing = true;
        for (int i = 0; i < lines.size(); i++) {
            fill(lines.get(i), lane.rows().get(i));
        }
        showing = false;
    }

    private void build(Lane lane) {
        node.getChildren().clear();
        lines.clear();
        for (int i = 0; i < heads.size(); i++) {
            node.add(Parts.label(WORDS.say(heads.get(i)), "muted", "small"), i + 1, 0);
        }
        for (int i = 0; i < lane.rows().size(); i++) {
            line(i);
        }
    }

    private void line(int row) {
        var cells = Arrays.stream(Cell.values()).map(cell -> cell(row, cell)).toList();
        var line = new Line(cells, Parts.label("", "medium"), Parts.label("", "small", "warning"));
        line.fee().setMinWidth(Label.USE_PREF_SIZE);
        lines.add(line);
        node.add(Parts.label(Integer.toString(row + 1), "muted"), 0, row + 1);
        for (var cell : Cell.values()) {
            node.add(cells.get(cell.ordinal()), cell.ordinal() + 1, row + 1);
        }
        node.add(line.fee(), 5, row + 1);
        node.add(line.seal(), 6, row + 1);
    }

    private TextField cell(int row, Cell cell) {
        var field = new TextField();
        field.setId("attest-" + cell.name().toLowerCase(java.util.Locale.ROOT) + "-" + row);
        field.setAccessibleText(WORDS.say(heads.get(cell.ordinal())) + " " + (row + 1));
        field.setPrefColumnCount(cell == Cell.DOCUMENT ? 18 : 4);
        field.setMinWidth(cell == Cell.DOCUMENT ? 160 : 64);
        field.setFocusTraversable(true);
        field.textProperty().addListener((_, _, typed) -> typed(row, cell, typed));
        if (cell == Cell.KIND) {
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused && row < model.lane().rows().size()) {
                    field.setText(model.lane().rows().get(row).kind());
                }
            });
        }
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, row, cell));
        return field;
    }

    private void typed(int row, Cell cell, String typed) {
        if (showing) {
            return;
        }
        model.type(row, cell, typed);
        var now = model.lane().rows().get(row);
        if (cell == Cell.KIND && model.rules().kind(now.kind()).isPresent()) {
            focus(row, now.asksDocument(model.rules()) ? Cell.DOCUMENT : Cell.PAGES);
        }
    }

    private void pressed(KeyEvent event, int row, Cell cell) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            enter(row, cell);
        } else if (event.getCode() == KeyCode.DOWN && row + 1 < lines.size()) {
            event.consume();
            focus(row + 1, cell);
        } else if (event.getCode() == KeyCode.UP && row > 0) {
            event.consume();
            focus(row - 1, cell);
        } else if (event.getCode() == KeyCode.DELETE && event.isControlDown()) {
            event.consume();
            model.remove(row);
            focus(Math.min(row, lines.size() - 1), Cell.KIND);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.clear();
            focus(0, Cell.KIND);
        }
    }

    private void enter(int row, Cell cell) {
        switch (cell) {
            case KIND -> focus(row, Cell.PAGES);
            case DOCUMENT -> focus(row, Cell.PAGES);
            case PAGES -> focus(row, Cell.COPIES);
            case COPIES -> {
                if (row + 1 == lines.size()) {
                    model.more();
                }
                focus(row + 1, Cell.KIND);
            }
        }
    }

    void focus(int row, Cell cell) {
        var field = lines.get(row).at(cell);
        field.requestFocus();
        field.selectAll();
    }

    /// The first cell that waits for something.
    void focusFirst() {
        focus(lines.size() - 1, Cell.KIND);
    }

    private void fill(Line line, Row row) {
        set(line.at(Cell.KIND), row.kind());
        set(line.at(Cell.DOCUMENT), row.document());
        line.at(Cell.DOCUMENT).setPromptText(row.label(model.rules()));
        set(line.at(Cell.PAGES), row.pages());
        set(line.at(Cell.COPIES), row.copies());
        line.fee().setText(row.fee(model.rules()).map(fee -> fee.text()).orElse(""));
        line.seal()
                .setText(
                        row.isEmpty()
                                ? ""
                                : switch (row.sealing(model.rules())) {
                                    case NONE -> "";
                                    case PERHAPS ->
                                        WORDS.say(
                                                "attest.seal-perhaps",
                                                model.rules().sheetsToSeal());
                                    case SURE -> WORDS.say("attest.seal-sure");
                                });
    }

    /// What is being typed there stays as typed.
    private static void set(TextField field, String text) {
        if (!field.getText().equalsIgnoreCase(text)) {
            field.setText(text);
        }
    }
}
