package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.People.Scanned;

final class PeopleTest {

    private static final CardFacts CARD = card("Nguyễn Văn Ân", LocalDate.of(1990, 5, 1), "Thôn 2, Hà Nội");

    @Test
    void a_card_tells_ten_attributes_and_the_residence_is_unconfirmed() {
        var person = Person.ofCard(CARD);
        assertEquals(
                List.of(
                        Attribute.FULL_NAME,
                        Attribute.BIRTH_DATE,
                        Attribute.SEX,
                        Attribute.CITIZEN_ID,
                        Attribute.OLD_ID,
                        Attribute.ID_PAPER,
                        Attribute.ID_ISSUED,
                        Attribute.ID_ISSUER,
                        Attribute.RESIDENCE,
                        Attribute.CARD_RESIDENCE),
                List.copyOf(person.facts().keySet()));
        assertEquals(Optional.of("1990-05-01"), person.text(Attribute.BIRTH_DATE));
        assertEquals(Optional.of("male"), person.text(Attribute.SEX));
        assertEquals(Optional.of("cccd"), person.text(Attribute.ID_PAPER));
        person.facts()
                .forEach((attribute, answer) -> assertEquals(attribute != Attribute.RESIDENCE, answer.confirmed()));
        assertTrue(person.facts().values().stream().allMatch(answer -> answer.source() == Source.CARD));
    }

    @Test
    void without_a_date_of_issue_paper_and_issuer_wait_for_the_clerk() {
        var person = Person.ofCard(new CardFacts(
                CARD.number(),
                Optional.empty(),
                CARD.fullName(),
                CARD.birthDate(),
                CARD.sex(),
                "",
                Optional.empty(),
                CardFacts.MINISTRY));
        assertFalse(person.answer(Attribute.ID_PAPER).orElseThrow().confirmed());
        assertFalse(person.answer(Attribute.ID_ISSUER).orElseThrow().confirmed());
        assertTrue(person.answer(Attribute.ID_ISSUED).isEmpty());
        assertTrue(person.answer(Attribute.RESIDENCE).isEmpty());
    }

    @Test
    void the_same_card_twice_is_one_person() {
        var added = assertInstanceOf(Scanned.Added.class, People.NOBODY.scan(CARD));
        var known = assertInstanceOf(Scanned.Known.class, added.people().scan(CARD));
        assertEquals(added.people(), known.people());
        assertEquals(added.person().id(), known.person().id());
    }

    @Test
    void a_later_scan_changes_only_what_was_never_confirmed() {
        var added = (Scanned.Added) People.NOBODY.scan(CARD);
        var typed = added.person()
                .without(Attribute.ID_ISSUER)
                .with(Attribute.OLD_ID, Answer.text("987654321", Source.CLERK))
                .with(Attribute.PHONE, Answer.text("0900000000", Source.CITIZEN));
        var newer = card("NGUYỄN  VĂN ÂN", CARD.birthDate(), "Thôn 9, Hà Nội");
        var known = (Scanned.Known) added.people().with(typed).scan(newer);
        assertEquals(Optional.of("Thôn 9, Hà Nội"), known.person().text(Attribute.RESIDENCE));
        assertEquals(Optional.of("Thôn 9, Hà Nội"), known.person().text(Attribute.CARD_RESIDENCE));
        assertEquals(Optional.of("987654321"), known.person().text(Attribute.OLD_ID));
        assertEquals(Optional.of("0900000000"), known.person().text(Attribute.PHONE));
        assertEquals(Optional.of(CARD.issuer()), known.person().text(Attribute.ID_ISSUER));
        assertEquals(Optional.of("Nguyễn Văn Ân"), known.person().text(Attribute.FULL_NAME));

        var confirmed = known.person()
                .with(
                        Attribute.RESIDENCE,
                        known.person().answer(Attribute.RESIDENCE).orElseThrow().confirm());
        var again = (Scanned.Known) known.people().with(confirmed).scan(CARD);
        assertEquals(Optional.of("Thôn 9, Hà Nội"), again.person().text(Attribute.RESIDENCE));
    }

    @Test
    void the_same_number_under_another_name_or_birth_date_is_asked() {
        var people = ((Scanned.Added) People.NOBODY.scan(CARD)).people();
        for (var other : List.of(
                card("Nguyễn Văn An", CARD.birthDate(), CARD.residence()),
                card(CARD.fullName(), CARD.birthDate().plusDays(1), CARD.residence()))) {
            var asked = assertInstanceOf(Scanned.OtherName.class, people.scan(other));
            assertEquals(people.everyone().getFirst(), asked.person());
            assertEquals("person.otherName", asked.question().key());
        }
    }

