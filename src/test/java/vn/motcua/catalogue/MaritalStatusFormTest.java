package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// The visits that procedure 1.004873 is for. Every person here is invented.
class MaritalStatusFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Procedure PROCEDURE = CATALOGUE.find("1.004873").orElseThrow();
    private static final Conditions CONDITIONS = CATALOGUE.conditions(PROCEDURE);

    private static final Map<String, Answer> DAUGHTER = person("Lê Thị Ví Dụ", "1999-02-03", "000199000001");
    private static final Map<String, Answer> MOTHER = person("Trần Thị Thí Dụ", "1968", "000168000002");

    @Test
    void an_empty_form_needs_everything_that_the_law_asks_and_starts_at_the_top() {
        var form = fill(empty());
        assertFalse(form.printable());
        assertEquals(Optional.of("applicant.fullName"), form.next(""));
        assertEquals("form.needed", form.progress().key());
        assertEquals(form.needed(), form.progress().parts().getFirst());
        assertEquals(new FieldState.OptionalEmpty(), state(form, "applicant.phone"));
        assertEquals(new FieldState.Missing(), state(form, "subject.ethnicity"));
        assertEquals(new FieldState.Missing(), state(form, "subject.nationality"));
    }

    @Test
    void for_oneself_the_card_fills_both_blocks() {
        var form = fill(self());
        assertEquals("Lê Thị Ví Dụ", text(form, "subject.fullName"));
        assertEquals(
                Source.CARD,
                form.field("subject.fullName")
                        .flatMap(FilledField::answer)
                        .orElseThrow()
                        .source());
        assertEquals(
                Optional.of("applicant.fullName"),
                form.field("subject.fullName").orElseThrow().follows());
        assertTrue(form.printable(), form::toString);
        assertEquals("form.complete", form.progress().key());
        assertEquals(Optional.empty(), form.next("purpose"));
    }

    @Test
    void the_residence_of_a_card_is_confirmed_once_for_both_blocks() {
        var card = new HashMap<>(DAUGHTER);
        card.put("residence", new Answer(new Value.Text("Thôn Mẫu, Xã Ví Dụ"), Source.CARD, false));
        var filling = self().person("applicant", card);
        var form = fill(filling);
        assertEquals(new FieldState.ToConfirm(), state(form, "applicant.residence"));
        assertEquals(1, form.needed());
        assertFalse(form.printable());
        assertTrue(fill(filling.confirm(form, "subject.residence")).printable());
        assertTrue(fill(filling.confirm(form, "applicant.residence")).printable());
    }

    @Test
    void correcting_the_subject_corrects_the_applicant_when_they_are_one() {
        var filling = self();
        var corrected = fill(filling.answer(fill(filling), "subject.phone", said("0900000000"))
                .answer(fill(filling), "subject.fullName", said("Lê Thị Ví Dụ Mới")));
        assertEquals("Lê Thị Ví Dụ Mới", text(corrected, "applicant.fullName"));
        assertEquals("Lê Thị Ví Dụ Mới", text(corrected, "subject.fullName"));
    }

    @Test
    void another_person_in_a_role_brings_nothing_of_the_one_before() {
        var filling = self().put("applicant.phone", said("0900000000")).put("applicant.residence", said("Xã Cũ"));
        assertEquals(
                "Xã Cũ", text(fill(filling.person("applicant", DAUGHTER)), "applicant.residence"), "the same card");
        var other = fill(filling.person("applicant", MOTHER));
        assertEquals("Thôn Mẫu, Xã Ví Dụ", text(other, "applicant.residence"));
        assertEquals(new FieldState.OptionalEmpty(), state(other, "applicant.phone"));
        assertEquals(new FieldState.Missing(), state(fill(filling.nobody("applicant")), "applicant.fullName"));
        assertEquals(new FieldState.OptionalEmpty(), state(fill(filling.nobody("applicant")), "applicant.phone"));
    }

    @Test
    void a_card_read_late_goes_before_what_was_typed_and_leaves_the_rest() {
        var typed = empty().put("applicant.fullName", said("Le Thi")).put("applicant.phone", said("0900000000"));
        var form = fill(typed.person("applicant", DAUGHTER));
        assertEquals("Lê Thị Ví Dụ", text(form, "applicant.fullName"));
        assertEquals("0900000000", text(form, "applicant.phone"));
    }

    @Test
    void an_answer_taken_back_shows_the_card_again() {
        var filling = self().put("applicant.fullName", said("Sai Tên"));
        assertEquals(
                "Lê Thị Ví Dụ", text(fill(filling.clear(fill(filling), "subject.fullName")), "applicant.fullName"));
    }

    @Test
    void a_filling_says_nothing_of_the_people_in_it() {
        var filling = self();
        for (var told : List.of(
                filling.toString(),
                fill(filling).toString(),
                fill(filling).facts().toString())) {
            assertFalse(told.contains("Ví Dụ") || told.contains("000199000001"), told);
        }
    }

    @Test
    void a_daughter_asks_for_her_mother() {
        var filling = empty().person("applicant", DAUGHTER).put("relation", said("child"));
        assertEquals(
                new FieldState.Missing(), state(fill(filling), "subject.fullName"), "never the daughter's own name");
        var form = fill(answered(filling.person("subject", MOTHER)));
        assertEquals("Trần Thị Thí Dụ", text(form, "subject.fullName"));
        assertEquals("1968", text(form, "subject.birthDate"));
        assertEquals("Lê Thị Ví Dụ", text(form, "applicant.fullName"));
        assertTrue(form.printable(), form::toString);
        assertTrue(papers(form).contains("authorisationOfRelative"));
        assertFalse(papers(form).contains("authorisation"));
    }

    @Test
    void turning_back_to_oneself_leaves_nothing_of_the_mother() {
        var filling = answered(empty().person("applicant", DAUGHTER).put("relation", said("child")))
                .put("subject.fullName", said("Trần Thị Thí Dụ"))
                .put("subject.ethnicity", said("tay"));
        var form = fill(filling.put("relation", said("self")));
        assertEquals("Lê Thị Ví Dụ", text(form, "subject.fullName"));
        assertEquals("kinh", text(form, "subject.ethnicity"));
        assertEquals("tay", text(fill(filling), "subject.ethnicity"));
    }

    @Test
    void somebody_else_with_the_same_number_is_a_problem() {
        var twice = new HashMap<>(MOTHER);
        twice.put("citizenId", card("000199000001"));
        var form = fill(answered(empty().person("applicant", DAUGHTER)
                .put("relation", said("child"))
                .person("subject", twice)));
        assertEquals(Optional.of("relation"), form.problems().getFirst().at());
        assertFalse(form.printable());
    }

    @Test
    void a_stranger_brings_a_certified_authorisation() {
        var form = fill(self().put("relation", said("authorised")));
        assertTrue(papers(form).contains("authorisation"));
        assertFalse(papers(form).contains("authorisationOfRelative"));
        assertEquals(List.of("declaration", "identity"), papers(fill(self())));
        assertEquals(List.of("declaration", "identity"), papers(fill(empty())));
    }

    @Test
    void a_divorce_asks_for_court_number_and_date_and_keeps_them_when_one_changes_ones_mind() {
        var divorced = self().put("maritalStatus", said("divorced"));
        assertEquals(3, fill(divorced).needed());
        assertEquals(Optional.of("judgmentNumber"), fill(divorced).next("maritalStatus"));
        var told = divorced.put("judgmentNumber", said("01/2020/QĐST-HNGĐ"))
                .put("judgmentDate", said("2020-05-04"))
                .put("judgmentCourt", said("Tòa án nhân dân khu vực Ví Dụ"));
        assertTrue(fill(told).printable());
        var changed = fill(told.put("maritalStatus", said("never-married")));
        assertFalse(changed.answers().containsKey("judgmentNumber"));
        assertEquals("01/2020/QĐST-HNGĐ", text(fill(told), "judgmentNumber"));
    }

    @Test
    void a_judgment_of_tomorrow_is_a_problem() {
        var form = fill(self().put("maritalStatus", said("divorced"))
                .put("judgmentNumber", said("01"))
                .put("judgmentDate", said("2026-11-23"))
                .put("judgmentCourt", said("Tòa án")));
        assertEquals(Optional.of("judgmentDate"), form.problems().getFirst().at());
        assertEquals(form.problems().getFirst().sentence(), form.progress());
        assertFalse(form.printable());
    }

    @Test
    void widowed_and_married_ask_for_their_own() {
        assertEquals(
                List.of("deathRecordNumber", "deathRecordDate", "deathRecordIssuer"),
                missing(fill(self().put("maritalStatus", said("widowed")))));
        assertEquals(List.of("spouseName"), missing(fill(self().put("maritalStatus", said("married")))));
    }

    @Test
    void stays_are_asked_only_of_who_lived_elsewhere() {
        assertTrue(fill(self()).field("stays").isEmpty());
        var elsewhere = self().put("formerResidence", yes());
        assertEquals(List.of("stays"), missing(fill(elsewhere)));
        assertTrue(fill(elsewhere.put("stays", stay("2010", "2015-06"))).printable());
        assertTrue(fill(elsewhere.put("stays", stay("2010-05", "2010"))).printable(), "within one year");
        assertEquals(
                1,
                fill(elsewhere.put("stays", stay("2016", "2015-06"))).problems().size());
        var blank = new Value.Rows(List.of(Map.of("place", new Value.Text("Xã Mẫu"))));
        assertInstanceOf(FieldState.Invalid.class, state(fill(elsewhere.put("stays", by(blank))), "stays"));
    }

    @Test
    void for_marriage_one_copy_with_whom_and_where() {
        for (var purpose : List.of("Kết hôn", "kết hôn", "Để đăng ký kết hôn với người nước ngoài")) {
            var marriage = self().put("purpose", said(purpose));
            assertEquals(List.of("marryWith", "marryAt"), missing(fill(marriage)), purpose);
            assertInstanceOf(
                    FieldState.Invalid.class, state(fill(marriage.put("copies", whole(2))), "copies"), purpose);
            assertEquals(new FieldState.Answered(), state(fill(marriage.put("copies", whole(1))), "copies"));
        }
        var loan = self().put("purpose", said("Vay vốn ngân hàng, không có giá trị đăng ký kết hôn"));
        assertTrue(fill(loan.put("copies", whole(2))).printable());
        assertInstanceOf(FieldState.Invalid.class, state(fill(loan.put("copies", whole(21))), "copies"));
        assertInstanceOf(FieldState.Invalid.class, state(fill(loan.put("copies", whole(0))), "copies"));
    }

    @Test
    void marriage_never_says_that_it_is_not_for_marriage() {
        var form = fill(self().put("purpose", said("Kết hôn, không có giá trị đăng ký kết hôn"))
                .put("marryWith", said("Phạm Văn Mẫu"))
                .put("marryAt", said("Xã Mẫu")));
        assertEquals(Optional.of("purpose"), form.problems().getFirst().at());
    }

    @Test
    void a_second_certificate_needs_a_reason_and_the_first_one_back() {
        var again = self().put("reissue", yes());
        assertEquals(List.of("reissueReason"), missing(fill(again)));
        assertTrue(papers(fill(again)).contains("old"));
    }

    @Test
    void a_passport_is_asked_for_in_place_of_the_personal_number() {
        var form = fill(self().put("applicant.idPaper", said("ho-chieu")));
        assertTrue(form.field("applicant.citizenId").isEmpty());
        assertTrue(form.field("subject.citizenId").isEmpty());
        assertEquals(new FieldState.Missing(), state(form, "applicant.passport"));
    }

    @Test
    void every_condition_of_a_field_and_a_paper_is_met_and_not_met_in_some_visit() {
        var visits = Stream.of(
                        empty(),
                        self(),
                        self().put("relation", said("child")),
                        self().put("relation", said("authorised")),
                        self().put("applicant.idPaper", said("ho-chieu")),
                        self().put("formerResidence", yes()),
                        self().put("maritalStatus", said("divorced")),
                        self().put("maritalStatus", said("widowed")),
                        self().put("maritalStatus", said("married")),
                        self().put("purpose", said("Kết hôn")),
                        self().put("reissue", yes()))
                .map(MaritalStatusFormTest::fill)
                .toList();
        for (var field : PROCEDURE.form().fields()) {
            var asked = visits.stream()
                    .filter(form -> form.field(field.key()).isPresent())
                    .count();
            assertTrue(asked > 0, field.key());
            assertEquals(field.when().isPresent(), asked < visits.size(), field.key());
        }
        for (var paper : PROCEDURE.papers()) {
            var wanted = visits.stream()
                    .filter(form -> papers(form).contains(paper.id()))
                    .count();
            assertTrue(wanted > 0, paper.id());
            assertEquals(paper.when().isPresent(), wanted < visits.size(), paper.id());
        }
    }

    @Test
    void only_a_named_exemption_frees_from_the_fee() {
        assertEquals(1, fees(fill(empty())).size());
        assertEquals(1, fees(fill(self().put("exemption", said("none")))).size());
        assertEquals(0, fees(fill(self().put("exemption", said("poor")))).size());
    }

    @Test
    void a_number_of_a_card_that_cannot_be_is_not_printed() {
        var broken = new HashMap<>(DAUGHTER);
        broken.put("citizenId", card("12345"));
        var form = fill(self().person("applicant", broken));
        assertInstanceOf(FieldState.Invalid.class, state(form, "applicant.citizenId"));
        assertFalse(form.printable());
    }

    private static Filling empty() {
        return Filling.of(PROCEDURE.form());
    }

    private static Filling self() {
        return answered(empty().person("applicant", DAUGHTER).put("relation", said("self")));
    }

    private static Filling answered(Filling filling) {
        return filling.put("formerResidence", by(new Value.YesNo(false)))
                .put("maritalStatus", said("never-married"))
                .put("purpose", said("Du học, không có giá trị đăng ký kết hôn"))
                .put("copies", whole(1));
    }

    private static FilledForm fill(Filling filling) {
        return filling.fill(CONDITIONS, TODAY);
    }

    private static List<String> missing(FilledForm form) {
        return form.fields().stream()
                .filter(field -> field.state().equals(new FieldState.Missing()))
                .map(FilledField::key)
                .toList();
    }

    private static List<String> papers(FilledForm form) {
        return PROCEDURE.papersFor(form.facts(), CONDITIONS).stream()
                .map(RequiredPaper::id)
                .toList();
    }

    private static List<FeeRule> fees(FilledForm form) {
        return PROCEDURE.feesFor(form.facts(), CONDITIONS);
    }

    private static FieldState state(FilledForm form, String key) {
        return form.field(key).orElseThrow().state();
    }

    private static String text(FilledForm form, String key) {
        var value = form.answers().get(key).value();
        return assertInstanceOf(Value.Text.class, value).text();
    }

    private static Map<String, Answer> person(String name, String birth, String number) {
        return Map.of(
                "fullName", card(name),
                "birthDate", card(birth),
                "citizenId", card(number),
                "sex", card("female"),
                "residence", card("Thôn Mẫu, Xã Ví Dụ"),
                "idPaper", said("can-cuoc"),
                "ethnicity", said("kinh"),
                "nationality", said("viet-nam"));
    }

    private static Answer card(String text) {
        return Answer.text(text, Source.CARD);
    }

    private static Answer said(String text) {
        return Answer.text(text, Source.CITIZEN);
    }

    private static Answer yes() {
        return by(new Value.YesNo(true));
    }

    private static Answer whole(long number) {
        return by(new Value.Whole(number));
    }

    private static Answer by(Value value) {
        return Answer.of(value, Source.CLERK);
    }

    private static Answer stay(String from, String to) {
        return by(new Value.Rows(List.of(
                Map.of("place", new Value.Text("Xã Mẫu"), "from", new Value.Text(from), "to", new Value.Text(to)))));
    }
}
