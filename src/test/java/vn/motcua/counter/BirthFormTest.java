package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.BlanksOf.From;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.domain.person.Sex;

/// The visits that the birth procedures are for. Every person here is invented.
class BirthFormTest {

    static final CardFacts FATHER = TypedVisit.card(
            "048092000011", "Trần Văn Thí Dụ", "1992-05-14", Sex.MALE, "12 Đường Mẫu, Phường An Khê, Đà Nẵng");
    static final CardFacts MOTHER = TypedVisit.card(
            "048194000012", "Lê Thị Ví Dụ", "1994-04-21", Sex.FEMALE, "12 Đường Mẫu, Phường An Khê, Đà Nẵng");
    static final CardFacts GRANDMOTHER =
            TypedVisit.card("048165000013", "Phạm Thị Mẫu", "1965-01-04", Sex.FEMALE, "Thôn 1, Xã Mẫu, Đà Nẵng");

    /// A father with both cards, first question answered, nothing else.
    static TypedVisit fatherComes(String code) {
        return new TypedVisit().scan(FATHER).scan(MOTHER).open(code);
    }

    static TypedVisit child(TypedVisit visit) {
        return visit.type("child.fullName", "Trần Thí Dụ Con")
                .type("child.birthDate", "04/11/2026")
                .type("child.sex", "Nam")
                .type("child.birthPlace", "Bệnh viện Phụ sản Mẫu, phường An Khê, thành phố Đà Nẵng");
    }

    /// Married, the father asks; ready but for what belongs to the test.
    static TypedVisit married(String code) {
        var visit = fatherComes(code)
                .type("parentsMarried", "có")
                .type("birthEvidence", "certificate")
                .confirm("applicant.residence")
                .type("relation", "Cha")
                .seat("mother", 1)
                .confirm("mother.residence")
                .type("father.ethnicity", "Kinh")
                .type("father.nationality", "Việt Nam");
        return child(visit)
                .like("child.ethnicity")
                .like("child.nationality")
                .type("child.hometown", "Phường An Khê, thành phố Đà Nẵng")
                .type("marriageNumber", "45")
                .type("marriageBook", "01/2019")
                .type("marriageDate", "20/10/2019")
                .type("marriagePlace", "UBND phường An Khê")
                .type("wantsCopies", "có")
                .type("copies", "3");
    }

