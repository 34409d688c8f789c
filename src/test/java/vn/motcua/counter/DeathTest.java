package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.TimeLimit;

/// Registration of a death, procedure 1.000656. Every person here is invented.
class DeathTest {

    private static final String CODE = "1.000656";
    private static final String SON = "048090000104||Trần Văn Mẫu|17081990|Nam|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";

    @Test
    void an_ordinary_death_is_one_page_and_costs_nothing_in_time() throws IOException {
        var visit = ordinary();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration", "notice", "identity", "lastResidence"), visit.papers());
        assertFalse(visit.asks("exemption"));
        assertEquals(16_000, visit.toPay());
        assertEquals(1, visit.paper().pages());
        assertEquals(
                new TimeLimit.SameDay(LocalTime.of(15, 0)),
                visit.worked().procedure().timeLimit());
        Sitting.has(
                visit.printed(),
                "TỜ KHAI ĐĂNG KÝ KHAI TỬ Kính gửi: CƠ QUAN VÍ DỤ Họ, chữ đệm, tên người yêu cầu: Trần Văn Mẫu",
                "Quan hệ với người đã chết: Con",
                "Họ, chữ đệm, tên: Lê Thị Thí Dụ Ngày, tháng, năm sinh: 1941 Giới tính: Nữ",
                "Nơi cư trú cuối cùng: Tổ 8, Phường Mẫu",
                "Đã chết vào lúc: giờ phút, ngày 20/11/2026",
                "Nơi chết: Tại nhà, Tổ 8, Phường Mẫu Nguyên nhân chết: Tuổi già",
                "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử: 12/BT do Trạm y tế Phường Mẫu cấp ngày 21/11/2026",
                "Số lượng: 2 bản");
        Sitting.has(visit.lines(), "Có X Không Số lượng: 2 bản");
    }

    @Test
    void after_fifteen_days_the_fee_is_the_provinces_and_exemption_is_asked() {
        assertFalse(ordinary().type("deathDate", "7/11/2026").asks("exemption"), "the fifteenth day");
        assertTrue(ordinary().type("deathDate", "6/11/2026").asks("exemption"), "the sixteenth day");
        assertFalse(ordinary().type("deathDate", "11/2026").asks("exemption"));
        assertTrue(ordinary().type("deathDate", "10/2026").asks("exemption"));
        assertTrue(ordinary().type("deathDate", "1999").asks("exemption"));
        assertFalse(ordinary().type("deathDate", "2026").asks("exemption"));
    }

    @Test
    void a_death_long_past_needs_other_proof_and_no_notice() {
        var visit = ordinary().type("evidence", "long-past").type("relation", "authorised");
        assertFalse(visit.asks("noticeNumber"));
        assertEquals(
                List.of("declaration", "proofOfDeath", "identity", "lastResidence", "authorisation"), visit.papers());
        assertTrue(visit.type("residenceUnknown", "có").papers().contains("placeOfDeath"));
        assertTrue(visit.type("relation", "authorised-relative").papers().contains("authorisationOfRelative"));
    }

    @Test
    void nobody_dies_before_birth_nor_after_today_nor_is_reported_before_dying() {
        assertEquals(List.of(), ordinary().objections());
        assertEquals(List.of("deathDate"), ordinary().type("deathDate", "1940").objections());
        assertTrue(ordinary().type("deathDate", "23/11/2026").objections().contains("deathDate"));
        assertEquals(
                List.of("noticeDate"),
                ordinary().type("noticeDate", "19/11/2026").objections());
    }

    @Test
    void nothing_about_the_dead_is_assumed_and_the_longest_answers_flow() throws IOException {
        var visit = ordinary();
        assertTrue(visit.field("deceased.ethnicity").answer().isEmpty());
        assertTrue(visit.field("deceased.nationality").answer().isEmpty());
        visit.type("deathPlace", Sitting.filled("Nơi", 290) + " hết nơi")
                .type("deathCause", Sitting.filled("Bệnh", 290) + " hết bệnh")
                .type("deceased.residence", Sitting.filled("Số nhà", 480) + " hết nhà");
        assertEquals(List.of(), visit.gaps());
        Sitting.has(visit.printed().replace(" ", ""), "hếtnơi", "hếtbệnh", "hếtnhà");
    }

    @Test
    void a_paper_without_answers_has_no_crosses() throws IOException {
        Sitting.has(Sitting.of(CODE).printed(), "Nguyên nhân chết:", "Có Không Số lượng: bản");
    }

    private static Sitting ordinary() {
        return Sitting.of(CODE)
                .scan(SON)
                .confirmAll()
                .type("relation", "child")
                .type("deceased.fullName", "Lê Thị Thí Dụ")
                .type("deceased.birthDate", "1941")
                .type("deceased.sex", "Nữ")
                .type("deceased.residence", "Tổ 8, Phường Mẫu")
                .type("deathDate", "20/11/2026")
                .type("deathPlace", "Tại nhà, Tổ 8, Phường Mẫu")
                .type("deathCause", "Tuổi già")
                .type("evidence", "notice")
                .type("noticeNumber", "12/BT")
                .type("noticeIssuer", "Trạm y tế Phường Mẫu")
                .type("noticeDate", "21/11/2026")
                .type("wantsCopies", "có")
                .type("copies", "2");
    }
}
