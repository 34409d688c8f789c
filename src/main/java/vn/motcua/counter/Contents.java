package vn.motcua.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;

/// Brings a filled form into the shape in which it is kept: people, roles, answers, papers. Only what the form asks for
/// is kept of a person, never all that the card said. The people of a table are its rows, in full, and nothing besides.
final class Contents {

    private final OpenedForm form;
    private final Map<String, Map<String, Answer>> facts = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    private Contents(OpenedForm form) {
        this.form = form;
    }

    static Content of(OpenedForm form, People people, Worked worked) {
        var contents = new Contents(form);
        people.everyone().stream()
                .filter(person -> form.seats(person.id()))
                .forEach(person -> contents.facts.put(person.id().toString(), new HashMap<>()));
        worked.procedure().form().roles().stream()
                .filter(role -> !role.several())
                .forEach(role -> contents.hold(role.key()));
        worked.filled().fields().forEach(contents::take);
        contents.roles.values().removeIf(holders -> contents.isBlank(holders.getFirst()));
        people.everyone().forEach(contents::keepCard);
        return new Content(contents.parties(), contents.roles, contents.answers, papers(form, worked));
    }

    /// Nothing was asked of this person, so they have no part in the dossier.
    private boolean isBlank(String person) {
        return facts.getOrDefault(person, Map.of()).isEmpty();
    }

    private void hold(String role) {
        form.holder(role).ifPresent(id -> roles.put(role, List.of(id.toString())));
    }

    private void take(FilledField field) {
        field.answer().ifPresent(answer -> {
            var root = field.follows().orElse(field.key());
            person(root)
                    .ifPresentOrElse(
                            id -> facts.getOrDefault(id, new HashMap<>())
                                    .put(root.substring(root.indexOf('.') + 1), answer),
                            () -> answers.put(root, answer));
            follow(field.key(), root);
        });
    }

    /// Where the residence was made from the card's, the card's own text is kept beside it.
    private void keepCard(Person person) {
        var known = facts.getOrDefault(person.id().toString(), Map.of());
        var residence = Optional.ofNullable(known.get(Attribute.RESIDENCE.key()));
        var card = person.answer(Attribute.CARD_RESIDENCE);
        if (residence.isPresent()
                && card.filter(own -> !own.value().equals(residence.get().value()))
                        .isPresent()) {
            known.put(Attribute.CARD_RESIDENCE.key(), card.get());
        }
    }

    /// A role that shows another role's person is held by that person.
    private void follow(String key, String root) {
        int dot = key.indexOf('.');
        if (dot > 0 && !key.equals(root)) {
            person(root).ifPresent(id -> roles.put(key.substring(0, dot), List.of(id)));
        }
    }

    private Optional<String> person(String key) {
        int dot = key.indexOf('.');
        return dot < 0 || Attribute.of(key.substring(dot + 1)).isEmpty()
                ? Optional.empty()
                : form.holder(key.substring(0, dot)).map(Object::toString);
    }

    private List<Content.Party> parties() {
        var parties = new ArrayList<Content.Party>();
        facts.forEach((id, known) -> {
            if (!known.isEmpty()) {
                parties.add(new Content.Party(id, known));
            }
        });
        return parties;
    }

    private static List<Content.PaperTaken> papers(OpenedForm form, Worked worked) {
        return worked.papers().stream()
                .filter(paper -> form.papers().contains(paper.id()))
                .map(paper -> new Content.PaperTaken(
                        paper.id(), paper.name(), paper.originals(), paper.certified(), paper.copies(), paper.shown()))
                .toList();
    }
}
