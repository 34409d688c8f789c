package vn.motcua.ui.attest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Visit;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// The request that is being typed. Its ids stay the same until it is done, so that F9 twice writes once.
///
/// @param form becomes the dossier's id
/// @param person who asks, if that was said or scanned
record Lane(UUID visit, UUID form, OffsetDateTime arrivedAt, Optional<Person> person, List<Row> rows) {

    Lane {
        rows = List.copyOf(rows);
    }

    /// A cell that is not right. @param row from 0
    record Gap(int row, Row.Cell cell) {}

    static Lane begin(OffsetDateTime now) {
        return new Lane(UUID.randomUUID(), UUID.randomUUID(), now, Optional.empty(), List.of(Row.EMPTY));
    }

    Lane with(int at, Row row) {
        var changed = new ArrayList<>(rows);
        changed.set(at, row);
        return new Lane(visit, form, arrivedAt, person, changed);
    }

    Lane more() {
        var changed = new ArrayList<>(rows);
        changed.add(Row.EMPTY);
        return new Lane(visit, form, arrivedAt, person, changed);
    }

    Lane without(int at) {
        var changed = new ArrayList<>(rows);
        changed.remove(at);
        return new Lane(visit, form, arrivedAt, person, changed.isEmpty() ? List.of(Row.EMPTY) : changed);
    }

    Lane of(Optional<Person> someone) {
        return new Lane(visit, form, arrivedAt, someone, rows);
    }

    boolean isEmpty() {
        return person.isEmpty() && rows.stream().allMatch(Row::isEmpty);
    }

    String name() {
        return person.flatMap(one -> one.text(Attribute.FULL_NAME)).orElse("");
    }

    List<Row> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    /// The first cell that keeps the request from being written.
    Optional<Gap> gap(Attestation rules) {
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            var wrong = rows.get(i).isEmpty()
                    ? Optional.<Row.Cell>empty()
                    : rows.get(i).wrong(rules);
            if (wrong.isPresent()) {
                return wrong.map(cell -> new Gap(at, cell));
            }
        }
        return filled().isEmpty() ? Optional.of(new Gap(0, Row.Cell.KIND)) : Optional.empty();
    }

    /// What to do about a cell that is not right.
    Sentence told(Gap lacking) {
        int row = lacking.row() + 1;
        return switch (lacking.cell()) {
            case KIND ->
                filled().isEmpty()
                        ? Sentence.of("attest.nothing")
                        : Sentence.of(
                                "attest.wrong-kind",
                                row,
                                rows.get(lacking.row()).kind());
            case DOCUMENT -> Sentence.of("attest.wrong-document", row);
            case PAGES -> Sentence.of("attest.wrong-pages", row);
            case COPIES -> Sentence.of("attest.wrong-copies", row);
        };
    }

    Amount total(Attestation rules) {
        return filled().stream().flatMap(row -> row.fee(rules).stream()).reduce(Amount.NOTHING, Amount::plus);
    }

    /// How many copies, and so how many statements.
    int copies() {
        return filled().stream().mapToInt(Row::sheets).sum();
    }

    /// As it is received. The original lies before the clerk.
    Visit visit(Procedure procedure) {
        var roles = person.map(one -> Map.of(procedure.form().roles().getFirst().key(), List.of(one.id())))
                .orElseGet(Map::of);
        var originals = new Value.Rows(filled().stream().map(Row::values).toList());
        Set<String> papers = procedure.papers().stream().map(RequiredPaper::id).collect(Collectors.toUnmodifiableSet());
        var opened = new OpenedForm(
                form,
                procedure.code(),
                procedure.version(),
                roles,
                Map.of(Attestation.ORIGINALS, Answer.of(originals, Source.CLERK)),
                papers);
        var people = person.map(one -> new People(List.of(one))).orElse(People.NOBODY);
        return new Visit(visit, arrivedAt, true, Optional.empty(), people, List.of(opened), Map.of());
    }
}
