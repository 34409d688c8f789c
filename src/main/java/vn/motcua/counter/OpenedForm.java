package vn.motcua.counter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
/// @param roles role → person of the visit
/// @param own answers that belong to no person, by field key
/// @param papers ids of the papers that are in hand or were shown
public record OpenedForm(
        UUID id,
        String procedure,
        String version,
        Map<String, UUID> roles,
        Map<String, Answer> own,
        Set<String> papers) {

    public OpenedForm {
        roles = Map.copyOf(roles);
        own = Map.copyOf(own);
        papers = Set.copyOf(papers);
    }

    /// The form as the people of the visit and its own answers fill it.
    public Filling filling(Form form, People people) {
        var known = new HashMap<String, Map<String, Answer>>();
        roles.forEach((role, id) -> people.find(id).ifPresent(person -> known.put(role, facts(person))));
        return new Filling(form, known, own);
    }

    static Map<String, Answer> facts(Person person) {
        var facts = new LinkedHashMap<String, Answer>();
        person.facts().forEach((attribute, answer) -> facts.put(attribute.key(), answer));
        return facts;
    }

    public OpenedForm assign(String role, Optional<UUID> person) {
        var changed = new HashMap<>(roles);
        person.ifPresentOrElse(id -> changed.put(role, id), () -> changed.remove(role));
        return new OpenedForm(id, procedure, version, changed, own, papers);
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
