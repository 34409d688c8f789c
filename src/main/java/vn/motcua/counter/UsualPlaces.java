package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.procedure.Procedure;

/// The places that this desk wrote lately where a hospital or an office is meant, so that they are offered instead of
/// being typed again: where children are born, where something was registered. Never where somebody lives or comes
/// from.
///
/// Kept as a note, a line for each field and place, the last written first; names nobody.
public final class UsualPlaces {

    private static final String NOTE = "usual-places";
    private static final int MOST = 9;

    /// A place in a field; a field of a person is called by its attribute.
    private record Said(String field, String place) {}

    private final Notes notes;

    public UsualPlaces(Notes notes) {
        this.notes = notes;
    }

    /// What was written lately, by field: the last first, nine of each at most. A field of a person is called by its
    /// attribute.
    public Map<String, List<String>> lately() {
        return lines().stream()
                .collect(Collectors.groupingBy(Said::field, Collectors.mapping(Said::place, Collectors.toList())));
    }

    /// Remembers the places of a dossier.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    public void received(Dossier dossier, Procedure procedure) {
        var said = new ArrayList<Said>();
        dossier.content().answers().forEach((key, answer) -> {
            if (procedure.form().field(key).filter(UsualPlaces::isUsual).isPresent()) {
                add(key, answer, said);
            }
        });
        dossier.content().people().forEach(person -> {
            var answer = person.facts().get(Attribute.BIRTH_PLACE.key());
            if (answer != null) {
                add(Attribute.BIRTH_PLACE.key(), answer, said);
            }
        });
        if (!said.isEmpty()) {
            keep(said);
        }
    }

    /// Whether places are offered for a field.
    public static boolean isUsual(Field field) {
        return field.type() == FieldType.PLACE
                && (!field.key().contains(".") || attribute(field.key()).equals(Attribute.BIRTH_PLACE.key()));
    }

    private static void add(String key, Answer answer, List<Said> said) {
        if (answer.value() instanceof Value.Text(var place) && place.indexOf('\n') < 0) {
            said.add(new Said(attribute(key), place));
        }
    }

    private void keep(List<Said> said) {
        var before = lines();
        before.removeAll(said);
        said.addAll(before);
        var text = new StringBuilder();
        for (var field : said.stream().map(Said::field).distinct().toList()) {
            said.stream()
                    .filter(one -> one.field().equals(field))
                    .limit(MOST)
                    .forEach(one ->
                            text.append(field).append(' ').append(one.place()).append('\n'));
        }
        notes.keep(NOTE, text.toString());
    }

    private List<Said> lines() {
        var said = new ArrayList<Said>();
        notes.read(NOTE).stream().flatMap(String::lines).forEach(line -> {
            int end = line.indexOf(' ');
            if (end > 0) {
                said.add(new Said(line.substring(0, end), line.substring(end + 1)));
            }
        });
        return said;
    }

    /// What a field is called here.
    public static String attribute(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
