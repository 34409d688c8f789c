package vn.motcua.domain.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.domain.Sentence;

/// Reads tidy text into a value of the field's type.
final class Typing {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,15}|\\d{1,3}([. ,]\\d{3}){1,4})");
    private static final Pattern MONEY_UNIT =
            Pattern.compile("\\s*(đ|đồng|₫|vnđ|vnd)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*(?::|h|g|giờ)\\s*(\\d{1,2})?(?:\\s*(?:p|phút))?", Pattern.UNICODE_CASE);

    private final Field field;

    Typing(Field field) {
        this.field = field;
    }

    Typed read(String typed) {
        return switch (field.type()) {
            case NAME -> text(NameCase.of(typed));
            case TEXT, MULTI_LINE, DATE_IN_WORDS, EMAIL, ADDRESS, PLACE -> text(typed);
            case DATE, PARTIAL_DATE ->
                found(TypedDate.iso(typed), wrong(field.type() == FieldType.DATE ? "date" : "partial-date", typed));
            case TIME -> found(time(typed), wrong("time", typed));
            case NUMBER -> number(typed);
            case MONEY -> number(MONEY_UNIT.matcher(typed).replaceFirst(""));
            case CHOICE -> found(code(typed), wrong("choice", typed));
            case SEVERAL -> several(typed);
            case YES_NO, CONSENT -> yesNo(typed);
            case CITIZEN_ID -> text(typed.replaceAll("[ .-]", ""));
            case PASSPORT -> text(typed.replace(" ", "").toUpperCase(Locale.ROOT));
            case PHONE -> text(phone(typed));
            case TABLE -> table(typed);
            case FILE -> new Typed.Wrong(wrong("not-typed", typed));
        };
    }

    /// Rows with `|` between them, the cells of a row in the order of the columns with `;` between them.
    private Typed table(String typed) {
        var rows = new ArrayList<Map<String, Value>>();
        for (var line : typed.split("\\|")) {
            var cells = line.split(";", -1);
            if (cells.length > field.columns().size()) {
                var columns = field.columns().stream().map(Field::label).collect(Collectors.joining("; "));
                return new Typed.Wrong(Sentence.of("form.table-line", field.label(), columns));
            }
            var row = new LinkedHashMap<String, Value>();
            for (int i = 0; i < cells.length; i++) {
                var column = field.columns().get(i);
                switch (Typed.parse(column, cells[i])) {
                    case Typed.Read(var value) -> row.put(column.key(), value);
                    case Typed.Nothing _ -> {}
                    case Typed.Wrong wrong -> {
                        return wrong;
                    }
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? new Typed.Nothing() : checked(new Value.Rows(rows));
    }

    private Typed text(String text) {
        return text.isEmpty()
                ? new Typed.Nothing()
                : checked(new Value.Text(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    private Typed found(Optional<String> text, Sentence otherwise) {
        return text.<Typed>map(iso -> checked(new Value.Text(iso))).orElseGet(() -> new Typed.Wrong(otherwise));
    }

    /// What the type itself forbids is said at once.
    private Typed checked(Value value) {
        return Validity.wrong(field, value, Bounds.NONE)
                .<Typed>map(Typed.Wrong::new)
                .orElseGet(() -> new Typed.Read(value));
    }

    private Typed number(String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return new Typed.Wrong(wrong("number", typed));
        }
        return new Typed.Read(new Value.Whole(Long.parseLong(typed.replaceAll("[. ,]", ""))));
    }

    private Optional<String> code(String typed) {
        var folded = Tidy.folded(typed);
        return exactly(typed)
                .or(() -> only(field.choices().stream()
                        .filter(choice -> Tidy.folded(choice.label()).equals(folded))
                        .map(Choice::code)
                        .toList()));
    }

    private Optional<String> exactly(String typed) {
        return field.choices().stream()
                .filter(choice ->
                        choice.label().equalsIgnoreCase(typed) || choice.code().equals(typed))
                .map(Choice::code)
                .findFirst();
    }

    /// Two labels that differ only in accents are two choices: without accents neither is meant.
    private static Optional<String> only(List<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private Typed several(String typed) {
        var codes = Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::code)
                .toList();
        if (codes.isEmpty() || codes.stream().anyMatch(Optional::isEmpty)) {
            return new Typed.Wrong(wrong("choice", typed));
        }
        var chosen = codes.stream().flatMap(Optional::stream).toList();
        return new Typed.Read(new Value.Several(field.choices().stream()
                .map(Choice::code)
                .filter(chosen::contains)
                .toList()));
    }

    private Typed yesNo(String typed) {
        return switch (Tidy.folded(typed)) {
            case "co", "c", "x", "dung" -> new Typed.Read(new Value.YesNo(true));
            case "khong", "k", "ko" -> new Typed.Read(new Value.YesNo(false));
            default -> new Typed.Wrong(wrong("yes-no", typed));
        };
    }

    private static Optional<String> time(String typed) {
        var parts = TIME.matcher(typed.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour < 24 && minute < 60
                ? Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute))
                : Optional.empty();
    }

    private static String phone(String typed) {
        var digits = typed.replaceAll("[ .()-]", "");
        return digits.startsWith("+84") ? "0" + digits.substring(3).replaceFirst("^0", "") : digits;
    }

    private Sentence wrong(String what, String typed) {
        return Sentence.of("form." + what, field.label(), typed);
    }
}
