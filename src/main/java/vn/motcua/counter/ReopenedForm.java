package vn.motcua.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;

/// The form of a received dossier, as if it were still being filled: to be shown, printed again, or corrected.
///
/// @param visit a visit of its own that holds just this form; never saved as a draft
public record ReopenedForm(Visit visit) {

    public static ReopenedForm of(Dossier dossier) {
        var content = dossier.content();
        var people = new ArrayList<Person>();
        content.people().forEach(party -> people.add(person(party)));
        var roles = new HashMap<String, List<UUID>>();
        content.roles()
                .forEach((role, ids) ->
                        roles.put(role, ids.stream().map(UUID::fromString).toList()));
        var papers = content.papers().stream().map(Content.PaperTaken::id).collect(Collectors.toSet());
        var procedure = dossier.received().procedure();
        var form =
                new OpenedForm(dossier.id(), procedure.code(), procedure.version(), roles, content.answers(), papers);
        return new ReopenedForm(new Visit(
                dossier.received().visit(),
                dossier.received().arrivedAt(),
                dossier.received().writtenOnRequest(),
                Optional.empty(),
                new People(people),
                List.of(form),
                Map.of()));
    }

    private static Person person(Content.Party party) {
        var person = new Person(UUID.fromString(party.id()), Map.of());
        for (var fact : party.facts().entrySet()) {
            person = person.with(Attribute.of(fact.getKey()).orElseThrow(), fact.getValue());
        }
        return person;
    }

    public OpenedForm form() {
        return visit.forms().getFirst();
    }

    public People people() {
        return visit.people();
    }

    ReopenedForm with(FilledForm filled, Map<String, Optional<Answer>> answers) {
        var changed = visit;
        for (var answer : answers.entrySet()) {
            changed = changed.answer(changed.forms().getFirst(), filled, answer.getKey(), answer.getValue());
        }
        return new ReopenedForm(changed);
    }
}
