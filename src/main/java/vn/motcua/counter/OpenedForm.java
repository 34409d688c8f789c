package vn.motcua.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// One dossier of a visit while it is being filled.
///
/// @param id becomes the dossier's id
/// @param procedure its code
/// @param version of the procedure's folder when it was opened
/// @param roles role → people of the visit, in the order in which they took it; one person but for a role of several
/// @param own answers that belong to no person, by field key
/// @param papers ids of the papers that are in hand or were shown
public record OpenedForm(
        UUID id,
        String procedure,
        String version,
        Map<String, List<UUID>> roles,
        Map<String, Answer> own,
        Set<String> papers) {

    public OpenedForm {
        roles = roles.entrySet().stream()
                .filter(role -> !role.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, role -> List.copyOf(role.getValue())));
        own = Map.copyOf(own);
        papers = Set.copyOf(papers);
    }

    /// The form as the people of the visit and its own answers fill it.
    public Filling filling(Form form, People people) {
        var known = new HashMap<String, Map<String, Answer>>();
        roles.forEach((role, ids) -> people.find(ids.getFirst()).ifPresent(person -> known.put(role, facts(person))));
        var answers = new HashMap<>(own);
        form.fields().stream()
                .filter(field -> field.people().isPresent())
                .map(PeopleTable::new)
                .forEach(table -> table.answer(this, people)
                        .ifPresentOrElse(rows -> answers.put(table.key(), rows), () -> answers.remove(table.key())));
        return new Filling(form, known, answers);
    }

    static Map<String, Answer> facts(Person person) {
        var facts = new LinkedHashMap<String, Answer>();
        person.facts().forEach((attribute, answer) -> facts.put(attribute.key(), answer));
        return facts;
    }

    /// Who plays a role, in the order in which they took it.
    public List<UUID> holders(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /// Who plays a role of one person.
    public Optional<UUID> holder(String role) {
        return holders(role).stream().findFirst();
    }

    public boolean holds(String role, UUID person) {
        return holders(role).contains(person);
    }

    /// Whether a person has a role here at all.
    public boolean seats(UUID person) {
        return roles.values().stream().anyMatch(ids -> ids.contains(person));
    }

    /// Gives a role to one person alone, or to nobody. What this form asked of somebody else in it goes.
    public OpenedForm assign(String role, Optional<UUID> person) {
        var before = holder(role);
        var kept = new HashMap<>(own);
        if (before.isPresent() && !before.equals(person)) {
            kept.keySet().removeIf(key -> key.startsWith(role + "."));
        }
        return new OpenedForm(
                id, procedure, version, rolesWith(role, person.map(List::of).orElse(List.of())), kept, papers);
    }

    /// Lets one more person play a role of several; nothing happens if they do already.
    public OpenedForm join(String role, UUID person) {
        if (holds(role, person)) {
            return this;
        }
        var everyone = new ArrayList<>(holders(role));
        everyone.add(person);
        return new OpenedForm(id, procedure, version, rolesWith(role, everyone), own, papers);
    }

    /// Takes a person out of a role; whoever else plays it stays.
    public OpenedForm leave(String role, UUID person) {
        if (!holds(role, person)) {
            return this;
        }
        var others = holders(role).stream().filter(one -> !one.equals(person)).toList();
        return others.isEmpty()
                ? assign(role, Optional.empty())
                : new OpenedForm(id, procedure, version, rolesWith(role, others), own, papers);
    }

    /// Takes a person out of every role.
    public OpenedForm leave(UUID person) {
        var left = this;
        for (var role : roles.keySet()) {
            left = left.leave(role, person);
        }
        return left;
    }

    private Map<String, List<UUID>> rolesWith(String role, List<UUID> people) {
        var changed = new HashMap<>(roles);
        changed.put(role, people);
        return changed;
    }

    OpenedForm answer(String key, Optional<Answer> answer) {
        var changed = new HashMap<>(own);
        answer.ifPresentOrElse(given -> changed.put(key, given), () -> changed.remove(key));
        return new OpenedForm(id, procedure, version, roles, changed, papers);
    }

    OpenedForm as(Procedure other) {
        var keptRoles = new HashMap<>(roles);
        keptRoles
                .keySet()
                .retainAll(other.form().roles().stream().map(Role::key).toList());
        var keptAnswers = new HashMap<>(own);
        keptAnswers
                .keySet()
                .retainAll(other.form().fields().stream().map(Field::key).toList());
        var keptPapers = new HashSet<>(papers);
        keptPapers.retainAll(other.papers().stream().map(RequiredPaper::id).toList());
        return new OpenedForm(id, other.code(), other.version(), keptRoles, keptAnswers, keptPapers);
    }

    public OpenedForm paper(String paper, boolean inHand) {
        var changed = new HashSet<>(papers);
        if (inHand) {
            changed.add(paper);
        } else {
            changed.remove(paper);
        }
        return new OpenedForm(id, procedure, version, roles, own, changed);
    }
}
