package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;

/// Names fields and tells answers as a clerk writes them: `01/05/1990`, the label of a choice.
///
/// @param form none if the catalogue does not have the procedure any more; then the attributes' own names do
record FieldWords(Optional<Form> form, Content content) {

    private static final Words WORDS = Words.VIETNAMESE;

    static FieldWords of(Optional<Form> form, Dossier dossier) {
        return new FieldWords(form, dossier.content());
    }

    String label(String key) {
        return field(key).map(Field::label).orElseGet(() -> own(key));
    }

    private static String own(String key) {
        return Attribute.of(key.substring(key.indexOf('.') + 1))
                .map(attribute -> WORDS.say(attribute.label()))
                .orElse(key);
    }

    /// The field of the form in which a fact of a person stands.
    ///
    /// @return such as `applicant.fullName`
    String keyOf(String person, String attribute) {
        return content.roles().entrySet().stream()
                .filter(role -> role.getValue().contains(person))
                .map(role -> role.getKey() + "." + attribute)
                .sorted()
                .filter(key -> field(key).isPresent())
                .findFirst()
                .orElse(attribute);
    }

    /// What a slot of the fold is called at the counter.
    String slot(String slot) {
        var parts = slot.split(":", 3);
        return switch (parts[0]) {
            case "answer" -> label(parts[1]);
            case "person" -> label(keyOf(parts[1], parts[2]));
            case "receipt" -> WORDS.say("dossiers.receipt");
            case "result" -> WORDS.say("dossiers.slot-result");
            case "attestation" -> WORDS.say("dossiers.slot-attestation");
            case "return" -> WORDS.say("dossiers.slot-return");
            default -> WORDS.say("dossiers.slot-state");
        };
    }

    private Optional<Field> field(String key) {
        return form.flatMap(one -> one.field(key));
    }

    String tell(String key, Optional<Answer> answer) {
        return answer.map(given -> tell(field(key), given.value())).orElseGet(() -> WORDS.say("dossiers.blank"));
    }

    static String tell(Field field, Value value) {
        return tell(Optional.of(field), value);
    }

    private static String tell(Optional<Field> field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(field, text);
            case Value.Whole(var number) -> number(field, number);
            case Value.YesNo(var yes) -> WORDS.say(yes ? "dossiers.yes" : "dossiers.no");
            case Value.Several(var codes) ->
                codes.stream().map(code -> text(field, code)).collect(Collectors.joining(", "));
            case Value.Rows(var rows) ->
                rows.stream().map(row -> row(field, row)).collect(Collectors.joining("; "));
        };
    }

    private static String row(Optional<Field> table, Map<String, Value> row) {
        var columns = table.map(Field::columns).orElse(List.of());
        var cells = new ArrayList<String>();
        columns.forEach(
                column -> Optional.ofNullable(row.get(column.key())).ifPresent(cell -> cells.add(tell(column, cell))));
        return String.join(" – ", cells);
    }

    private static String number(Optional<Field> field, long number) {
        return field.filter(one -> one.type() == FieldType.MONEY).isPresent()
                ? WORDS.say("dossiers.money", number)
                : Long.toString(number);
    }

    private static String text(Optional<Field> field, String text) {
        return field.map(one -> switch (one.type()) {
                    case CHOICE, SEVERAL -> one.labelOf(text).orElse(text);
                    case DATE, PARTIAL_DATE -> turned(text);
                    case FILE -> FileAnswer.shown(text);
                    case TEXT,
                            MULTI_LINE,
                            NAME,
                            DATE_IN_WORDS,
                            TIME,
                            NUMBER,
                            MONEY,
                            YES_NO,
                            CITIZEN_ID,
                            PASSPORT,
                            PHONE,
                            EMAIL,
                            ADDRESS,
                            PLACE,
                            TABLE,
                            CONSENT -> text;
                })
                .orElseGet(() -> FileAnswer.shown(text));
    }

    /// `1990-05-01` as `01/05/1990`, `1990-05` as `05/1990`.
    private static String turned(String iso) {
        return String.join("/", List.of(iso.toLowerCase(Locale.ROOT).split("-")).reversed());
    }
}
