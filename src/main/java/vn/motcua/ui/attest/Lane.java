package vn.motcua.ui.attest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.motcua.domain.procedure.Attestation.Manner;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// The request that is being typed. Its ids stay the same until it is done, so that F9 twice writes once.
///
/// @param form becomes the dossier's id
/// @param person who asks, if that was said or scanned
/// @param signing how it is signed; has no meaning for copies
record Lane(UUID visit, UUID form, OffsetDateTime arrivedAt, Optional<Person> person, Signing signing, List<Row> rows) {

    Lane {
        rows = List.copyOf(rows);
    }

    /// A cell that is not right. @param row from 0
    record Gap(int row, Row.Cell cell) {}

    /// How a paper is signed.
    ///
    /// @param until the last day of the identity paper, where it has one and it is known
    record Signing(Manner manner, Optional<LocalDate> until) {

        static final Signing USUAL = new Signing(Manner.SIGNATURE, Optional.empty());

        Signing by(Manner other) {
            return new Signing(other, until);
        }

        Signing until(Optional<LocalDate> last) {
            return new Signing(manner, last);
        }
    }

    static Lane begin(OffsetDateTime now) {
        return new Lane(UUID.randomUUID(), UUID.randomUUID(), now, Optional.empty(), Signing.USUAL, List.of(Row.EMPTY));
    }

    Lane with(int at, Row row) {
        var changed = new ArrayList<>(rows);
        changed.set(at, row);
        return new Lane(visit, form, arrivedAt, person, signing, changed);
    }

    Lane more() {
        var changed = new ArrayList<>(rows);
        changed.add(Row.EMPTY);
        return new Lane(visit, form, arrivedAt, person, signing, changed);
    }

    Lane without(int at) {
        var changed = new ArrayList<>(rows);
        changed.remove(at);
        return new Lane(visit, form, arrivedAt, person, signing, changed.isEmpty() ? List.of(Row.EMPTY) : changed);
    }

    Lane of(Optional<Person> someone) {
        return new Lane(visit, form, arrivedAt, someone, signing, rows);
    }

    Lane signing(Signing other) {
        return new Lane(visit, form, arrivedAt, person, other, rows);
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
    Sentence told(Gap lacking, Of of) {
        boolean copies = of == Of.COPIES;
        int row = lacking.row() + 1;
        return switch (lacking.cell()) {
            case KIND ->
                filled().isEmpty()
                        ? Sentence.of(copies ? "attest.nothing" : "attest.signing-nothing")
                        : Sentence.of(
                                "attest.wrong-kind",
                                row,
                                rows.get(lacking.row()).kind());
            case DOCUMENT -> Sentence.of("attest.wrong-document", row);
            case PAGES -> Sentence.of(copies ? "attest.wrong-pages" : "attest.signing-wrong-pages", row);
            case COPIES -> Sentence.of(copies ? "attest.wrong-copies" : "attest.signing-wrong-copies", row);
        };
    }

    Amount total(Attestation rules) {
        return filled().stream().flatMap(row -> row.fee(rules).stream()).reduce(Amount.NOTHING, Amount::plus);
    }

    /// How many copies, and so how many statements.
    int copies() {
        return filled().stream().mapToInt(Row::sheets).sum();
    }

    /// As it is received. The original, or the paper and who signs it, is before the clerk.
    ///
    /// @param receiver the clerk
    Visit visit(Procedure procedure, String receiver) {
        var roles = person.map(one -> Map.of(procedure.form().roles().getFirst().key(), List.of(one.id())))
                .orElseGet(Map::of);
        Set<String> papers = procedure.papers().stream().map(RequiredPaper::id).collect(Collectors.toUnmodifiableSet());
        var opened = new OpenedForm(
                form,
                procedure.code(),
                procedure.version(),
                roles,
                answers(procedure.attestation().orElseThrow().of(), receiver),
                papers);
        var people = person.map(one -> new People(List.of(one))).orElse(People.NOBODY);
        return new Visit(visit, arrivedAt, true, Optional.empty(), people, List.of(opened), Map.of());
    }

    private Map<String, Answer> answers(Of of, String receiver) {
        var answers = new HashMap<String, Answer>();
        var originals = new Value.Rows(filled().stream().map(Row::values).toList());
        answers.put(Attestation.ORIGINALS, Answer.of(originals, Source.CLERK));
        if (of == Of.SIGNATURE) {
            answers.put(Attestation.MANNER, said(signing.manner().code()));
            answers.put(Attestation.RECEIVER, said(receiver));
            signing.until().ifPresent(last -> answers.put(Attestation.GOOD_UNTIL, said(last.toString())));
        }
        return answers;
    }

    private static Answer said(String text) {
        return Answer.of(new Value.Text(text), Source.CLERK);
    }
}
