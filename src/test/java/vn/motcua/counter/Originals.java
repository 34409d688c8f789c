package vn.motcua.counter;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.People;

/// Requests for attested copies, for tests.
public final class Originals {

    public static final String CODE = "2.000815";
    public static final Signer BINH = new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");
    public static final Procedures PROCEDURES =
            new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock());

    private Originals() {}

    /// Somebody who may sign, and a book.
    public static void ready(CounterData data, int book) {
        new Signers(List.of(new Signers.One(BINH, List.of(Signers.EVERYTHING), true))).keep(data.notes());
        AttestDesk.of(data.notes())
                .with(new AttestDesk.Book(book, data.life().text()))
                .keep(data.notes());
    }

    /// A visit with one request. @param rows such as `BT 1 2`: kind, pages, copies
    public static Visit visit(OffsetDateTime now, String... rows) {
        var list = new ArrayList<Map<String, Value>>();
        for (var row : rows) {
            var parts = row.split(" ", -1);
            list.add(Map.of(
                    "kind",
                    new Value.Text(parts[0]),
                    "pages",
                    new Value.Whole(Long.parseLong(parts[1])),
                    "copies",
                    new Value.Whole(Long.parseLong(parts[2]))));
        }
        var form = new OpenedForm(
                UUID.randomUUID(),
                CODE,
                PROCEDURES.catalogue().find(CODE).orElseThrow().version(),
                Map.of(),
                Map.of("originals", Answer.of(new Value.Rows(list), Source.CLERK)),
                Set.of("original"));
        return new Visit(UUID.randomUUID(), now, true, Optional.empty(), People.NOBODY, List.of(form), Map.of());
    }
}
