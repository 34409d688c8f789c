package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;

/// Finds what a field can copy: an answer of the form, or what is known of a person beyond it. Nothing is copied of a
/// role that the form does not ask about at the moment.
record Likes(FilledForm filled, OpenedForm form, People people) {

    List<Like> of(String key) {
        return filled.field(key).stream()
                .flatMap(field -> field.field().like().stream())
                .flatMap(from -> known(from).map(answer -> new Like(from, copied(answer))).stream())
                .toList();
    }

    /// The copy that the next press of the key makes: each in turn; empty where nothing would change.
    Optional<Like> next(String key) {
        var copies = of(key);
        var now = filled.field(key).flatMap(FilledField::answer).map(Answer::value);
        var values = copies.stream().map(copy -> copy.answer().value()).toList();
        int after = now.map(values::lastIndexOf).orElse(-1) + 1;
        return copies.isEmpty()
                ? Optional.empty()
                : Optional.of(copies.get(after % copies.size()))
                        .filter(copy ->
                                now.filter(copy.answer().value()::equals).isEmpty());
    }

    private static Answer copied(Answer answer) {
        return new Answer(answer.value(), Source.COMPUTED, answer.confirmed());
    }

    private Optional<Answer> known(String from) {
        return filled.field(from).flatMap(FilledField::answer).or(() -> brought(from));
    }

    /// A role that shows another role's person brings what that person brings.
    private Optional<Answer> brought(String from) {
        int dot = from.indexOf('.');
        var attribute = Attribute.of(from.substring(dot + 1));
        return filled.fields().stream()
                .filter(field -> field.key().startsWith(from.substring(0, dot + 1)))
                .findFirst()
                .map(field -> field.follows().orElse(field.key()))
                .flatMap(root -> form.holder(root.substring(0, root.indexOf('.'))))
                .flatMap(people::find)
                .flatMap(person -> attribute.flatMap(person::answer));
    }
}
