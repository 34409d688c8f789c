package vn.motcua.ui.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrinterProfile;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.theme.Parts;

/// One kind of paper: printer, tray, sheet, shift, copies, and a sheet to test them.
final class ProfileRow {

    private static final int COLUMNS = 8;

    private final PaperKind kind;
    private final PrintersModel model;
    private final Words words;
    private final ComboBox<String> printer;
    private final ComboBox<String> tray;
    private final ComboBox<Optional<PaperSize>> sheet;
    private final TextField right = field();
    private final TextField down = field();
    private final TextField copies = field();
    private final Label wrong = new Label();
    private boolean filling;

    ProfileRow(PaperKind kind, PrintersModel model, Words words) {
        this.kind = kind;
        this.model = model;
        this.words = words;
        printer = box(name -> name.isEmpty() ? words.say("desk.usual-printer") : name);
        tray = box(name -> name.isEmpty() ? words.say("desk.usual-tray") : name);
        sheet = box(size -> size.map(PaperSize::name).orElseGet(() -> words.say("desk.own-sheet")));
        sheet.getItems().add(Optional.empty());
        for (var size : List.of(PaperSize.A4, PaperSize.A5)) {
            sheet.getItems().add(Optional.of(size));
        }
        named(printer, "desk.column-printer");
        named(tray, "desk.column-tray");
        named(sheet, "desk.column-sheet");
        named(right, "desk.column-right");
        named(down, "desk.column-down");
        named(copies, "desk.column-copies");
        wrong.getStyleClass().addAll("small", "danger");
        wrong.setWrapText(true);
    }

    private void named(Node node, String key) {
        node.setAccessibleText(words.say("desk.kind-" + kind.name()) + ": " + words.say(key));
    }

    private static TextField field() {
        var field = new TextField();
        field.setPrefColumnCount(4);
        return field;
    }

    private static <T> ComboBox<T> box(Function<T, String> said) {
        var box = new ComboBox<T>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("nobody types here");
            }
        });
        return box;
    }

    /// Takes two rows of the table: the fields, and what is wrong with them.
    void addTo(GridPane table, int row) {
        var test = new Button(words.say("desk.test"));
        var cap = Parts.cap("Alt+" + (kind.ordinal() + 1));
        test.setGraphic(cap);
        test.setMinWidth(Button.USE_PREF_SIZE);
        test.setOnAction(_ -> test());
        var name = new Label(words.say("desk.kind-" + kind.name()));
        name.getStyleClass().add("medium");
        name.setWrapText(true);
        table.addRow(row, name, printer, tray, sheet, right, down, copies, test);
        table.add(wrong, 1, row + 1, COLUMNS - 1, 1);
        printer.valueProperty().addListener((_, _, chosen) -> chosen(chosen));
        tray.valueProperty().addListener((_, _, _) -> keep());
        sheet.valueProperty().addListener((_, _, _) -> keep());
        for (var field : List.of(right, down, copies)) {
            field.setOnAction(_ -> keep());
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    keep();
                }
            });
        }
    }

    /// Another printer has other trays.
    private void chosen(String name) {
        if (!filling) {
            filling = true;
            trays(name, "");
            filling = false;
            keep();
        }
    }

    void show(Profiles known) {
        filling = true;
        var profile = known.kept().getOrDefault(kind, PrinterProfile.USUAL);
        var typed = Typed.of(profile);
        printer.getItems().setAll(with(known.printers(), typed.printer()));
        printer.setValue(typed.printer());
        trays(typed.printer(), typed.tray());
        sheet.setValue(typed.sheet());
        right.setText(typed.right());
        down.setText(typed.down());
        copies.setText(typed.copies());
        show(Optional.empty());
        filling = false;
    }

    private void trays(String name, String chosen) {
        tray.getItems().setAll(with(model.trays(name), chosen));
        tray.setValue(chosen);
    }

    /// What is remembered stands in the list also while its printer is away.
    private static List<String> with(List<String> names, String kept) {
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(names);
        if (!all.contains(kept)) {
            all.add(kept);
        }
        return all;
    }

    private Typed typed() {
        return new Typed(
                Optional.ofNullable(printer.getValue()).orElse(""),
                Optional.ofNullable(tray.getValue()).orElse(""),
                Optional.ofNullable(sheet.getValue()).flatMap(size -> size),
                right.getText(),
                down.getText(),
                copies.getText());
    }

    private void keep() {
        if (!filling) {
            show(model.keep(kind, typed()));
        }
    }

    void test() {
        show(model.test(kind, typed()));
    }

    private void show(Optional<Sentence> why) {
        wrong.setText(why.map(words::say).orElse(""));
        wrong.setVisible(why.isPresent());
        wrong.setManaged(why.isPresent());
    }
}
