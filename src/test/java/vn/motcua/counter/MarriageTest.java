package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.procedure.TimeLimit;

/// Couples at the counter for procedure 1.000894. Every person here is invented.
class MarriageTest {

    private static final String CODE = "1.000894";
    private static final String MAN = "048099000201||Phạm Quốc Mẫu|08011999|Nam|Tổ 5, Phường Ví Dụ, Đà Nẵng|20052025";
    private static final String WOMAN = "048101000202||Trần Thị Ví Dụ|17082001|Nữ|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";

    @Test
    void the_sex_on_the_card_chooses_the_column_whoever_is_scanned_first() {
        for (var couple : List.of(
                Sitting.of(CODE).scan(MAN).scan(WOMAN),
                Sitting.of(CODE).scan(WOMAN).scan(MAN),
                Sitting.ofPeople(CODE, MAN, WOMAN),
                Sitting.ofPeople(CODE, WOMAN, MAN))) {
            assertEquals("Trần Thị Ví Dụ", couple.text("bride.fullName"));
            assertEquals("048099000201", couple.text("groom.citizenId"));
        }
    }

    @Test
    void two_women_do_not_fill_both_columns() {
        var other = "048101000209||Lê Thị Khác|17082001|Nữ|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";
        var women = Sitting.of(CODE).scan(WOMAN).scan(other);
        assertEquals("Trần Thị Ví Dụ", women.text("bride.fullName"));
        assertTrue(women.form().holder("groom").isEmpty());
        var given = women.with(women.visit()
                .give(
                        women.form(),
                        women.worked().procedure().form().roles().getLast(),
                        women.person(1).id()));
        assertEquals(List.of("groom.fullName"), given.objections());
    }

    @Test
    void somebody_without_a_card_takes_the_column_that_is_left() {
        var alone = Sitting.of(CODE).withoutCard();
        assertTrue(alone.form().roles().isEmpty(), "nobody can tell which column");
        var couple = Sitting.of(CODE).scan(MAN).withoutCard();
        assertEquals(Optional.of(couple.person(1).id()), couple.form().holder("bride"));
    }

    @Test
    void another_person_in_the_column_brings_nothing_of_the_one_before() {
        var couple = ordinary();
        assertTrue(couple.field("groom.marriageNumber").answer().isPresent());
        var empty = couple.with(couple.visit()
                .with(couple.form().leave("groom", couple.person(0).id())));
        assertTrue(empty.field("groom.marriageNumber").answer().isEmpty());
        assertTrue(empty.field("bride.marriageNumber").answer().isPresent());
    }

    @Test
    void an_ordinary_couple_lacks_nothing_and_pays_for_copies_only() throws IOException {
        var couple = ordinary();
        assertEquals(List.of(), couple.gaps());
        assertEquals(0, couple.toPay());
        assertEquals(List.of("declaration", "identityBride", "identityGroom"), couple.papers());
        couple.type("wantCopies", "có");
        assertEquals(1, couple.gaps().size());
        assertEquals(24_000, couple.type("copies", "3").toPay());
        assertInstanceOf(TimeLimit.SameDay.class, couple.worked().procedure().timeLimit());
        assertEquals(1, couple.paper().pages());
        Sitting.has(
                couple.printed(),
                "TỜ KHAI ĐĂNG KÝ KẾT HÔN Kính gửi: CƠ QUAN VÍ DỤ",
                "Thông tin Bên nữ Bên nam",
                "Họ, chữ đệm, tên Trần Thị Ví Dụ Phạm Quốc Mẫu",
                "năm sinh 17/08/2001 08/01/1999",
                "Dân tộc Tày Kinh",
                "Quốc tịch Việt Nam Việt Nam",
                "mấy 1 1",
                "Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện,"
                        + " không vi phạm quy định của Luật hôn nhân và gia đình Việt Nam.",
                "Làm tại: Ví Dụ, ngày 22 tháng 11 năm 2026 Bên nữ");
        Sitting.has(couple.lines(), "Có X Không Số lượng: 3 bản");
    }

