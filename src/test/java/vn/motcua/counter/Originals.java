package vn.motcua.counter;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Attestation;

/// Requests for attested copies and signatures, for tests.
public final class Originals {

    public static final String CODE = "2.000815";
    public static final String SIGNATURES = "2.000884";
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
        return visit(now, CODE, People.NOBODY, Map.of(), Set.of("original"), rows);
    }

    /// The same of attested signatures, of an invented person with a card. @param manner code of how it is signed
    public static Visit signed(OffsetDateTime now, String manner, String... rows) {
        var hang = Person.unknown()
                .with(Attribute.FULL_NAME, said("Nguyễn Thị Hằng"))
                .with(Attribute.ID_PAPER, said("can-cuoc"))
                .with(Attribute.CITIZEN_ID, said("048190000123"));
        var answers = Map.of(
                Attestation.MANNER,
                said(manner),
                Attestation.RECEIVER,
                said("Lê Thị Thu"),
                Attestation.GOOD_UNTIL,
                said("2030-03-15"));
        return visit(now, SIGNATURES, new People(List.of(hang)), answers, Set.of("identity", "document"), rows);
    }

    private static Answer said(String text) {
        return Answer.of(new Value.Text(text), Source.CLERK);
    }

    private static Visit visit(
            OffsetDateTime now,
            String code,
            People people,
            Map<String, Answer> answers,
            Set<String> papers,
            String... rows) {
        var all = new HashMap<>(answers);
        all.put(Attestation.ORIGINALS, Answer.of(new Value.Rows(table(rows)), Source.CLERK));
        var form = new OpenedForm(
                UUID.randomUUID(),
                code,
                PROCEDURES.catalogue().find(code).orElseThrow().version(),
                people.everyone().isEmpty()
                        ? Map.of()
                        : Map.of(
                                "applicant",
                                List.of(people.everyone().getFirst().id())),
                all,
                papers);
        return new Visit(UUID.randomUUID(), now, true, Optional.empty(), people, List.of(form), Map.of());
    }

    private static List<Map<String, Value>> table(String... rows) {
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
        return list;
    }
}
