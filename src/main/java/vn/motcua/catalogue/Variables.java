package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Value;

/// The names that conditions may speak of, and what each stands for with given answers. No CEL here yet.
///
/// @param fields by name; attributes of people that the form does not ask are among them
record Variables(Map<String, Field> fields) {

    static final String TODAY = "today";

    /// @param above how many fields of the form are counted in, from the top
    static Variables of(Form form, Attributes attributes, int above) {
        var fields = new LinkedHashMap<String, Field>();
        for (var role : form.roles().stream().filter(one -> !one.several()).toList()) {
            attributes.byName().forEach((name, field) -> fields.put(role.key() + "." + name, field));
        }
        form.fields().forEach(field -> fields.remove(field.key()));
        form.fields().stream().limit(above).forEach(field -> fields.put(field.key(), field));
        fields.putIfAbsent(
                Catalogue.VERIFIED_NOW, Field.of(Catalogue.VERIFIED_NOW, Catalogue.VERIFIED_NOW, FieldType.YES_NO));
        return new Variables(fields);
    }

    Object value(String name, Facts facts) {
        var field = fields.get(name);
        if (field == null) {
            return facts.today().toString();
        }
        var value = facts.answers().get(name);
        return value == null ? empty(field.type()) : plain(field, value);
    }

    /// What an unanswered field reads as.
    private static Object empty(FieldType type) {
        return switch (type.holds()) {
            case WHOLE -> 0L;
            case YES_NO -> false;
            case SEVERAL, ROWS -> List.of();
            case TEXT -> "";
        };
    }

    private static Object plain(Field field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> field.type() == FieldType.FILE ? FileAnswer.shown(text) : text;
            case Value.Whole(long number) -> number;
            case Value.YesNo(boolean yes) -> yes;
            case Value.Several(var codes) -> codes;
            case Value.Rows(var rows) ->
                rows.stream().map(row -> row(field, row)).toList();
        };
    }

    private static Map<String, Object> row(Field table, Map<String, Value> row) {
        return table.columns().stream().collect(Collectors.toMap(Field::key, column -> {
            var value = row.get(column.key());
            return value == null ? empty(column.type()) : plain(column, value);
        }));
    }
}