    /// The mother alone, not married.
    static TypedVisit alone() {
        var visit = new TypedVisit()
                .scan(MOTHER)
                .open("1.001193")
                .type("parentsMarried", "không")
                .type("birthEvidence", "certificate")
                .confirm("applicant.residence")
                .type("relation", "Mẹ")
                .type("mother.ethnicity", "Tày")
                .type("mother.nationality", "Việt Nam");
        return child(visit)
                .type("child.fullName", "Lê Thí Dụ Con")
                .like("child.ethnicity")
                .like("child.nationality")
                .type("child.hometown", "Xã Mẫu, tỉnh Cao Bằng")
                .type("wantsCopies", "không");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1.003583"})
    void a_father_who_asks_is_asked_nothing_twice(String code) {
        var visit = married(code);
        assertEquals(List.of(), visit.needed());
        assertEquals(List.of(), visit.problems());
        var blanks = visit.blanks("declaration");
        assertEquals(
                List.of(
                        "relation",
                        "child.fullName",
                        "child.birthDate",
                        "child.sex",
                        "child.birthPlace",
                        "child.hometown",
                        "marriageNumber",
                        "marriageBook",
                        "marriageDate",
                        "marriagePlace",
                        "wantsCopies",
                        "copies"),
                blanks.typed().stream()
                        .filter(key -> !key.startsWith("father."))
                        .toList(),
                blanks::toString);
        assertEquals(List.of(), blanks.typedAgain(visit.known()));
        assertEquals(
                List.of(
                        "father.fullName",
                        "father.birthDate",
                        "father.ethnicity",
                        "father.nationality",
                        "father.residence",
                        "father.idPaper",
                        "father.citizenId",
                        "father.idIssuer",
                        "father.idIssued"),
                blanks.from(From.SAME_PERSON));
        assertEquals(
                List.of("child.birthDate.words", "child.ethnicity", "child.nationality"), blanks.from(From.COMPUTED));
        assertEquals(
                List.of(
                        "applicant.fullName",
                        "applicant.birthDate",
                        "applicant.residence",
                        "applicant.idPaper",
                        "applicant.citizenId",
                        "applicant.idIssuer",
                        "applicant.idIssued",
                        "mother.fullName",
                        "mother.birthDate",
                        "mother.residence",
                        "mother.idPaper",
                        "mother.citizenId",
                        "mother.idIssuer",
                        "mother.idIssued"),
                blanks.from(From.CARD));
        assertEquals(List.of("head.office", "head.place"), blanks.from(From.OFFICE));
        assertEquals(List.of("today.day", "today.month", "today.year"), blanks.from(From.CLOCK));
        assertEquals(List.of("mother.ethnicity", "mother.nationality"), blanks.from(From.EMPTY), "the number tells");
        assertEquals(1, blanks.handwritten());
    }

    @Test
    void the_parents_of_a_grandmother_s_grandchild_are_two_others() {
        var visit = new TypedVisit()
                .scan(GRANDMOTHER)
                .scan(FATHER)
                .scan(MOTHER)
                .open("1.001193")
                .type("parentsMarried", "có")
                .type("relation", "Bà")
                .seat("father", 1)
                .seat("mother", 2);
        assertEquals("Trần Văn Thí Dụ", visit.text("father.fullName"));
        assertEquals("Lê Thị Ví Dụ", visit.text("mother.fullName"));
        assertEquals(List.of(), visit.blanks("declaration").from(From.SAME_PERSON));
        assertFalse(visit.papersAsked().contains("authorisation"), "a grandmother needs none");
        visit.seat("mother", 0);
        assertTrue(visit.problems().contains("relation"), "the applicant's number is the mother's");
    }

    @Test
    void while_the_relation_is_open_the_applicant_is_no_parent_and_who_came_along_has_the_role_that_fits() {
        var visit = fatherComes("1.001193").type("parentsMarried", "có");
        assertEquals("", visit.text("father.fullName"));
        assertEquals("Lê Thị Ví Dụ", visit.text("mother.fullName"));
        assertEquals("", visit.text("child.fullName"));
        visit.type("father.fullName", "Người Khác").type("relation", "Cha");
        assertEquals("Trần Văn Thí Dụ", visit.text("father.fullName"));
    }

    @Test
    void an_unmarried_mother_alone_leaves_the_father_blank_and_gives_the_child_her_own() {
        var visit = alone();
        assertEquals(List.of(), visit.needed());
        assertEquals(List.of(), visit.problems());
        var blanks = visit.blanks("declaration");
        assertTrue(blanks.blanks().keySet().stream().noneMatch(key -> key.startsWith("father.")));
        assertFalse(visit.papersAsked().contains("marriage"));
        assertTrue(visit.filled().field("marriageNumber").isEmpty());
        assertEquals("tay", visit.text("child.ethnicity"));
        assertEquals(List.of(), blanks.typedAgain(visit.known()));
        assertEquals(
                List.of("child.ethnicity", "child.nationality"),
                visit.type("child.ethnicity", "Kinh")
                        .type("child.nationality", "Lào")
                        .problems());
    }

    @Test
    void somebody_seated_as_father_before_is_not_in_the_dossier_of_a_mother_alone() {
        var visit = alone().scan(FATHER).seat("father", 2);
        var content = Contents.of(visit.form(), visit.visit().people(), visit.worked());
        assertFalse(content.roles().containsKey("father"));
        assertEquals(2, content.people().size(), "mother and child");
        assertEquals(content.roles().get("applicant"), content.roles().get("mother"));
    }

    @Test
    void a_father_who_was_typed_before_he_turned_out_to_be_the_applicant_is_one_person_in_the_dossier() {
        var visit = fatherComes("1.001193")
                .type("parentsMarried", "có")
                .type("father.fullName", "Trần Văn Thí Dụ")
                .type("relation", "Cha");
        var content = Contents.of(visit.form(), visit.visit().people(), visit.worked());
        assertEquals(content.roles().get("applicant"), content.roles().get("father"));
        var ids = Set.copyOf(content.people().stream().map(one -> one.id()).toList());
        content.roles().values().forEach(holders -> assertTrue(ids.containsAll(holders)));
    }

    @Test
    void one_key_copies_the_father_then_the_mother_then_the_father_again() {
        var visit = fatherComes("1.001193")
                .type("parentsMarried", "có")
                .type("relation", "Cha")
                .seat("mother", 1);
        assertEquals(List.of(), visit.likes("child.ethnicity"), "nothing is known yet");
        assertSame(visit.visit(), visit.like("child.ethnicity").visit());
        visit.type("father.ethnicity", "Kinh").type("mother.ethnicity", "Tày");
        assertEquals(
                List.of("father", "mother"),
                visit.likes("child.ethnicity").stream().map(Like::role).toList());
        assertEquals("kinh", visit.like("child.ethnicity").text("child.ethnicity"));
        assertEquals("tay", visit.like("child.ethnicity").text("child.ethnicity"));
        assertEquals("kinh", visit.like("child.ethnicity").text("child.ethnicity"));
        var source = visit.filled()
                .field("child.ethnicity")
                .flatMap(FilledField::answer)
                .orElseThrow()
                .source();
        assertEquals(Source.COMPUTED, source);
        visit.type("mother.ethnicity", "Kinh");
        var before = visit.visit();
        assertSame(before, visit.like("child.ethnicity").visit(), "both are the same and it stands there");
    }

    @Test
    void a_hometown_that_an_earlier_dossier_knew_is_copied_though_the_form_does_not_ask_it() {
        var visit = fatherComes("1.001193")
                .type("parentsMarried", "có")
                .type("relation", "Cha")
                .knows(0, Attribute.HOMETOWN, "Xã Mẫu, tỉnh Quảng Trị");
        assertEquals("Xã Mẫu, tỉnh Quảng Trị", visit.like("child.hometown").text("child.hometown"));
        visit.type("parentsMarried", "không");
        assertEquals(List.of(), visit.likes("child.hometown"), "a father who is not asked about gives nothing");
    }

    @Test
    void a_mother_without_a_card_is_a_name_and_a_year_and_what_nobody_can_look_up() {
        var visit = new TypedVisit()
                .scan(FATHER)
                .open("1.001193")
                .type("parentsMarried", "có")
                .type("relation", "Cha")
                .type("mother.fullName", "Lê Thị Ví Dụ")
                .type("mother.birthDate", "1994");
        assertEquals("1994", visit.text("mother.birthDate"));
        assertFalse(visit.needed().contains("mother.birthDate"));
        assertTrue(visit.problems().contains("mother.ethnicity"));
        visit.type("mother.ethnicity", "Tày")
                .type("mother.nationality", "Việt Nam")
                .type("mother.residence", "Xã Mẫu, tỉnh Cao Bằng");
        assertFalse(visit.problems().contains("mother.ethnicity"));
        visit.type("child.birthDate", "04/11/2026");
        assertTrue(visit.type("mother.birthDate", "2027").problems().contains("mother.birthDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1.003583"})
    void the_first_question_leads_to_the_recognition_of_the_child_only_once_it_is_answered(String code) {
        var visit = fatherComes(code);
        assertEquals("parentsMarried", visit.filled().fields().getFirst().key());
        assertEquals(List.of(), visit.routes(), "an open question leads nowhere");
        assertEquals(List.of("1.000689"), visit.type("parentsMarried", "không").routes());
        assertTrue(visit.type("relation", "Cha").problems().contains("relation"), "a father written in is an error");
        assertEquals(List.of(), visit.type("parentsMarried", "có").routes());
        assertFalse(visit.problems().contains("relation"));
    }

    @Test
    void turning_to_another_procedure_keeps_people_roles_answers_and_papers() {
        var visit = child(fatherComes("1.001193")
                        .type("parentsMarried", "không")
                        .type("birthEvidence", "certificate")
                        .type("relation", "Cha")
                        .seat("mother", 1))
                .inHand("birthCertificate")
                .inHand("declaration")
                .reroute("1.000689");
        assertEquals("1.000689", visit.form().procedure());
        assertEquals(1, visit.visit().forms().size());
        assertEquals("Trần Thí Dụ Con", visit.text("child.fullName"));
        assertEquals("Trần Văn Thí Dụ", visit.text("father.fullName"));
        assertEquals("Lê Thị Ví Dụ", visit.text("mother.fullName"));
        assertEquals("certificate", visit.text("birthEvidence"));
        assertEquals(Set.of("birthCertificate", "declaration"), visit.form().papers());
        assertEquals(List.of(), visit.routes());
        assertEquals(List.of("1.001193"), visit.type("parentsMarried", "có").routes());
    }

    @Test
    void what_the_other_procedure_does_not_ask_is_left_behind() {
        var visit = new TypedVisit()
                .scan(MOTHER)
                .open("1.004873")
                .type("relation", "Bản thân")
                .type("purpose", "Vay vốn")
                .reroute("1.001193");
        assertEquals(Set.of("relation"), visit.form().own().keySet());
        assertTrue(visit.needed().contains("relation"), "bản thân is no relation to a child");
        assertEquals("Lê Thị Ví Dụ", visit.text("applicant.fullName"));
    }

    @Test
    void outside_the_office_it_becomes_the_mobile_registration_and_back() {
        var visit = fatherComes("1.001193").type("parentsMarried", "có");
        assertEquals(List.of(), visit.routes());
        assertEquals(List.of("1.003583"), visit.type("mobile", "có").routes());
        visit.reroute("1.003583");
        assertEquals(List.of(), visit.routes());
        assertEquals(List.of("1.001193"), visit.type("mobile", "không").routes());
    }

    @Test
    void only_after_sixty_days_is_there_a_fee_and_a_question_about_exemption() {
        var visit = alone();
        assertEquals(List.of(), visit.fees());
        assertEquals(List.of(), visit.type("child.birthDate", "23/09/2026").fees(), "the sixtieth day");
        assertTrue(visit.filled().field("exemption").isEmpty());
        assertEquals(
                List.of("late"), visit.type("child.birthDate", "22/09/2026").fees());
        assertEquals(List.of(), visit.type("exemption", "poor").fees());
        assertEquals(List.of("late"), visit.type("exemption", "none").fees());
        assertEquals(
                List.of("late", "copies"),
                visit.type("wantsCopies", "có").type("copies", "2").fees());
    }

    @Test
    void each_kind_of_evidence_asks_for_its_paper() {
        var visit = alone();
        assertEquals(List.of("declaration", "identity", "birthCertificate"), visit.papersAsked());
        for (var pair : List.of(
                List.of("witness", "birthWitness"),
                List.of("pledge", "birthPledge"),
                List.of("abandoned", "abandoned"))) {
            visit.type("birthEvidence", pair.getFirst());
            assertEquals(List.of("declaration", "identity", pair.getLast()), visit.papersAsked());
        }
        assertTrue(visit.filled().field("mother.fullName").isEmpty(), "nobody knows the mother");
        visit.type("birthEvidence", "electronic").type("surrogacy", "có").type("relation", "authorised");
        assertEquals(List.of("declaration", "identity", "surrogacy", "authorisation"), visit.papersAsked());
        assertTrue(married("1.001193").papersAsked().contains("marriage"));
    }

    @Test
    void a_relation_against_the_card_s_sex_is_a_problem() {
        assertTrue(new TypedVisit()
                .scan(MOTHER)
                .open("1.001193")
                .type("relation", "Cha")
                .problems()
                .contains("relation"));
        assertTrue(new TypedVisit()
                .scan(FATHER)
                .open("1.000689")
                .type("relation", "Mẹ")
                .problems()
                .contains("relation"));
    }

    @Test
    void nothing_about_a_person_and_no_wish_has_a_default() {
        for (var code : List.of("1.001193", "1.000689", "1.003583")) {
            var needed = new TypedVisit().open(code).needed();
            assertTrue(
                    needed.containsAll(List.of(
                            "parentsMarried", "child.sex", "child.ethnicity", "child.nationality", "wantsCopies")),
                    code + needed);
        }
    }
}
