package vn.motcua.walk;

import java.util.stream.Collectors;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Value;

/// An answer as it would be typed onto paper.
final class Said {

    private Said() {}

    static String text(FilledField field) {
        return field.answer()
                .map(Answer::value)
                .map(value -> text(field.field(), value))
                .orElse("");
    }

    static String text(Field field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(field, text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.YesNo _ -> "X";
            case Value.Several(var codes) ->
                codes.stream().map(code -> text(field, code)).collect(Collectors.joining(", "));
            case Value.Rows _ -> throw new IllegalArgumentException("a table is said cell by cell");
        };
    }

    private static String text(Field field, String text) {
        if (field.type() == FieldType.DATE || field.type() == FieldType.PARTIAL_DATE) {
            return text.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3/$2/$1")
                    .replaceFirst("^(\\d{4})-(\\d\\d)$", "$2/$1");
        }
        return field.labelOf(text).orElse(text);
    }
}
