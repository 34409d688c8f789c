package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;

/// What may be asked of a person in any role, so that a field such as `applicant.fullName` needs only its key. They
/// stand in the shared list `attributes`.
record Attributes(Map<String, Field> byName) {

    static Attributes read(Lists lists, Mistakes mistakes) {
        var file = mistakes.in(Lists.path("attributes"));
        var byName = new LinkedHashMap<String, Field>();
        for (var item : lists.items("attributes", 0)) {
            var keys = Keys.of(item, file);
            var field = Field.of(
                    keys.needed("key"),
                    keys.needed("label"),
                    keys.neededWord("type", EnumWords.of(FieldType.class)).orElse(FieldType.TEXT));
            var list = keys.text("list");
            keys.done();
            var whole = list.map(name -> field.withChoices(lists.choices(name, item.line())))
                    .orElse(field);
            if (byName.put(field.key(), whole) != null) {
                file.add(item.line(), "duplicate", field.key());
            }
        }
        return new Attributes(byName);
    }

    /// The standard field behind a key such as `applicant.fullName`.
    Optional<Field> of(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(byName.get(key.substring(dot + 1)));
    }
}
