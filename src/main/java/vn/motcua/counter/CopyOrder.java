package vn.motcua.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledSection;
import vn.motcua.domain.form.Value;

/// The answers of a form one by one, in the order in which another system asks for them (*chép sang*).
public record CopyOrder(List<Item> items) {

    /// One answer, as it is pasted.
    ///
    /// @param label what it is, as the form calls it
    public record Item(String label, String text) {

        /// Says nothing of the answer.
        @Override
        public String toString() {
            return label;
        }
    }

    /// A field and where it stands among those of the other system.
    private record Placed(int place, Item item) {}

    public CopyOrder {
        items = List.copyOf(items);
    }

    /// What is answered and confirmed; a field that the other system's list does not have follows in the order of the
    /// form.
    ///
    /// @return nothing if the procedure names no other system
    public static Optional<CopyOrder> of(Worked worked, Procedures procedures) {
        return worked.procedure().copyTo().map(system -> {
            var order = procedures.catalogue().texts(worked.procedure(), system);
            var placed = new ArrayList<Placed>();
            for (var section : worked.filled().sections()) {
                section.fields()
                        .forEach(field -> item(section, field)
                                .ifPresent(item -> placed.add(new Placed(place(order, field.key()), item))));
            }
            placed.sort(Comparator.comparingInt(Placed::place));
            return new CopyOrder(placed.stream().map(Placed::item).toList());
        });
    }

    private static int place(List<String> order, String key) {
        int at = order.indexOf(key);
        return at < 0 ? order.size() : at;
    }

    private static Optional<Item> item(FilledSection section, FilledField field) {
        return field.answer()
                .filter(answer -> answer.confirmed() && field.field().type() != FieldType.FILE)
                .map(answer -> text(field.field(), answer.value()))
                .filter(text -> !text.isBlank())
                .map(text -> new Item(section.title() + " – " + field.field().label(), text));
    }

    private static String text(Field field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(field, text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.YesNo(var yes) -> Words.VIETNAMESE.say(yes ? "results.yes" : "results.no");
            case Value.Several(var codes) ->
                codes.stream().map(code -> field.labelOf(code).orElse(code)).collect(Collectors.joining("; "));
            case Value.Rows(var rows) ->
                rows.stream().map(row -> row(field, row)).collect(Collectors.joining("; "));
        };
    }

    private static String row(Field table, Map<String, Value> row) {
        return table.columns().stream()
                .flatMap(
                        column -> Optional.ofNullable(row.get(column.key())).map(value -> text(column, value)).stream())
                .collect(Collectors.joining(", "));
    }

    private static String text(Field field, String text) {
        if (field.type() == FieldType.CHOICE) {
            return field.labelOf(text).orElse(text);
        }
        boolean day = field.type() == FieldType.DATE || field.type() == FieldType.PARTIAL_DATE;
        return day ? String.join("/", List.of(text.split("-", -1)).reversed()) : text;
    }
}
