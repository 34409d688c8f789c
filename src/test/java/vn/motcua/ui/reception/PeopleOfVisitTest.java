package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.QuietWindow;

/// Addresses of cards, people without a card, earlier dossiers, and people who could not be looked up.
class PeopleOfVisitTest {

    private static final String OLD_ADDRESS = "12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng";
    private static final String OLD = "048190000123||Nguyễn Thị Hằng|15031990|Nữ|" + OLD_ADDRESS + "|20052022";
    private static final String SPLIT = OLD.replace(OLD_ADDRESS, "Số 2, Điện Biên, Ba Đình, Hà Nội");
    private static final String NOWHERE = OLD.replace(OLD_ADDRESS, "Hư Không, Nơi Nào, Quảng Nam");

    @TempDir
    Path home;

    private Bench bench;
    private ReceptionModel model;

    @BeforeEach
    void sitDown() {
        bench = new Bench(home);
        model = model();
    }

    private ReceptionModel model() {
        return new ReceptionModel(bench.workplace(), Bench.lanes(), Words.VIETNAMESE, new QuietWindow());
    }

    @AfterEach
    void getUp() {
        bench.close();
    }

    @Test
    void an_old_address_is_proposed_as_todays_and_the_cards_text_goes_into_the_dossier() {
        scanAndOpen(OLD);
        var field = field("applicant.residence");
        assertInstanceOf(FieldState.ToConfirm.class, field.state());
        assertEquals(Source.UNIT_TABLE, field.answer().orElseThrow().source());
        assertEquals("12/5 Tổ 3, Phường An Khê, Đà Nẵng", text("applicant.residence"));
        var told = model.residences().told("applicant.residence").orElseThrow();
        assertEquals(OLD_ADDRESS, told.card());
        assertEquals(List.of(), told.choices());
        fill();
        var facts = receive().content().people().getFirst().facts();
        assertEquals(Answer.text(OLD_ADDRESS, Source.CARD), facts.get("cardResidence"));
        assertEquals(Answer.text("12/5 Tổ 3, Phường An Khê, Đà Nẵng", Source.UNIT_TABLE), facts.get("residence"));
    }

    @Test
    void an_address_of_today_is_kept_once() {
        scanAndOpen(Bench.HANG);
        assertTrue(model.residences().told("applicant.residence").isEmpty());
        fill();
        assertTrue(!receive().content().people().getFirst().facts().containsKey("cardResidence"));
    }

    @Test
    void a_split_commune_is_chosen_by_its_digit_and_nought_keeps_the_cards_text() {
        scanAndOpen(SPLIT);
        assertEquals(
                4,
                model.residences()
                        .told("applicant.residence")
                        .orElseThrow()
                        .choices()
                        .size());
        model.residences().choose("applicant.residence", 5);
        assertInstanceOf(
                FieldState.ToConfirm.class, field("applicant.residence").state());
        model.residences().choose("applicant.residence", 2);
        assertEquals(
                Optional.of(Answer.text("Số 2, Phường Hoàn Kiếm, Hà Nội", Source.UNIT_TABLE)),
                field("applicant.residence").answer());
        model.residences().choose("applicant.residence", 1);
        assertEquals("Số 2, Phường Hoàn Kiếm, Hà Nội", text("applicant.residence"));

        model.begin();
        scanAndOpen(SPLIT);
        model.residences().choose("applicant.residence", 0);
        assertEquals(
                Optional.of(Answer.text("Số 2, Điện Biên, Ba Đình, Hà Nội", Source.CARD)),
                field("applicant.residence").answer());
    }

    @Test
    void where_nothing_is_known_the_province_of_today_is_told() {
        scanAndOpen(NOWHERE);
        assertEquals("Hư Không, Nơi Nào, Quảng Nam", text("applicant.residence"));
        var hint = model.residences()
                .told("applicant.residence")
                .orElseThrow()
                .hint()
                .orElseThrow();
        assertTrue(Words.VIETNAMESE.say(hint).contains("Đà Nẵng"));
    }

    @Test
    void communes_of_the_offices_own_province_are_offered_first() {
        assertEquals(
                "Phường An Khê, Đà Nẵng",
                model.residences()
                        .complete(Field.of("applicant.residence", "", FieldType.ADDRESS), "an kh")
                        .getFirst());
    }

