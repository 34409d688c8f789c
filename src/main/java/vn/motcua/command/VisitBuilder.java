package vn.motcua.command;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.command.VisitFile.Filed;
import vn.motcua.command.VisitFile.Someone;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Visit;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.person.Scan;
import vn.motcua.domain.procedure.Procedure;

/// Does with a [VisitFile] what a clerk does on the screen: scans, opens, seats, types, confirms, ticks.
final class VisitBuilder {

    private final Procedures procedures;
    private final LocalDate today;
    private final List<Sentence> troubles = new ArrayList<>();
    private final Map<String, UUID> ids = new HashMap<>();
    // facts of people are read as the procedure of a form reads them, so they wait for one
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private Visit visit;

    private VisitBuilder(Procedures procedures, OffsetDateTime now) {
        this.procedures = procedures;
        today = now.toLocalDate();
        visit = Visit.begin(now);
    }

    /// What came of it.
    ///
    /// @param troubles what a clerk would have been told at a field; the visit is of no use if there are any
    record Built(Visit visit, List<Sentence> troubles) {}

    static Built build(VisitFile file, Procedures procedures, OffsetDateTime now) {
        var builder = new VisitBuilder(procedures, file.arrivedAt().orElse(now));
        file.people().forEach(builder::come);
        file.dossiers().forEach(builder::open);
        var visit = builder.visit;
        var written = new Visit(
                visit.id(),
                visit.arrivedAt(),
                file.writtenOnRequest(),
                visit.begunBy(),
                visit.people(),
                visit.forms(),
                visit.unchecked());
        return new Built(written, List.copyOf(builder.troubles));
    }

    private void trouble(String key, Object... parts) {
        troubles.add(Sentence.of(key, parts));
    }

    private void come(Someone someone) {
        someone.card().ifPresentOrElse(card -> scan(someone.id(), card), () -> sit(someone.id(), Person.unknown()));
        someone.facts().forEach((attribute, typed) -> say(someone.id(), attribute, typed));
    }

    private void scan(String id, String text) {
        switch (Scan.read(text, today)) {
            case Scan.Card card -> {
                switch (visit.people().scan(card.facts())) {
                    case People.Scanned.Added(var people, var person) -> seat(id, people, proposed(person));
                    case People.Scanned.Known(var people, var person) -> seat(id, people, proposed(person));
                    case People.Scanned.SameName same -> {
                        var added = visit.people().add(same.card());
                        seat(id, added.people(), proposed(added.person()));
                    }
                    case People.Scanned.OtherName _ -> trouble("command.visit-other-name", id);
                }
            }
            case Scan.Mangled(var advice) -> trouble("command.visit-card", id, advice);
            case Scan.NotUnderstood(var reason) -> trouble("command.visit-card", id, reason);
            case Scan.HealthInsuranceCard _, Scan.VietQr _, Scan.WebAddress _, Scan.Receipt _ ->
                trouble("command.visit-card", id, Sentence.of("card.unknown"));
        }
    }

    private void sit(String id, Person person) {
        seat(id, visit.people().with(person), person);
    }

    private void seat(String id, People people, Person person) {
        ids.put(id, person.id());
        visit = visit.with(people.with(person));
    }

    private Person proposed(Person person) {
        return procedures.addresses().propose(person);
    }

    private void say(String id, String attribute, String typed) {
        said.computeIfAbsent(id, _ -> new LinkedHashMap<>()).put(attribute, typed);
    }

    private void open(Filed filed) {
        var procedure = procedures.catalogue().find(filed.procedure());
        if (procedure.isEmpty()) {
            trouble("command.visit-procedure", filed.procedure());
            return;
        }
        if (!procedure.get().effective().on(today)) {
            trouble("command.visit-not-in-force", filed.procedure());
            return;
        }
        visit = visit.open(procedure.get());
        var form = visit.forms().getLast().id();
        if (!filed.roles().isEmpty()) {
            visit.people()
                    .everyone()
                    .forEach(person -> visit = visit.with(form(form).leave(person.id())));
        }
        filed.roles().forEach((role, people) -> people.forEach(person -> assign(form, procedure.get(), role, person)));
        tell(form, procedure.get(), filed);
        filed.confirm().forEach(key -> confirm(form, key));
        tick(form, filed);
    }

    private void assign(UUID form, Procedure procedure, String key, String person) {
        var role = procedure.form().roles().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (role.isEmpty()) {
            trouble("command.visit-role", procedure.code(), key);
        } else if (!ids.containsKey(person)) {
            trouble("command.visit-person", person);
        } else {
            visit = visit.give(form(form), role.get(), ids.get(person));
        }
    }

