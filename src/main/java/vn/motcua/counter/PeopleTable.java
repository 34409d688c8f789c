package vn.motcua.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;

/// A table whose first rows are the people of a role, such as the members of a household who move together.
///
/// A column that is an attribute shows what is known of the person, and what is typed there is said of the person. The
/// other columns (*quan hệ với chủ hộ*) are the form's own, kept beside the person's id. Rows typed below the people
/// are somebody of whom nothing else is asked.
record PeopleTable(Field field) {

    /// The cell that says whose row an own row goes with; no column can have this name.
    private static final String PERSON = "#person";

    String key() {
        return field.key();
    }

    private String role() {
        return field.people().orElseThrow();
    }

    /// The rows as they stand.
    Optional<Answer> answer(OpenedForm form, People people) {
        var rows = new ArrayList<Map<String, Value>>();
        var told = new ArrayList<Answer>();
        for (var person : seated(form, people)) {
            var row = new HashMap<>(ownRow(form, person.id()));
            row.remove(PERSON);
            for (var attribute : attributes()) {
                person.answer(attribute).ifPresent(answer -> {
                    row.put(attribute.key(), answer.value());
                    told.add(answer);
                });
            }
            rows.add(row);
        }
        own(form).filter(row -> !row.containsKey(PERSON)).forEach(rows::add);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var source = told.isEmpty() ? typedBy(form) : told.getFirst().source();
        return Optional.of(
                new Answer(new Value.Rows(rows), source, told.stream().allMatch(Answer::confirmed)));
    }

    private Source typedBy(OpenedForm form) {
        return Optional.ofNullable(form.own().get(key())).map(Answer::source).orElse(Source.CLERK);
    }

    /// Takes the rows as somebody left them: a row that is gone takes its person out of the role.
    Visit answer(Visit visit, OpenedForm form, Optional<Answer> answer) {
        var rows = answer.map(Answer::value).map(PeopleTable::rows).orElse(List.of());
        var paired = pair(seated(form, visit.people()), rows);
        var people = visit.people();
        var changed = form;
        var own = new ArrayList<Map<String, Value>>();
        for (var person : seated(form, visit.people())) {
            var row = paired.get(person.id());
            if (row == null) {
                changed = changed.leave(role(), person.id());
            } else {
                people = people.with(said(person, row, answer.orElseThrow()));
                own.add(ownPart(row, person.id()));
            }
        }
        rows.stream()
                .filter(row -> paired.values().stream().noneMatch(one -> one == row))
                .forEach(own::add);
        var kept = own.isEmpty()
                ? Optional.<Answer>empty()
                : answer.map(given -> new Answer(new Value.Rows(own), given.source(), given.confirmed()));
        return visit.with(people).with(changed.answer(key(), kept));
    }

    private static List<Map<String, Value>> rows(Value value) {
        return value instanceof Value.Rows(var rows) ? rows : List.of();
    }

    /// In their order; where there are fewer rows than people, by who is still named.
    private Map<UUID, Map<String, Value>> pair(List<Person> people, List<Map<String, Value>> rows) {
        var paired = new HashMap<UUID, Map<String, Value>>();
        int next = 0;
        for (var person : people) {
            if (next < rows.size() && (rows.size() >= people.size() || isNamed(person, rows.get(next)))) {
                paired.put(person.id(), rows.get(next));
                next++;
            }
        }
        return paired;
    }

    private static boolean isNamed(Person person, Map<String, Value> row) {
        return Stream.of(Attribute.CITIZEN_ID, Attribute.FULL_NAME)
                .anyMatch(attribute -> person.answer(attribute)
                        .filter(answer -> answer.value().equals(row.get(attribute.key())))
                        .isPresent());
    }

    private Person said(Person person, Map<String, Value> row, Answer given) {
        var changed = person;
        for (var attribute : attributes()) {
            var cell = Optional.ofNullable(row.get(attribute.key()));
            if (!cell.equals(person.answer(attribute).map(Answer::value))) {
                var known = changed;
                changed = cell.map(value -> known.with(attribute, new Answer(value, given.source(), true)))
                        .orElseGet(() -> known.without(attribute));
            }
        }
        return changed;
    }

    private Map<String, Value> ownPart(Map<String, Value> row, UUID person) {
        var own = new HashMap<>(row);
        attributes().forEach(attribute -> own.remove(attribute.key()));
        own.put(PERSON, new Value.Text(person.toString()));
        return own;
    }

    private Map<String, Value> ownRow(OpenedForm form, UUID person) {
        var id = new Value.Text(person.toString());
        return own(form).filter(row -> id.equals(row.get(PERSON))).findFirst().orElse(Map.of());
    }

    private Stream<Map<String, Value>> own(OpenedForm form) {
        return Optional.ofNullable(form.own().get(key())).map(Answer::value).map(PeopleTable::rows).stream()
                .flatMap(List::stream);
    }

    private List<Person> seated(OpenedForm form, People people) {
        return form.holders(role()).stream()
                .flatMap(id -> people.find(id).stream())
                .toList();
    }

    private List<Attribute> attributes() {
        return field.columns().stream()
                .flatMap(column -> Attribute.of(column.key()).stream())
                .toList();
    }
}