    @Test
    void somebody_without_a_card_is_named_and_the_card_that_comes_later_is_merged_only_when_told() {
        open();
        model.people().noCard();
        assertEquals("ui.scan-added", notice().lines().getFirst().key());
        model.answering().typed("applicant.fullName", "nguyễn thị hằng");
        model.answering().typed("applicant.birthDate", "1990");
        assertEquals("Nguyễn Thị Hằng", text("applicant.fullName"));
        model.scanned(OLD);
        assertEquals(Notice.Kind.ASKED, notice().kind());
        assertEquals(1, people().size());
        notice().acts().getFirst().run().run();
        assertEquals(1, people().size());
        assertEquals("1990-03-15", text("applicant.birthDate"));
        assertEquals("12/5 Tổ 3, Phường An Khê, Đà Nẵng", text("applicant.residence"));
    }

    @Test
    void the_same_name_may_be_somebody_else() {
        open();
        model.people().noCard();
        model.answering().typed("applicant.fullName", "Nguyễn Thị Hằng");
        model.scanned(OLD);
        notice().acts().getLast().run().run();
        assertEquals(2, people().size());
        assertTrue(field("applicant.citizenId").answer().isEmpty());
    }

    @Test
    void who_finds_no_role_left_is_told_how_to_get_one() {
        scanAndOpen(OLD);
        model.people().noCard();
        assertEquals("ui.scan-added", notice().lines().getFirst().key());
        model.people().noCard();
        assertEquals("ui.scan-added-choose-role", notice().lines().getFirst().key());
    }

    @Test
    void earlier_dossiers_offer_what_the_card_does_not_tell_and_one_key_confirms_it() {
        receiveOne();
        model.begin();
        scanAndOpen(OLD);
        assertEquals(
                Map.of(
                        Attribute.ETHNICITY, earlier("kinh"),
                        Attribute.NATIONALITY, earlier("viet-nam"),
                        Attribute.PHONE, earlier("0905123456"),
                        Attribute.RESIDENCE, earlier("12/5 Tổ 3, Phường An Khê, Đà Nẵng")),
                offered());
        assertTrue(field("purpose").answer().isEmpty(), "what belongs to a form is never carried over");
        assertEquals(4, Earlier.waiting(people().getFirst()));
        model.earlier().confirmAll();
        assertEquals(0, Earlier.waiting(people().getFirst()));
        assertEquals(Optional.of(earlier("kinh").confirm()), people().getFirst().answer(Attribute.ETHNICITY));
    }

    @Test
    void what_was_answered_again_goes_before_what_was_answered_first() {
        receiveOne();
        model.begin();
        scanAndOpen(OLD);
        model.answering().typed("applicant.phone", "0905999999");
        fill();
        receive();
        model.next();
        model.scanned(OLD);
        assertEquals(earlier("0905999999"), offered().get(Attribute.PHONE));
    }

    @Test
    void another_persons_and_a_withdrawn_dossier_offer_nothing() {
        var dossier = receiveOne();
        model.begin();
        model.scanned(Bench.AN);
        assertEquals(Map.of(), offered());
        bench.workplace().verbs().amend().withdraw(dossier.id(), "Người nộp xin rút", Desk.CLERK);
        model.begin();
        model.scanned(OLD);
        assertEquals(Map.of(), offered());
    }

    @Test
    void a_closed_dossier_offers_for_ninety_days() {
        var dossier = receiveOne();
        bench.data().ledger().write(Desk.CLERK, entry -> {
            entry.append(Optional.of(dossier.id()), dossier.heads(), returned());
            return dossier;
        });
        pass(Duration.ofDays(89));
        model.scanned(OLD);
        assertEquals(4, offered().size());
        pass(Duration.ofDays(2));
        model.scanned(OLD);
        assertEquals(Map.of(), offered());
    }

    @Test
    void an_erased_dossier_offers_nothing() throws SQLException {
        var dossier = receiveOne();
        try (var db = DriverManager.getConnection(
                        "jdbc:sqlite:" + bench.data().folder().resolve("counter.db"));
                var erase = db.prepareStatement("UPDATE action SET body_sealed = NULL WHERE dossier = ?")) {
            erase.setString(1, dossier.id().toString());
            assertEquals(1, erase.executeUpdate());
        }
        model.scanned(OLD);
        assertEquals(Map.of(), offered());
    }

