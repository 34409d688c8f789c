package vn.motcua.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.Spoken;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Value;

/// Answers as a template sees them.
///
/// `{{subject.birthDate}}` is the printed text: dates day first, as much of them as is known, the label of a choice,
/// numbers with dots. Its parts are `day`, `month`, `year`, `words`, `upper`, `boxes` (one character each, twelve for
/// an identity number), `has`, and `is.CODE` for the codes chosen (`is.yes` and `is.no` for a yes or no). A table is a
/// section over its rows, with `number` from 1. What is not answered is empty, and false as a section. `asks.KEY` is
/// true where the form has the field `KEY`, answered or not. A file is *Có*, and `name` is what it is called.
final class AnswerView {

    private static final int BOXES = 12;

    private AnswerView() {}

    static Map<String, Object> of(List<Field> fields, Map<String, Value> answers) {
        var view = values(fields, answers);
        var asks = new HashMap<String, Object>();
        fields.forEach(field -> put(asks, field.key(), true));
        view.put("asks", asks);
        return view;
    }

    private static Map<String, Object> values(List<Field> fields, Map<String, Value> answers) {
        var view = new HashMap<String, Object>();
        for (var field : fields) {
            put(view, field.key(), show(field, answers));
        }
        return view;
    }

    /// The same, in which every code of every choice is chosen: to draw each branch of a template at once.
    static Map<String, Object> withEveryBranch(List<Field> fields, Map<String, Value> answers) {
        var view = of(fields, answers);
        for (var field : fields) {
            if (field.type() == FieldType.CHOICE && answers.get(field.key()) instanceof Value.Text(var code)) {
                var all = field.choices().stream()
                        .collect(Collectors.toMap(Choice::code, _ -> (Object) true, (a, _) -> a));
                put(view, field.key(), shown(label(field, code), Map.of("is", all)));
            }
        }
        return view;
    }

    /// A dotted key is a map in a map.
    @SuppressWarnings("unchecked") // only maps are put where a dot leads further
    private static void put(Map<String, Object> view, String key, Object shown) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            view.put(key, shown);
            return;
        }
        var inner =
                (Map<String, Object>) view.computeIfAbsent(key.substring(0, dot), _ -> new HashMap<String, Object>());
        put(inner, key.substring(dot + 1), shown);
    }

    private static Object show(Field field, Map<String, Value> answers) {
        var value = Optional.ofNullable(answers.get(field.key()));
        return value.map(given -> show(field, given)).orElse("");
    }

    private static Object show(Field field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(field, text);
            case Value.Whole(var number) -> number(number);
            case Value.YesNo(var yes) -> shown(yes ? "Có" : "Không", Map.of("is", Map.of(yes ? "yes" : "no", true)));
            case Value.Several(var codes) -> several(field, codes);
            case Value.Rows(var rows) -> rows(field, rows);
        };
    }

    private static Shown text(Field field, String text) {
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> date(text);
            case CHOICE -> shown(label(field, text), Map.of("is", Map.of(text, true)));
            case FILE -> shown("Có", Map.of("name", FileAnswer.shown(text)));
            case TEXT,
                    MULTI_LINE,
                    NAME,
                    DATE_IN_WORDS,
                    TIME,
                    NUMBER,
                    MONEY,
                    SEVERAL,
                    YES_NO,
                    CITIZEN_ID,
                    PASSPORT,
                    PHONE,
                    EMAIL,
                    ADDRESS,
                    PLACE,
                    TABLE,
                    CONSENT -> shown(text, Map.of());
        };
    }

    private static String label(Field field, String code) {
        return field.labelOf(code).orElse(code);
    }

    private static Shown date(String iso) {
        var parts = List.of(iso.split("-"));
        var names = List.of("year", "month", "day");
        var known = new HashMap<String, Object>();
        for (int i = 0; i < Math.min(parts.size(), names.size()); i++) {
            known.put(names.get(i), parts.get(i));
        }
        known.put("words", Spoken.date(iso));
        return shown(String.join("/", parts.reversed()), known);
    }

    private static Shown number(long number) {
        return shown(String.format(Locale.GERMANY, "%,d", number), Map.of("words", Spoken.number(number)));
    }

    private static Shown several(Field field, List<String> codes) {
        var labels = codes.stream().map(code -> label(field, code)).collect(Collectors.joining(", "));
        return shown(
                labels, Map.of("is", codes.stream().collect(Collectors.toMap(code -> code, _ -> true, (a, _) -> a))));
    }

    private static List<Map<String, Object>> rows(Field field, List<Map<String, Value>> rows) {
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> row(field, rows.get(i), i + 1))
                .toList();
    }

    private static Map<String, Object> row(Field field, Map<String, Value> cells, int number) {
        var row = values(field.columns(), cells);
        row.put("number", Integer.toString(number));
        return row;
    }

    private static Shown shown(String text, Map<String, Object> more) {
        var parts = new HashMap<>(more);
        parts.put("has", true);
        parts.put("upper", text.toUpperCase(Locale.ROOT));
        parts.put("boxes", boxes(text));
        return new Shown(text, parts);
    }

    private static List<String> boxes(String text) {
        var letters = text.codePoints().mapToObj(Character::toString);
        return Stream.concat(letters, Stream.generate(() -> " "))
                .limit(Math.max(BOXES, text.codePointCount(0, text.length())))
                .toList();
    }
}