    /// Types every answer in the order of the form, so that each field is asked when its turn comes.
    private void tell(UUID form, Procedure procedure, Filed filed) {
        var waiting = new LinkedHashMap<String, VisitFile.Typed>();
        form(form)
                .roles()
                .forEach((role, people) -> said(people.getFirst())
                        .forEach((attribute, typed) ->
                                waiting.put(role + "." + attribute, new VisitFile.Typed.Line(typed))));
        procedure.form().fields().forEach(field -> field.people().ifPresent(role -> seatedIn(form, field, role)));
        waiting.putAll(filed.answers());
        for (var field : procedure.form().fields()) {
            if (waiting.containsKey(field.key())
                    && filled(form).filled().field(field.key()).isPresent()) {
                type(form, field, waiting.remove(field.key()));
            }
        }
        waiting.keySet().stream()
                .filter(filed.answers()::containsKey)
                .forEach(key -> trouble("command.visit-key", procedure.code(), key));
    }

    /// What is said of people who are rows of a table.
    private void seatedIn(UUID form, Field table, String role) {
        for (var id : form(form).holders(role)) {
            for (var column : table.columns()) {
                Optional.ofNullable(said(id).get(column.key()))
                        .flatMap(text -> parse(column, text))
                        .ifPresent(value -> tell(id, column.key(), value));
            }
        }
    }

    private void tell(UUID id, String key, Value value) {
        var person = visit.people().find(id).orElseThrow();
        Attribute.of(key)
                .ifPresent(attribute -> visit =
                        visit.with(visit.people().with(person.with(attribute, Answer.of(value, Source.CITIZEN)))));
    }

    private Map<String, String> said(UUID person) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .findFirst()
                .map(entry -> said.getOrDefault(entry.getKey(), Map.of()))
                .orElse(Map.of());
    }

    private void type(UUID form, Field field, VisitFile.Typed typed) {
        var value = switch (typed) {
            case VisitFile.Typed.Line(var text) -> parse(field, text);
            case VisitFile.Typed.Rows(var rows) -> rows(form, field, rows);
        };
        value.ifPresent(right -> visit = visit.answer(
                form(form), filled(form).filled(), field.key(), Optional.of(Answer.of(right, Source.CITIZEN))));
    }

    private Optional<Value> parse(Field field, String text) {
        return switch (Typed.parse(field, text)) {
            case Typed.Read(var value) -> Optional.of(value);
            case Typed.Nothing _ -> Optional.empty();
            case Typed.Wrong(var why) -> {
                trouble("command.visit-answer", field.label(), why);
                yield Optional.empty();
            }
        };
    }

    /// A cell that is not typed stays as it is.
    private Optional<Value> rows(UUID form, Field field, List<Map<String, String>> rows) {
        var present = present(form, field);
        var values = new ArrayList<Map<String, Value>>();
        for (var row : rows) {
            unknown(form, field, row);
            var cells = new LinkedHashMap<>(values.size() < present.size() ? present.get(values.size()) : Map.of());
            for (var column : field.columns()) {
                Optional.ofNullable(row.get(column.key()))
                        .flatMap(text -> parse(column, text))
                        .ifPresent(cell -> cells.put(column.key(), cell));
            }
            values.add(cells);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(values));
    }

    /// What is typed into no column is told, never passed over.
    private void unknown(UUID form, Field field, Map<String, String> row) {
        var columns = field.columns().stream().map(Field::key).toList();
        for (var key : row.keySet()) {
            if (!columns.contains(key)) {
                trouble("command.visit-key", form(form).procedure(), field.key() + "." + key);
            }
        }
    }

    private List<Map<String, Value>> present(UUID form, Field field) {
        return filled(form)
                .filled()
                .field(field.key())
                .flatMap(FilledField::answer)
                .map(answer -> answer.value() instanceof Value.Rows(var rows) ? rows : List.<Map<String, Value>>of())
                .orElse(List.of());
    }

    private void confirm(UUID form, String key) {
        visit = visit.confirm(form(form), filled(form).filled(), key);
    }

    private void tick(UUID form, Filed filed) {
        var asked = filled(form).papers().stream().map(paper -> paper.id()).toList();
        for (var paper : filed.papers()) {
            if (asked.contains(paper)) {
                visit = visit.with(form(form).paper(paper, true));
            } else {
                trouble("command.visit-paper", filed.procedure(), paper);
            }
        }
    }

    private OpenedForm form(UUID id) {
        return visit.form(id).orElseThrow();
    }

    private Procedures.Worked filled(UUID form) {
        return procedures.work(form(form), visit.people(), today).orElseThrow();
    }
}