    @Test
    void ethnicity_nationality_number_and_status_have_no_default() {
        var couple = Sitting.of(CODE).scan(MAN).scan(WOMAN).confirmAll();
        for (var party : List.of("bride.", "groom.")) {
            for (var asked : List.of("ethnicity", "nationality", "marriageNumber", "maritalStatus")) {
                assertEquals(
                        new FieldState.Missing(), couple.field(party + asked).state(), party + asked);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bride.birthDate, 22/11/2008, true",
        "bride.birthDate, 23/11/2008, false",
        "groom.birthDate, 22/11/2006, true",
        "groom.birthDate, 23/11/2006, false",
        "groom.birthDate, 2006, true",
        "groom.birthDate, 2007, false",
        "groom.birthDate, 12/2006, false"
    })
    void a_woman_is_18_and_a_man_20_on_the_day(String key, String birth, boolean old) {
        assertEquals(old ? List.of() : List.of(key), ordinary().type(key, birth).objections());
    }

    @Test
    void a_foreigner_and_a_married_person_are_told_so() {
        assertEquals(
                List.of("groom.nationality"),
                ordinary().type("groom.nationality", "Pháp").objections());
        var married = ordinary().type("bride.maritalStatus", "married");
        assertEquals(List.of("bride.maritalStatus"), married.objections());
        assertTrue(married.gaps().getFirst().contains("Điều 5.2.c"), married.gaps()::toString);
    }

    @Test
    void a_divorce_asks_for_the_judgment_and_is_not_before_a_first_marriage() {
        var divorced = ordinary().type("groom.maritalStatus", "divorced");
        assertEquals(List.of("groom.marriageNumber"), divorced.objections());
        assertEquals(3, divorced.type("groom.marriageNumber", "2").gaps().size());
        divorced.type("groom.judgmentNumber", "01/2020/QĐST-HNGĐ")
                .type("groom.judgmentDate", "4/5/2020")
                .type("groom.judgmentCourt", "Tòa án nhân dân khu vực Ví Dụ");
        assertEquals(List.of(), divorced.gaps());
        assertFalse(divorced.asks("bride.judgmentNumber"));
        var widowed = ordinary().type("bride.maritalStatus", "widowed").type("bride.marriageNumber", "2");
        assertEquals(3, widowed.gaps().size());
    }

    @Test
    void the_longest_answers_are_all_on_the_paper() throws IOException {
        var couple = ordinary();
        for (var party : List.of("bride.", "groom.")) {
            couple.type(party + "fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê Ánh Nguyệt");
            couple.type(party + "residence", Sitting.filled("Tổ dân phố số mười hai", 450) + " cuối " + party);
            couple.type(party + "idIssuer", "Cục Cảnh sát quản lý hành chính về trật tự xã hội");
        }
        couple.type("wantCopies", "không");
        assertEquals(List.of(), couple.gaps());
        var text = couple.printed();
        Sitting.has(text.replace(" ", ""), "cuốibride.", "cuốigroom.");
        Sitting.has(couple.lines(), "Có Không X Số lượng");
    }

    @Test
    void a_paper_without_answers_has_dots_and_no_crosses() throws IOException {
        var text = Sitting.of(CODE).printed();
        Sitting.has(text, "Họ, chữ đệm, tên Ngày", "Có Không Số lượng: bản");
    }

    private static Sitting ordinary() {
        return Sitting.of(CODE)
                .scan(MAN)
                .scan(WOMAN)
                .confirmAll()
                .type("bride.ethnicity", "Tày")
                .type("groom.ethnicity", "Kinh")
                .type("bride.nationality", "Việt Nam")
                .type("groom.nationality", "Việt Nam")
                .type("bride.marriageNumber", "1")
                .type("groom.marriageNumber", "1")
                .type("bride.maritalStatus", "never-married")
                .type("groom.maritalStatus", "never-married")
                .type("wantCopies", "không");
    }
}
