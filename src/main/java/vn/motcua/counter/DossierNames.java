package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Folded;

/// By what words a dossier is known and found.
public final class DossierNames {

    private static final List<String> SEARCHED = List.of("fullName", "citizenId", "oldId", "passport", "phone");

    private DossierNames() {}

    /// The name of the person in the role that asks; where a procedure has none, of everybody who asks together
    /// (*bên nữ, bên nam*).
    public static String applicant(Dossier dossier) {
        return asking(dossier).stream()
                .flatMap(facts -> text(facts, "fullName").stream())
                .collect(Collectors.joining(", "));
    }

    /// What is known of who asks, in the order in which they came.
    static List<Map<String, Answer>> asking(Dossier dossier) {
        var content = dossier.content();
        var asking = content.roles().getOrDefault("applicant", List.of());
        return content.people().stream()
                .filter(person -> asking.isEmpty() || asking.contains(person.id()))
                .map(Content.Party::facts)
                .toList();
    }

    /// The name of one person of the dossier; empty if it is not known.
    public static String of(Dossier dossier, String person) {
        return dossier.content().people().stream()
                .filter(one -> one.id().equals(person))
                .flatMap(one -> text(one.facts(), "fullName").stream())
                .findFirst()
                .orElse("");
    }

    /// The folded words to search: number, procedure, names, numbers of people.
    public static String searched(Dossier dossier) {
        var words = new ArrayList<String>();
        words.add(dossier.number().text());
        words.add(dossier.received().procedure().code());
        words.add(dossier.received().procedure().name());
        for (var person : dossier.content().people()) {
            SEARCHED.forEach(attribute -> text(person.facts(), attribute).ifPresent(words::add));
        }
        dossier.content().answers().values().forEach(answer -> words.addAll(inTable(answer)));
        return Folded.of(String.join(" | ", words));
    }

    /// People who are rows of a table.
    private static List<String> inTable(Answer answer) {
        return answer.value() instanceof Value.Rows(var rows)
                ? rows.stream()
                        .flatMap(row -> SEARCHED.stream().map(row::get))
                        .flatMap(cell -> cell instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                        .toList()
                : List.of();
    }

    static Optional<String> text(Map<String, Answer> facts, String attribute) {
        return Optional.ofNullable(facts.get(attribute))
                .map(Answer::value)
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }
}