    @Test
    void after_signing_in_again_the_search_list_knows_the_number() {
        receiveOne();
        bench.close();
        bench = new Bench(bench.desk);
        bench.data().fillIndex();
        model = model();
        model.scanned(OLD);
        assertEquals(4, offered().size());
    }

    @Test
    void who_could_not_be_looked_up_is_written_with_the_dossier_and_kept_by_the_draft() {
        scanAndOpen(OLD);
        model.identity().ask();
        assertEquals("units.unchecked-why", notice().lines().getFirst().key());
        notice().acts().get(1).run().run();
        var person = people().getFirst();
        assertTrue(model.identity().isUnchecked(person));
        var day = model.visit().visit().arrivedAt().toLocalDate();
        assertEquals(1, model.visit().visit().arrivedOn(day).unchecked().size());
        var again = model();
        again.start();
        assertEquals(model.visit().visit(), again.visit().visit());
        fill();
        var dossier = receive();
        assertEquals(
                List.of(new IdentityDeferred(
                        person.id().toString(), "Cơ sở dữ liệu quốc gia về dân cư không phản hồi")),
                dossier.unchecked());
        assertInstanceOf(Received.class, dossier.timeline().getFirst().facts());
        assertTrue(bench.data().lines().getFirst().unchecked());
    }

    @Test
    void several_people_are_asked_about_one_by_one_and_a_look_up_that_came_after_all_is_told() {
        model.scanned(OLD);
        model.scanned(Bench.AN);
        model.identity().ask();
        assertEquals("units.unchecked-whom", notice().lines().getFirst().key());
        notice().acts().getLast().run().run();
        notice().acts().getFirst().run().run();
        assertEquals(
                List.of(false, true),
                people().stream().map(model.identity()::isUnchecked).toList());
        model.identity().ask(people().getLast());
        assertEquals(Map.of(), model.visit().visit().unchecked());
    }

    private static Returned returned() {
        return new Returned(
                Returned.Recipient.APPLICANT,
                "Nguyễn Thị Hằng",
                Optional.of("048190000123"),
                true,
                Returned.Acknowledged.SIGNATURE);
    }

    private static Answer earlier(String text) {
        return new Answer(new Value.Text(text), Source.EARLIER_DOSSIER, false);
    }

    private Map<Attribute, Answer> offered() {
        var offered = new java.util.EnumMap<Attribute, Answer>(Attribute.class);
        people().getLast().facts().forEach((attribute, answer) -> {
            if (answer.source() == Source.EARLIER_DOSSIER) {
                offered.put(attribute, answer);
            }
        });
        return offered;
    }

    private void pass(Duration time) {
        bench.clock = Clock.fixed(bench.clock.instant().plus(time), ZoneOffset.UTC);
        model = model();
    }

    private Dossier receiveOne() {
        scanAndOpen(OLD);
        fill();
        model.answering().typed("applicant.phone", "0905123456");
        var dossier = receive();
        model.next();
        return dossier;
    }

    private Dossier receive() {
        model.taking().receive();
        return assertInstanceOf(Stage.Taken.class, model.taking().stage(), () -> String.valueOf(notice()))
                .handed()
                .getFirst()
                .dossier();
    }

    private void fill() {
        var answering = model.answering();
        answering.confirm("applicant.residence");
        model.earlier().confirmAll();
        answering.typed("relation", "ban than");
        answering.typed("subject.ethnicity", "Kinh");
        answering.typed("subject.nationality", "Việt Nam");
        answering.typed("formerResidence", "không");
        answering.typed("maritalStatus", "never-married");
        answering.typed("purpose", "Xin việc làm");
        answering.typed("copies", "1");
        model.visit().shown().working().orElseThrow().papers().stream()
                .map(RequiredPaper::id)
                .forEach(paper -> model.paper(paper, true));
    }

    private void scanAndOpen(String card) {
        model.scanned(card);
        open();
    }

    private void open() {
        model.visit().open(model.search("hon nhan").getFirst());
    }

    private Notice notice() {
        return model.visit().noticeProperty().get().orElseThrow();
    }

    private List<Person> people() {
        return model.visit().visit().people().everyone();
    }

    private FilledField field(String key) {
        return model.visit()
                .shown()
                .filled()
                .flatMap(filled -> filled.field(key))
                .orElseThrow();
    }

    private String text(String key) {
        return ((Value.Text) field(key).answer().orElseThrow().value()).text();
    }
}
