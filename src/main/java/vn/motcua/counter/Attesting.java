package vn.motcua.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Procedure;

/// Enters the originals or signed papers of a request into the book of this desk, one number each (NĐ 23/2015/NĐ-CP
/// Điều 20.3).
final class Attesting {

    private final CounterData data;

    Attesting(CounterData data) {
        this.data = data;
    }

    /// Why nothing can be attested now: nobody to sign, no book, or a book that these data may not go on with.
    List<Sentence> hindrances(Procedure procedure) {
        if (procedure.attestation().isEmpty()) {
            return List.of();
        }
        var hindrances = new ArrayList<Sentence>();
        var desk = AttestDesk.of(data.notes());
        if (signer(desk, procedure).isEmpty()) {
            hindrances.add(Sentence.of("attest.no-signer"));
        }
        desk.book()
                .ifPresentOrElse(
                        book -> {
                            if (!book.life().equals(data.life().text())) {
                                hindrances.add(Sentence.of("attest.other-life", book.number()));
                            }
                        },
                        () -> hindrances.add(Sentence.of("attest.no-book")));
        return hindrances;
    }

    /// The one whom the desk chose, if still in; else the first who is.
    private Optional<Signer> signer(AttestDesk desk, Procedure procedure) {
        return desk.signerOf(Signers.of(data.notes()), procedure.code());
    }

    /// Nothing for a procedure that attests nothing. To be called once [#hindrances] has none.
    void append(Ledger.Entry entry, UUID dossier, Worked worked, LocalDate day) {
        worked.procedure().attestation().ifPresent(rules -> {
            var desk = AttestDesk.of(data.notes());
            var label = desk.book().orElseThrow().label(day.getYear(), rules.register());
            int first = entry.bookNumber(label, day.getYear());
            var facts = new Attested(
                    label,
                    day.getYear(),
                    day,
                    entries(rules, originals(worked), first),
                    signer(desk, worked.procedure()).orElseThrow());
            entry.append(
                    Optional.of(dossier), entry.dossier(dossier).orElseThrow().heads(), facts);
        });
    }

    private static List<Map<String, Value>> originals(Worked worked) {
        return Optional.ofNullable(worked.filled().answers().get(Attestation.ORIGINALS))
                .map(Answer::value)
                .map(value -> value instanceof Value.Rows(var rows) ? rows : List.<Map<String, Value>>of())
                .orElse(List.of());
    }

    private static List<Attested.Entry> entries(Attestation rules, List<Map<String, Value>> rows, int first) {
        var entries = new ArrayList<Attested.Entry>();
        for (var row : rows) {
            int pages = whole(row, Attestation.PAGES);
            int copies = whole(row, Attestation.COPIES);
            entries.add(new Attested.Entry(
                    first + entries.size(),
                    document(rules, row),
                    pages,
                    copies,
                    rules.fee().of(pages, copies).dong()));
        }
        return entries;
    }

    private static String document(Attestation rules, Map<String, Value> row) {
        return text(row, Attestation.DOCUMENT)
                .or(() -> text(row, Attestation.KIND).flatMap(rules::kind).map(kind -> kind.label()))
                .orElseThrow();
    }

    private static Optional<String> text(Map<String, Value> row, String column) {
        return row.get(column) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    private static int whole(Map<String, Value> row, String column) {
        return row.get(column) instanceof Value.Whole(long number) ? Math.toIntExact(number) : 0;
    }
}
