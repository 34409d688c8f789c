package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Folded;

/// By what words a dossier is known and found.
public final class DossierNames {

    private static final List<String> SEARCHED = List.of("fullName", "citizenId", "oldId", "passport", "phone");

    private DossierNames() {}

    /// The name of the first person in the role that asks, or of the first person at all.
    public static String applicant(Dossier dossier) {
        var content = dossier.content();
        var asking = content.roles().getOrDefault("applicant", List.of());
        return content.people().stream()
                .filter(person -> asking.isEmpty() || asking.contains(person.id()))
                .flatMap(person -> text(person.facts(), "fullName").stream())
                .findFirst()
                .orElse("");
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
        return Folded.of(String.join(" | ", words));
    }

    static Optional<String> text(Map<String, Answer> facts, String attribute) {
        return Optional.ofNullable(facts.get(attribute))
                .map(Answer::value)
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }
}
