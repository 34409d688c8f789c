package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.TimeLimit;

/// Copies of extracts, procedure 2.000635. Every person here is invented.
class ExtractTest {

    private static final String CODE = "2.000635";
    private static final String DAUGHTER = "048195000102||Lê Thị Ví Dụ|17081995|Nữ|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";
    private static final String MOTHER = "048168000103||Trần Thị Thí Dụ|02031968|Nữ|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";

    @Test
    void a_daughter_asks_for_her_mothers_extract() throws IOException {
        var visit = Sitting.of(CODE)
                .scan(DAUGHTER)
                .scan(MOTHER)
                .confirmAll()
                .type("relation", "Con")
                .type("extract", "Trích lục kết hôn")
                .type("registeredAt", "Ủy ban nhân dân xã Ví Dụ")
                .type("registeredOn", "1990")
                .type("registerNumber", "45")
                .type("copies", "3");
        assertEquals(List.of(), visit.gaps());
        assertEquals(24_000, visit.toPay());
        assertEquals(List.of("declaration", "identity", "authorisationOfRelative"), visit.papers());
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.printed(),
                "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH Kính gửi: CƠ QUAN VÍ DỤ",
                "Họ, chữ đệm, tên người yêu cầu: Lê Thị Ví Dụ Nơi cư trú: Tổ 8",
                "Quan hệ với người được cấp bản sao Trích lục hộ tịch: Con",
                "Họ, chữ đệm, tên: Trần Thị Thí Dụ Ngày, tháng, năm sinh: 02/03/1968",
                "Số định danh cá nhân: 048168000103",
                "Đã đăng ký tại: Ủy ban nhân dân xã Ví Dụ năm 1990 Số: 45 Quyển số:",
                "Số lượng bản sao đề nghị cấp: 3 bản");
        Sitting.has(visit.lines(), "Đề nghị cơ quan cấp bản sao: Trích lục kết hôn cho người có tên dưới đây:");
    }

    @Test
    void for_oneself_one_card_and_three_answers_are_enough() {
        var visit = Sitting.of(CODE)
                .scan(DAUGHTER)
                .confirmAll()
                .type("relation", "Bản thân")
                .type("extract", "Giấy khai sinh")
                .type("copies", "2");
        assertEquals(List.of(), visit.gaps());
        assertEquals("Lê Thị Ví Dụ", visit.text("subject.fullName"));
        assertEquals(16_000, visit.toPay());
        assertEquals(List.of("declaration", "identity"), visit.papers());
        assertEquals(
                new TimeLimit.SameDay(LocalTime.of(15, 0)),
                visit.worked().procedure().timeLimit());
    }

    @Test
    void the_second_person_is_not_kept_where_both_roles_are_one() {
        var visit = Sitting.of(CODE)
                .scan(DAUGHTER)
                .scan(MOTHER)
                .confirmAll()
                .type("relation", "Bản thân")
                .type("extract", "Giấy khai sinh")
                .type("copies", "1");
        var content = Contents.of(visit.form(), visit.visit().people(), visit.worked());
        assertEquals(1, content.people().size());
        assertEquals(content.roles().get("applicant"), content.roles().get("subject"), "nobody else is named");
    }

    @Test
    void nobody_needs_the_leave_of_the_dead_or_of_a_child_of_ones_own() {
        var dead = Sitting.of(CODE).scan(DAUGHTER).type("relation", "Con").type("extract", "Trích lục khai tử");
        assertEquals(List.of("declaration", "identity"), dead.papers());
        var child = Sitting.of(CODE)
                .scan(MOTHER)
                .type("relation", "Mẹ")
                .type("extract", "Giấy khai sinh")
                .type("subject.birthDate", "23/11/2008");
        assertEquals(List.of("declaration", "identity"), child.papers());
        child.type("subject.birthDate", "22/11/2008");
        assertTrue(child.papers().contains("authorisationOfRelative"), "18 today");
        var stranger = Sitting.of(CODE)
                .scan(MOTHER)
                .type("relation", "Người được ủy quyền")
                .type("extract", "birth");
        assertTrue(stranger.papers().contains("authorisation"));
    }

    @Test
    void what_is_registered_is_not_before_birth_and_not_after_today() {
        var visit = Sitting.of(CODE).scan(DAUGHTER).type("relation", "Bản thân");
        assertEquals(List.of(), visit.type("registeredOn", "1995").objections());
        assertEquals(List.of("registeredOn"), visit.type("registeredOn", "1994").objections());
        assertEquals(
                List.of("registeredOn"),
                visit.type("registeredOn", "23/11/2026").objections());
    }

    @Test
    void the_longest_answers_are_all_on_the_paper_and_where_the_fewest_are_given_the_rest_is_struck_through()
            throws IOException {
        var visit = Sitting.of(CODE)
                .scan(DAUGHTER)
                .confirmAll()
                .type("relation", "Người được ủy quyền")
                .type("extract", "Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch")
                .type("subject.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê")
                .type("subject.birthDate", "1960")
                .type("copies", "50");
        assertEquals(List.of(), visit.gaps());
        Sitting.has(
                visit.printed(),
                "Giới tính: Dân tộc: Quốc tịch: – – – Nơi cư trú: – Giấy tờ tùy thân: – Số định danh cá nhân: – Đã đăng ký"
                        + " tại: ngày tháng năm – – – – Số: Quyển số: – –");
        visit.type("subject.residence", Sitting.filled("Số nhà", 480) + " hết nơi ở")
                .type("registeredAt", Sitting.filled("Ủy ban nhân dân", 480) + " hết nơi đăng ký")
                .type("registeredOn", "6/1961")
                .type("registerNumber", "W".repeat(40))
                .type("registerBook", "W".repeat(40));
        assertEquals(List.of(), visit.gaps());
        Sitting.has(
                visit.printed().replace(" ", ""),
                "hếtnơiở",
                "hếtnơiđăngkýtháng06/1961",
                "Số:" + "W".repeat(40) + "Quyểnsố:" + "W".repeat(40));
    }
}
