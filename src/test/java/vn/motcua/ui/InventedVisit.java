package vn.motcua.ui;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;

/// Somebody who nobody is asks for their own marital status.
public final class InventedVisit {

    public static final String CODE = "1.004873";

    private InventedVisit() {}

    /// Taken in at once.
    public static Dossier receive(Workplace workplace, String name, String number) {
        var visit = of(workplace, name, number, false);
        return switch (workplace.verbs().receive().receive(visit, vn.motcua.store.Desk.CLERK)) {
            case Receiving.Done(var dossiers, var _) -> dossiers.getFirst();
            case Receiving other -> throw new AssertionError(other);
        };
    }

    /// @param formerly lived elsewhere where nobody can look
    public static Visit of(Workplace workplace, String name, String number, boolean formerly) {
        var person = UUID.randomUUID();
        var version =
                workplace.procedures().catalogue().find(CODE).orElseThrow().version();
        var form = new OpenedForm(
                UUID.randomUUID(),
                CODE,
                version,
                Map.of("applicant", List.of(person)),
                answers(formerly),
                Set.of("declaration", "identity"));
        return new Visit(
                UUID.randomUUID(),
                OffsetDateTime.parse("2026-11-23T09:05:00+07:00"),
                true,
                Optional.empty(),
                new People(List.of(new Person(person, facts(name, number)))),
                List.of(form),
                Map.of());
    }

    private static Map<Attribute, Answer> facts(String name, String number) {
        var facts = new HashMap<Attribute, Answer>();
        facts.put(Attribute.FULL_NAME, text(name));
        facts.put(Attribute.BIRTH_DATE, text("1999-02-03"));
        facts.put(Attribute.SEX, text("female"));
        facts.put(Attribute.ETHNICITY, text("kinh"));
        facts.put(Attribute.NATIONALITY, text("viet-nam"));
        facts.put(Attribute.RESIDENCE, text("Tổ 36, phường An Khê, thành phố Đà Nẵng"));
        facts.put(Attribute.ID_PAPER, text("can-cuoc"));
        facts.put(Attribute.CITIZEN_ID, text(number));
        return facts;
    }

    private static Map<String, Answer> answers(boolean formerly) {
        return Map.of(
                "relation", text("self"),
                "formerResidence", Answer.of(new Value.YesNo(formerly), Source.CITIZEN),
                "maritalStatus", text("never-married"),
                "purpose", text("Vay vốn ngân hàng"),
                "copies", Answer.of(new Value.Whole(1), Source.CITIZEN));
    }

    private static Answer text(String text) {
        return Answer.text(text, Source.CITIZEN);
    }
}
