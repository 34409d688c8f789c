package vn.motcua.ui.reception;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// How values, sources and moments are shown to the clerk; a shown value can be typed back as it stands.
final class Said {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private Said() {}

    static String value(Field field, Value value, Words words) {
        return switch (value) {
            case Value.Text(var text) -> text(field, text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.YesNo(var yes) -> words.say(yes ? "ui.yes" : "ui.no");
            case Value.Several(var codes) ->
                codes.stream().map(code -> field.labelOf(code).orElse(code)).collect(Collectors.joining("; "));
            case Value.Rows _ -> "";
        };
    }

    private static String text(Field field, String text) {
        if (field.type() == FieldType.CHOICE) {
            return field.labelOf(text).orElse(text);
        }
        if (field.type() == FieldType.FILE) {
            return FileAnswer.shown(text);
        }
        return field.type() == FieldType.DATE || field.type() == FieldType.PARTIAL_DATE ? date(text) : text;
    }

    /// `1990-05-01` as `01/05/1990`, `1990-05` as `05/1990`.
    static String date(String iso) {
        var parts = iso.split("-", -1);
        return switch (parts.length) {
            case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
            case 2 -> parts[1] + "/" + parts[0];
            default -> iso;
        };
    }

    static Sentence source(Source source) {
        return Sentence.of(
                switch (source) {
                    case CARD -> "ui.source-card";
                    case UNIT_TABLE -> "ui.source-unit-table";
                    case EARLIER_DOSSIER -> "ui.source-earlier";
                    case CITIZEN -> "ui.source-citizen";
                    case CLERK -> "ui.source-clerk";
                    case COMPUTED -> "ui.source-computed";
                });
    }

    static Sentence due(ZonedDateTime at) {
        var weekday = Sentence.of("calendar.weekday-" + at.getDayOfWeek().getValue());
        return Sentence.of("ui.due", weekday, DAY.format(at), CLOCK.format(at));
    }
}