    @Test
    void a_person_of_whom_only_number_and_year_are_known_takes_the_rest_from_the_card() {
        var typed = Person.unknown()
                .with(Attribute.CITIZEN_ID, Answer.text(CARD.number().text(), Source.CLERK))
                .with(Attribute.BIRTH_DATE, Answer.text("1990", Source.CLERK));
        var known =
                assertInstanceOf(Scanned.Known.class, People.NOBODY.with(typed).scan(CARD));
        assertEquals(typed.id(), known.person().id());
        assertEquals(Optional.of("Nguyễn Văn Ân"), known.person().text(Attribute.FULL_NAME));
    }

    @Test
    void a_card_with_the_name_of_somebody_without_one_is_asked_and_merged_only_when_told() {
        var child = Person.unknown()
                .with(Attribute.FULL_NAME, Answer.text("NGUYỄN VĂN ÂN", Source.CITIZEN))
                .with(Attribute.BIRTH_DATE, Answer.text("1990", Source.CITIZEN))
                .with(Attribute.RESIDENCE, Answer.text("Số 1", Source.CITIZEN));
        var people = People.NOBODY.with(child);
        var asked = assertInstanceOf(Scanned.SameName.class, people.scan(CARD));
        assertEquals(child, asked.person());
        assertEquals("person.sameName", asked.question().key());

        var same = people.identify(asked.person(), asked.card());
        assertEquals(1, same.people().everyone().size());
        assertEquals(child.id(), same.person().id());
        assertEquals(Optional.of("1990-05-01"), same.person().text(Attribute.BIRTH_DATE));
        assertEquals(Optional.of("Nguyễn Văn Ân"), same.person().text(Attribute.FULL_NAME));
        assertEquals(Optional.of("Số 1"), same.person().text(Attribute.RESIDENCE));
        assertEquals(2, people.add(asked.card()).people().everyone().size());
    }

    @Test
    void another_year_of_birth_is_another_person() {
        var namesake = Person.unknown()
                .with(Attribute.FULL_NAME, Answer.text("Nguyễn Văn Ân", Source.CITIZEN))
                .with(Attribute.BIRTH_DATE, Answer.text("1991", Source.CITIZEN));
        assertInstanceOf(Scanned.Added.class, People.NOBODY.with(namesake).scan(CARD));
        assertInstanceOf(
                Scanned.Added.class, People.NOBODY.with(Person.unknown()).scan(CARD));
    }

    @Test
    void order_is_that_of_coming_and_nobody_stands_there_twice() {
        var people = People.NOBODY;
        for (var card : Invented.people(20, 11).toList()) {
            people = ((Scanned.Added) people.scan(card)).people();
        }
        assertEquals(
                Invented.people(20, 11).map(CardFacts::number).toList(),
                people.everyone().stream()
                        .map(person -> person.citizenId().orElseThrow())
                        .toList());
        var twice = List.of(Person.ofCard(CARD), Person.ofCard(CARD));
        assertThrows(IllegalArgumentException.class, () -> new People(twice));
        assertEquals(
                2,
                new People(List.of(Person.unknown(), Person.unknown()))
                        .everyone()
                        .size());
    }

    @Test
    void people_are_found_and_taken_out_by_id() {
        var people = ((Scanned.Added) People.NOBODY.scan(CARD)).people();
        var id = people.everyone().getFirst().id();
        assertTrue(people.find(id).isPresent());
        assertTrue(people.find(UUID.randomUUID()).isEmpty());
        assertEquals(People.NOBODY, people.without(id));
    }

    @Test
    void two_without_a_number_are_never_the_same() {
        assertFalse(Person.unknown().samePersonAs(Person.unknown()));
        assertTrue(Person.ofCard(CARD).samePersonAs(Person.ofCard(CARD)));
    }

    @Test
    void only_text_is_text() {
        var person = new Person(
                UUID.randomUUID(), Map.of(Attribute.OCCUPATION, Answer.of(new Value.YesNo(true), Source.CLERK)));
        assertTrue(person.text(Attribute.OCCUPATION).isEmpty());
    }

    @Test
    void nothing_of_a_person_is_in_a_log() {
        var people = ((Scanned.Added) People.NOBODY.scan(CARD)).people();
        for (var shown : List.of(people.toString(), people.everyone().getFirst().toString(), CARD.toString())) {
            assertFalse(shown.contains("Ân") || shown.contains("0010"), shown);
        }
        var warned = new Scan.Card(CARD, CARD.number().warnings(Sex.MALE, LocalDate.of(1991, 5, 1)));
        assertEquals("Card[card.yearMismatch]", warned.toString());
    }

    private static CardFacts card(String name, LocalDate birth, String residence) {
        var issued = LocalDate.of(2022, 10, 10);
        return new CardFacts(
                new CitizenId("001090012345"),
                Optional.of("123456789"),
                name,
                birth,
                Sex.MALE,
                residence,
                Optional.of(issued),
                CardFacts.issuerOn(issued));
    }
}
