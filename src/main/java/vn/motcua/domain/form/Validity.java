package vn.motcua.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// Whether a value can be the answer to a field, whoever gave it: typed, scanned, or read from an old draft.
final class Validity {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]*");
    private static final Pattern CITIZEN_ID = Pattern.compile("\\d{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{6,12}");
    /// ten digits for a mobile or eleven for a fixed line, from 0; or an international number
    private static final Pattern PHONE = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final long LONGEST_LINE = 500;
    private static final long LONGEST_TEXT = 4_000;

    /// More than any paper form has room for, and than a list of heirs or plots of land comes to.
    private static final int MOST_ROWS = 100;

    private Validity() {}

    static Optional<Sentence> wrong(Field field, Value value, Bounds bounds) {
        return switch (field.type().holds()) {
            case WHOLE -> value instanceof Value.Whole(long number) ? range(field, number, bounds) : kind(field);
            case SEVERAL -> value instanceof Value.Several(var codes) ? offered(field, codes) : kind(field);
            case YES_NO -> value instanceof Value.YesNo ? Optional.empty() : kind(field);
            case ROWS -> value instanceof Value.Rows(var rows) ? rows(field, rows) : kind(field);
            case TEXT ->
                value instanceof Value.Text(var text)
                        ? unprintable(field, text).or(() -> text(field, text, bounds))
                        : kind(field);
        };
    }

    private static Optional<Sentence> unprintable(Field field, String text) {
        return Printable.notIn(text).map(character -> Sentence.of("form.unprintable", field.label(), character));
    }

    private static Optional<Sentence> text(Field field, String text, Bounds bounds) {
        return switch (field.type()) {
            case NAME ->
                must(NAME.matcher(text).matches(), "form.name", field, text).or(() -> length(field, text, bounds));
            case DATE -> must(TypedDate.whole(text), "form.date", field, text);
            case PARTIAL_DATE -> must(TypedDate.real(text).isPresent(), "form.partial-date", field, text);
            case TIME -> must(TIME.matcher(text).matches(), "form.time", field, text);
            case CHOICE -> offered(field, List.of(text));
            case CITIZEN_ID -> must(CITIZEN_ID.matcher(text).matches(), "form.citizen-id", field, text);
            case PASSPORT -> must(PASSPORT.matcher(text).matches(), "form.passport", field, text);
            case PHONE -> must(PHONE.matcher(text).matches(), "form.phone", field, text);
            case FILE -> must(FileAnswer.read(text).isPresent(), "form.file", field, text);
            case EMAIL -> must(EMAIL.matcher(text).matches(), "form.email", field, text);
            case TEXT, MULTI_LINE, DATE_IN_WORDS, ADDRESS, PLACE -> length(field, text, bounds);
            case NUMBER, MONEY, SEVERAL, YES_NO, TABLE, CONSENT -> kind(field);
        };
    }

    private static Optional<Sentence> length(Field field, String text, Bounds bounds) {
        long length = text.codePointCount(0, text.length());
        long most = bounds.max().orElse(usual(field));
        if (length > most) {
            return Optional.of(Sentence.of("form.too-long", field.label(), most, length));
        }
        long least = bounds.min().orElse(0);
        return length < least ? Optional.of(Sentence.of("form.too-short", field.label(), least)) : Optional.empty();
    }

    /// What applies where no bound is known; a field that has its own is not held to the length of a line.
    private static long usual(Field field) {
        return field.type() == FieldType.MULTI_LINE || field.max().isPresent() ? LONGEST_TEXT : LONGEST_LINE;
    }

    private static Optional<Sentence> range(Field field, long number, Bounds bounds) {
        if (number < bounds.min().orElse(Long.MIN_VALUE)) {
            return Optional.of(
                    Sentence.of("form.too-small", field.label(), bounds.min().getAsLong()));
        }
        return number > bounds.max().orElse(Long.MAX_VALUE)
                ? Optional.of(
                        Sentence.of("form.too-big", field.label(), bounds.max().getAsLong()))
                : Optional.empty();
    }

    private static Optional<Sentence> offered(Field field, List<String> codes) {
        return codes.stream()
                .filter(code -> field.labelOf(code).isEmpty())
                .findFirst()
                .map(code -> Sentence.of("form.choice", field.label(), code));
    }

    private static Optional<Sentence> rows(Field field, List<Map<String, Value>> rows) {
        if (rows.size() > MOST_ROWS) {
            return Optional.of(Sentence.of("form.too-many-rows", field.label(), MOST_ROWS, rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            var wrong = row(field, rows.get(i));
            if (wrong.isPresent()) {
                return Optional.of(Sentence.of("form.row", i + 1, wrong.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Sentence> row(Field table, Map<String, Value> row) {
        return table.columns().stream()
                .flatMap(column -> cell(column, row).stream())
                .findFirst();
    }

    private static Optional<Sentence> cell(Field column, Map<String, Value> row) {
        var value = row.get(column.key());
        if (value == null) {
            return must(!column.required(), "form.cell-missing", column, "");
        }
        return wrong(column, value, Bounds.NONE);
    }

    private static Optional<Sentence> must(boolean right, String key, Field field, String text) {
        return right ? Optional.empty() : Optional.of(Sentence.of(key, field.label(), text));
    }

    private static Optional<Sentence> kind(Field field) {
        return Optional.of(Sentence.of("form.kind", field.label()));
    }
}
