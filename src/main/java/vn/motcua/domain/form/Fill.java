package vn.motcua.domain.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.Sentence;

/// One walk down a form, field by field. A field's condition sees the answers above it, which the catalogue has made
/// sure is all it speaks of; bounds and rules are looked at when every answer is known.
final class Fill {

    private final Filling filling;
    private final Conditions conditions;
    private final LocalDate today;
    private final Map<String, Value> seen = new HashMap<>();
    private final Set<String> unanswered = new HashSet<>();

    Fill(Filling filling, Conditions conditions, LocalDate today) {
        this.filling = filling;
        this.conditions = conditions;
        this.today = today;
        filling.form().roles().forEach(this::seePerson);
    }

    FilledForm form() {
        var asked = filling.form().sections().stream().map(this::ask).toList();
        var facts = facts();
        var sections = asked.stream()
                .map(section -> judge(section, facts))
                .filter(section -> !section.fields().isEmpty())
                .toList();
        return new FilledForm(sections, problems(facts), facts);
    }

    /// What is known of people beyond the fields of the form may be spoken of in conditions too.
    private void seePerson(Role role) {
        filling.people()
                .getOrDefault(role.key(), Map.of())
                .forEach((attribute, answer) -> seen.put(role.key() + "." + attribute, answer.value()));
    }

    private FilledSection ask(Section section) {
        var fields = new ArrayList<FilledField>();
        for (var field : section.fields()) {
            ask(field).ifPresentOrElse(fields::add, () -> forget(field));
        }
        return new FilledSection(section.title(), fields);
    }

    private Optional<FilledField> ask(Field field) {
        if (field.when().isEmpty()) {
            return Optional.of(answered(field));
        }
        var asked = conditions.holds(field.when().get(), facts());
        if (asked.isEmpty()) {
            return Optional.of(broken(answered(field)));
        }
        return asked.get() ? Optional.of(answered(field)) : Optional.empty();
    }

    private FilledField answered(Field field) {
        return switch (samePerson(field)) {
            case SamePerson.No _ -> see(field, answerOf(field.key()), Optional.empty());
            case SamePerson.Yes(var key) -> see(field, answerOf(key), Optional.of(key));
            case SamePerson.Unclear _ -> broken(see(field, filling.own(field.key()), Optional.empty()));
        };
    }

    private SamePerson samePerson(Field field) {
        var role = filling.form().roleOf(field.key());
        var other = role.flatMap(Role::defaultsTo);
        if (role.isEmpty() || other.isEmpty()) {
            return new SamePerson.No();
        }
        return samePerson(role.get())
                .<SamePerson>map(
                        same -> same ? new SamePerson.Yes(other.get() + attribute(field.key())) : new SamePerson.No())
                .orElseGet(SamePerson.Unclear::new);
    }

    /// While a question that decides it is open, two roles are two people: nobody's name is shown for another's.
    private Optional<Boolean> samePerson(Role role) {
        return role.when()
                .map(condition -> conditions.holds(condition, facts()).map(same -> same && !isOpen(condition)))
                .orElseGet(() -> Optional.of(!filling.people().containsKey(role.key())));
    }

    private boolean isOpen(String condition) {
        return conditions.speaksOf(condition).stream().anyMatch(unanswered::contains);
    }

    private void forget(Field field) {
        seen.remove(field.key());
        unanswered.remove(field.key());
    }

    private Optional<Answer> answerOf(String key) {
        return filling.own(key).or(() -> {
            int dot = key.indexOf('.');
            return dot < 0 ? Optional.empty() : filling.known(key.substring(0, dot), key.substring(dot + 1));
        });
    }

    private FilledField see(Field field, Optional<Answer> answer, Optional<String> follows) {
        forget(field);
        answer.ifPresentOrElse(given -> seen.put(field.key(), given.value()), () -> unanswered.add(field.key()));
        return new FilledField(field, answer, new FieldState.Answered(), follows);
    }

    private FilledField broken(FilledField field) {
        var why = Sentence.of("form.condition-broken", field.field().label());
        return new FilledField(field.field(), field.answer(), new FieldState.Invalid(why), field.follows());
    }

    private FilledSection judge(FilledSection section, Facts facts) {
        return new FilledSection(
                section.title(),
                section.fields().stream().map(field -> judge(field, facts)).toList());
    }

    private FilledField judge(FilledField filled, Facts facts) {
        if (filled.state() instanceof FieldState.Invalid) {
            return filled;
        }
        var state = filled.answer()
                .map(answer -> judge(filled.field(), answer, facts))
                .orElseGet(() -> filled.field().required() ? new FieldState.Missing() : new FieldState.OptionalEmpty());
        return new FilledField(filled.field(), filled.answer(), state, filled.follows());
    }

    private FieldState judge(Field field, Answer answer, Facts facts) {
        var wrong = wrong(field, answer.value(), facts);
        if (wrong.isPresent()) {
            return new FieldState.Invalid(wrong.get());
        }
        return answer.confirmed() ? new FieldState.Answered() : new FieldState.ToConfirm();
    }

    private Optional<Sentence> wrong(Field field, Value value, Facts facts) {
        var bounds = Bounds.of(field, conditions, facts);
        return bounds.isEmpty()
                ? Optional.of(Sentence.of("form.condition-broken", field.label()))
                : Validity.wrong(field, value, bounds.get());
    }

    private List<Problem> problems(Facts facts) {
        return filling.form().rules().stream()
                .flatMap(rule -> problem(rule, facts).stream())
                .toList();
    }

    private Optional<Problem> problem(Rule rule, Facts facts) {
        var holds = conditions.holds(rule.check(), facts);
        if (holds.isEmpty()) {
            return Optional.of(new Problem(Sentence.of("form.rule-broken", rule.say()), rule.at()));
        }
        return holds.get()
                ? Optional.empty()
                : Optional.of(new Problem(Sentence.of("form.rule", rule.say()), rule.at()));
    }

    private Facts facts() {
        return new Facts(seen, today);
    }

    private static String attribute(String key) {
        return key.substring(key.indexOf('.'));
    }
}
