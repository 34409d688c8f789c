package vn.motcua.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.BlanksOf;
import vn.motcua.counter.BlanksOf.From;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Print;

/// A paper of a received dossier as it was printed: every blank that its template names and that is asked, and who
/// filled it.
///
/// @param signatures how many people sign it
record Sheet(String name, List<Blank> blanks, int signatures) {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    /// All papers of a dossier that are printed to be signed.
    static List<Sheet> of(Received received, List<Clerk.Act> acts) {
        var procedure = CATALOGUE.find(received.procedure().code()).orElseThrow();
        var filled = new Filling(
                        procedure.form(),
                        people(received.content()),
                        received.content().answers())
                .fill(CATALOGUE.conditions(procedure), received.receivedAt().toLocalDate());
        var left = new ArrayList<>(acts);
        return procedure.printsFor(filled.facts(), CATALOGUE.conditions(procedure)).stream()
                .map(print -> of(print, CATALOGUE.template(procedure, print), filled, left))
                .toList();
    }

    /// Of a form that is printed and not kept: what must stand on it. What nobody typed came from cards.
    static Sheet expected(Map<String, String> paper, List<Clerk.Act> acts) {
        var left = new ArrayList<>(acts);
        var blanks = new ArrayList<Blank>();
        new TreeMap<>(paper).forEach((label, text) -> {
            int keys = take(label.replaceFirst(", +", ", "), left);
            var known = text.isEmpty() ? From.EMPTY : From.CARD;
            blanks.add(new Blank(label, text, keys > 0 ? From.TYPED : known, keys, true));
        });
        return new Sheet("form", blanks, 1);
    }

    private static Map<String, Map<String, Answer>> people(Content content) {
        var people = new LinkedHashMap<String, Map<String, Answer>>();
        for (var role : content.roles().entrySet()) {
            for (var party : content.people()) {
                if (role.getValue().getFirst().equals(party.id())) {
                    people.put(role.getKey(), party.facts());
                }
            }
        }
        return people;
    }

    private static Sheet of(Print print, String template, FilledForm filled, List<Clerk.Act> acts) {
        var of = BlanksOf.paper(template, filled, print.sign().size());
        var blanks = new ArrayList<Blank>();
        of.blanks().forEach((key, from) -> {
            var field = filled.field(key);
            if (field.flatMap(FilledField::answer).map(Answer::value).orElse(null) instanceof Value.Rows(var rows)) {
                table(field.orElseThrow(), rows, from, acts, blanks);
            } else if (isWritten(key, template)) {
                blanks.add(new Blank(
                        key, field.map(Said::text).orElse(""), from, keys(field, acts), isOpen(key, template)));
            }
        });
        return new Sheet(print.id(), blanks, print.sign().size());
    }

    /// Whether the answer itself stands on the paper, as words or as a cross in a box, and not only what follows from
    /// it.
    private static boolean isWritten(String key, String template) {
        return template.matches("(?s).*\\{\\{" + Pattern.quote(key) + "(\\.boxes|\\.upper|\\.words)?\\}\\}.*")
                || template.contains("{{#" + key + ".is.yes}}X");
    }

    /// Whether it is not struck through where nobody answers.
    private static boolean isOpen(String key, String template) {
        var line = Pattern.compile("\\{\\{\\^" + Pattern.quote(key) + "\\}\\}<[a-z]+ class=\"([^\"]*)\"")
                .matcher(template);
        return line.results()
                .map(found -> List.of(found.group(1).split(" ")))
                .anyMatch(classes -> !classes.contains("dots") || classes.contains("hand"));
    }

    private static int keys(Optional<FilledField> field, List<Clerk.Act> acts) {
        return field.stream()
                .mapToInt(asked -> take(asked.field().label(), acts))
                .sum();
    }

    private static void table(
            FilledField table, List<Map<String, Value>> rows, From from, List<Clerk.Act> acts, List<Blank> blanks) {
        for (int i = 0; i < rows.size(); i++) {
            for (var column : table.field().columns()) {
                var cell = Optional.ofNullable(rows.get(i).get(column.key()));
                int keys = take(table.field().label() + ", " + column.label(), acts);
                blanks.add(new Blank(
                        table.key() + "." + (i + 1) + "." + column.key(),
                        cell.map(value -> Said.text(column, value)).orElse(""),
                        cell.isEmpty() ? From.EMPTY : keys == 0 && from == From.TYPED ? From.COMPUTED : from,
                        keys,
                        true));
            }
        }
    }

    /// The keys of the first step that filled a field of this label, each step once.
    private static int take(String label, List<Clerk.Act> acts) {
        for (var act : acts) {
            if (act.label().equals(label)) {
                acts.remove(act);
                return act.keys();
            }
        }
        return 0;
    }
}
