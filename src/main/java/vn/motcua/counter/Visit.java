package vn.motcua.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Procedure;

/// One arrival (*lượt*): the people who came, and the dossiers that are filled for them from the same facts.
///
/// Every change is a new value.
///
/// @param writtenOnRequest the citizen asked to have the form written
/// @param unchecked people of the visit who could not be looked up in the national database, and why not
/// @param begunBy the name of the clerk who began it, for the colleagues at the same desk; none where nobody asks
public record Visit(
        UUID id,
        OffsetDateTime arrivedAt,
        boolean writtenOnRequest,
        Optional<String> begunBy,
        People people,
        List<OpenedForm> forms,
        Map<UUID, String> unchecked) {

    public Visit {
        forms = List.copyOf(forms);
        unchecked = Map.copyOf(unchecked);
    }

    public static Visit begin(OffsetDateTime now) {
        return new Visit(UUID.randomUUID(), now, true, Optional.empty(), People.NOBODY, List.of(), Map.of());
    }

    /// @param clerk the name of who begins it
    public static Visit begin(OffsetDateTime now, String clerk) {
        return new Visit(UUID.randomUUID(), now, true, Optional.of(clerk), People.NOBODY, List.of(), Map.of());
    }

    public boolean isEmpty() {
        return people.everyone().isEmpty() && forms.isEmpty();
    }

    /// These people came on that day, as it turned out.
    public Visit arrivedOn(LocalDate day) {
        var at = arrivedAt.atZoneSameInstant(DayCheck.ZONE).with(day).toOffsetDateTime();
        return new Visit(id, at, writtenOnRequest, begunBy, people, forms, unchecked);
    }

    public Visit with(People changed) {
        return new Visit(id, arrivedAt, writtenOnRequest, begunBy, changed, forms, unchecked);
    }

    /// Somebody could not be looked up in the national database (*không khai thác được do sự cố*), or could after all.
    ///
    /// @param why none when the look-up succeeded
    public Visit unchecked(UUID person, Optional<String> why) {
        var changed = new HashMap<>(unchecked);
        why.ifPresentOrElse(reason -> changed.put(person, reason), () -> changed.remove(person));
        return new Visit(id, arrivedAt, writtenOnRequest, begunBy, people, forms, changed);
    }

    /// Opens a procedure; the people of the visit take its roles in the order in which they came.
    public Visit open(Procedure procedure) {
        var form =
                new OpenedForm(UUID.randomUUID(), procedure.code(), procedure.version(), Map.of(), Map.of(), Set.of());
        var opened = new ArrayList<>(forms);
        opened.add(form);
        var seated = withForms(opened);
        for (var person : people.everyone()) {
            seated = seated.seat(form.id(), procedure, person);
        }
        return seated;
    }

    /// Gives a person who has no role in a form yet the next empty one that fits: the sex on the card says which of
    /// *Bên nữ* and *Bên nam*. A role of several is never full. Whose sex is unknown takes a role of one sex only
    /// when no other is left.
    ///
    /// @param form the id of a form of this visit
    public Visit seat(UUID form, Procedure procedure, Person person) {
        var opened = form(form).orElseThrow();
        if (opened.seats(person.id())) {
            return this;
        }
        var empty = procedure.form().roles().stream()
                .filter(role -> role.several() || opened.holders(role.key()).isEmpty())
                .toList();
        var sex = person.text(Attribute.SEX);
        var fitting = empty.stream().filter(role -> role.fits(sex)).findFirst();
        var last = sex.isEmpty() && empty.size() == 1 ? empty.stream().findFirst() : Optional.<Role>empty();
        return fitting.or(() -> last)
                .map(role -> give(opened, role, person.id()))
                .orElse(this);
    }

    /// Lets a person play a role; a role of one person is then nobody else's.
    public Visit give(OpenedForm form, Role role, UUID person) {
        return with(role.several() ? form.join(role.key(), person) : form.assign(role.key(), Optional.of(person)));
    }

    public Visit close(UUID form) {
        return withForms(forms.stream().filter(one -> !one.id().equals(form)).toList());
    }

    public Optional<OpenedForm> form(UUID form) {
        return forms.stream().filter(one -> one.id().equals(form)).findFirst();
    }

    public Visit with(OpenedForm form) {
        return withForms(forms.stream()
                .map(one -> one.id().equals(form.id()) ? form : one)
                .toList());
    }

    /// The same people, once what they came with is received, with other forms.
    public Visit goOn(List<OpenedForm> others) {
        return withForms(others);
    }

    private Visit withForms(List<OpenedForm> changed) {
        return new Visit(id, arrivedAt, writtenOnRequest, begunBy, people, changed, unchecked);
    }

    /// Answers a field of one form. What is said of a person goes to that person, and so to every form of the visit;
    /// a role that nobody holds yet gets a person without a card.
    ///
    /// @param filled the form as it stands
    public Visit answer(OpenedForm form, FilledForm filled, String key, Optional<Answer> answer) {
        var root = filled.field(key).flatMap(FilledField::follows).orElse(key);
        var people = filled.field(root)
                .map(FilledField::field)
                .filter(field -> field.people().isPresent())
                .map(PeopleTable::new);
        if (people.isPresent()) {
            return people.get().answer(this, form, answer);
        }
        int dot = root.indexOf('.');
        var attribute = dot < 0 ? Optional.<Attribute>empty() : Attribute.of(root.substring(dot + 1));
        return attribute
                .map(known -> say(form, root.substring(0, dot), known, answer))
                .orElseGet(() -> with(form.answer(root, answer)));
    }

    private Visit say(OpenedForm form, String role, Attribute attribute, Optional<Answer> answer) {
        var held = form.holder(role).flatMap(people::find);
        var person = held.orElseGet(Person::unknown);
        var changed = answer.map(given -> person.with(attribute, given)).orElseGet(() -> person.without(attribute));
        return with(people.with(changed)).with(form.assign(role, Optional.of(person.id())));
    }

    /// Confirms what still has to be looked at.
    public Visit confirm(OpenedForm form, FilledForm filled, String key) {
        return filled.field(key)
                .flatMap(FilledField::answer)
                .map(answer -> answer(form, filled, key, Optional.of(answer.confirm())))
                .orElse(this);
    }

    /// What one key can copy into a field (*như cha*, *như mẹ*); empty for most fields, and while nothing is known.
    ///
    /// @param filled the form as it stands
    public List<Like> likes(OpenedForm form, FilledForm filled, String key) {
        return new Likes(filled, form, people).of(key);
    }

    /// Copies into a field what it can be like: the first press the first, the next press the next.
    ///
    /// @param filled the form as it stands
    /// @return this very visit where there is nothing to copy, or it stands there already
    public Visit like(OpenedForm form, FilledForm filled, String key) {
        return new Likes(filled, form, people)
                .next(key)
                .map(copy -> answer(form, filled, key, Optional.of(copy.answer())))
                .orElse(this);
    }

    /// Turns an opened form into one of another procedure. People stay, and in it roles, answers and papers in hand
    /// whose key the other procedure knows too.
    public Visit reroute(OpenedForm form, Procedure procedure) {
        return with(form.as(procedure));
    }
}
