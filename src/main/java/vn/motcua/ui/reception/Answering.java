package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import vn.motcua.counter.Like;
import vn.motcua.counter.OpenedForm;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;

/// Answers the fields of the present form with what the citizen declares and the clerk types.
final class Answering {

    /// Where something was typed that cannot be read.
    record Place(UUID form, String key) {}

    /// @param text as typed, so that it can be mended
    record Mistyped(String text, Sentence why) {}

    private final VisitModel visit;
    private final ObservableMap<Place, Mistyped> mistyped = FXCollections.observableHashMap();

    Answering(VisitModel visit) {
        this.visit = visit;
    }

    /// Hands over what was typed into a field.
    void typed(String key, String text) {
        field(key).ifPresent(filled -> read(filled.field(), text, Typed.parse(filled.field(), text)));
    }

    /// Hands over the cells of a table.
    void typed(String key, List<List<String>> cells) {
        field(key).ifPresent(filled -> read(filled.field(), "", Cells.read(filled.field(), cells)));
    }

    private void read(Field field, String text, Typed typed) {
        switch (typed) {
            case Typed.Read(var value) -> answer(field.key(), Optional.of(value));
            case Typed.Nothing _ -> answer(field.key(), Optional.empty());
            case Typed.Wrong(var why) -> wrong(field.key(), text, why);
        }
    }

    /// Answers a field, or takes its answer back.
    void answer(String key, Optional<Value> value) {
        place(key).ifPresent(mistyped::remove);
        var given = value.map(known -> Answer.of(known, Source.CITIZEN));
        var before = field(key).flatMap(FilledField::answer);
        if (before.map(Answer::value).equals(value)
                && before.map(Answer::confirmed).orElse(true)) {
            return;
        }
        with((form, filled) -> {
            try {
                visit.change(visit.visit().answer(form, filled, key, given));
            } catch (IllegalArgumentException samePersonTwice) {
                wrong(key, text(value), Sentence.of("ui.same-number"));
            }
        });
    }

    private static String text(Optional<Value> value) {
        return value.map(known -> known instanceof Value.Text(var text) ? text : "")
                .orElse("");
    }

    void wrong(String key, String text, Sentence why) {
        place(key).ifPresent(place -> mistyped.put(place, new Mistyped(text, why)));
    }

    /// The clerk looked at it and asked.
    void confirm(String key) {
        with((form, filled) -> visit.change(visit.visit().confirm(form, filled, key)));
    }

    /// The clerk looked at all that is still to be looked at of the person whom this field is about.
    void confirmAll(String key) {
        with((form, filled) -> {
            var changed = visit.visit();
            for (var one : toConfirm(key)) {
                var now = changed.form(form.id()).orElse(form);
                changed = changed.confirm(now, filled, one);
            }
            visit.change(changed);
        });
    }

    /// The fields about the same person as this one that are still to be looked at; each answer once.
    List<String> toConfirm(String key) {
        var person = person(key);
        var roots = new LinkedHashMap<String, String>();
        visit.shown().filled().map(FilledForm::fields).orElse(List.of()).stream()
                .filter(one -> one.state() instanceof FieldState.ToConfirm)
                .filter(one -> person(one.key()).equals(person))
                .forEach(one -> roots.putIfAbsent(one.follows().orElse(one.key()), one.key()));
        return List.copyOf(roots.values());
    }

    /// The role whose person a field is about; empty for what is about nobody.
    private String person(String key) {
        var root = field(key).flatMap(FilledField::follows).orElse(key);
        return root.substring(0, Math.max(0, root.indexOf('.')));
    }

    /// Copies what the field is like (*như cha*); again, the next it is like.
    ///
    /// @return false where there is nothing to copy
    boolean like(String key) {
        boolean some = !likes(key).isEmpty();
        with((form, filled) -> visit.change(visit.visit().like(form, filled, key)));
        return some;
    }

    /// The labels of the roles whose answer the field may copy.
    List<String> likes(String key) {
        var labels = new ArrayList<String>();
        with((form, filled) -> visit.visit().likes(form, filled, key).stream()
                .map(Like::role)
                .flatMap(role -> roles().stream().filter(one -> one.key().equals(role)))
                .map(Role::label)
                .forEach(labels::add));
        return labels;
    }

    private List<Role> roles() {
        return visit.shown()
                .working()
                .map(worked -> worked.procedure().form().roles())
                .orElse(List.of());
    }

    /// The next field of the present form that needs a person.
    Optional<String> next(String after) {
        return visit.shown().filled().flatMap(filled -> filled.next(after));
    }

    /// The first field of the present form that cannot be read or needs a person.
    Optional<String> first() {
        return visit.shown()
                .current()
                .flatMap(form -> mistyped.keySet().stream()
                        .filter(place -> place.form().equals(form))
                        .map(Place::key)
                        .findFirst()
                        .or(() -> next("")));
    }

    /// What cannot be read in the present form, by field; only where the field is still asked.
    Map<String, Mistyped> mistyped() {
        var asked = visit.shown().filled();
        return mistyped.entrySet().stream()
                .filter(entry -> visit.shown()
                        .current()
                        .filter(entry.getKey().form()::equals)
                        .isPresent())
                .filter(entry -> asked.flatMap(
                                filled -> filled.field(entry.getKey().key()))
                        .isPresent())
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    /// A form of the visit in which something cannot be read.
    Optional<UUID> unreadable() {
        return mistyped.keySet().stream()
                .filter(place -> Optional.ofNullable(visit.shown().worked().get(place.form()))
                        .flatMap(worked -> worked.filled().field(place.key()))
                        .isPresent())
                .map(Place::form)
                .findFirst();
    }

    void forget() {
        mistyped.clear();
    }

    ObservableMap<Place, Mistyped> mistypedProperty() {
        return mistyped;
    }

    private Optional<Place> place(String key) {
        return visit.shown().current().map(form -> new Place(form, key));
    }

    private Optional<FilledField> field(String key) {
        return visit.shown().filled().flatMap(filled -> filled.field(key));
    }

    private interface Act {
        void on(OpenedForm form, FilledForm filled);
    }

    private void with(Act act) {
        visit.shown().form().ifPresent(form -> visit.shown().filled().ifPresent(filled -> act.on(form, filled)));
    }
}
