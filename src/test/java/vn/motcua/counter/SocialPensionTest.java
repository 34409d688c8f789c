package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Route;
import vn.motcua.domain.procedure.TimeLimit;

/// The social pension of the old, procedure 1.014027. Every person here is invented.
class SocialPensionTest {

    private static final String CODE = "1.014027";
    private static final String OLD = "048150000104||Võ Thị Thí Dụ|08011950|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final String SON = "048080000105||Trần Văn Mẫu|02031980|Nam|Tổ 2, Phường Cũ, Đà Nẵng|20052025";
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})X(?!\\p{L})");

    @Test
    void who_asks_for_oneself_leaves_the_representative_struck_through() throws IOException {
        var visit = self();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration"), visit.papers());
        assertEquals(0, visit.toPay());
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.lines(),
                "Mẫu số 01",
                "VĂN BẢN ĐỀ NGHỊ HƯỞNG TRỢ CẤP HƯU TRÍ XÃ HỘI",
                "Kính gửi: Chủ tịch CƠ QUAN VÍ DỤ",
                "1. Họ, chữ đệm, tên: VÕ THỊ THÍ DỤ",
                "2. Ngày, tháng, năm sinh: 08/01/1950 Giới tính: Nữ Dân tộc: Kinh",
                "3. Thẻ Căn cước hoặc số định danh cá nhân: 048150000104",
                "5. Địa chỉ liên lạc: Số 1 Đường Ví Dụ, Phường Mẫu",
                "7. Chế độ đang hưởng: Không 8.",
                "Hộ cận nghèo X Không",
                "X Tiền mặt",
                "- Số tài khoản: – Ngân hàng: –",
                "được ủy quyền (nếu có) 1. Họ, chữ đệm, tên: –",
                "NGƯỜI ĐỀ NGHỊ");
        assertFalse(visit.asks("relation"));
        assertFalse(visit.asks("accountNumber"));
    }

    @Test
    void a_child_asks_for_an_old_parent() throws IOException {
        var visit = bySon();
        assertEquals(List.of(), visit.gaps());
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.lines(),
                "1. Họ, chữ đệm, tên: VÕ THỊ THÍ DỤ",
                "7. Chế độ đang hưởng: Trợ cấp bảo hiểm xã hội hằng tháng, mức hưởng 300.000 đồng/tháng, hưởng từ tháng 07/2025",
                "X Tài khoản - Tên tài khoản: Võ Thị Thí Dụ - Số tài khoản: 0012345678 Ngân hàng: Ngân hàng Ví Dụ",
                "được ủy quyền (nếu có) 1. Họ, chữ đệm, tên: Trần Văn Mẫu 2. Ngày, tháng, năm sinh: 02/03/1980",
                "6. Quan hệ với người đề nghị: Con");
    }

    @Test
    void nobody_is_authorised_by_oneself() {
        var visit = bySon();
        var subject = visit.worked().procedure().form().roles().get(1);
        assertEquals("subject", subject.key());
        visit.with(visit.visit().give(visit.form(), subject, visit.person(0).id()));
        assertEquals(List.of("writer"), visit.objections());
    }

    @Test
    void a_change_names_what_changes_and_a_move_has_its_own_title() throws IOException {
        assertFalse(self().asks("changes"));
        var change = self().type("matter", "change").type("changes", "Đổi nơi nhận trợ cấp");
        assertEquals(1, change.paper().pages());
        Sitting.has(
                change.printed(),
                "THAY ĐỔI THÔNG TIN NGƯỜI ĐANG HƯỞNG",
                "Thông tin đề nghị thay đổi: Đổi nơi nhận trợ cấp");
        var move = self().type("matter", "move").printed();
        Sitting.has(move, "NHẬN TRỢ CẤP HƯU TRÍ XÃ HỘI TẠI NƠI CƯ TRÚ MỚI");
        assertFalse(move.contains("Thông tin đề nghị thay đổi"), move);
    }

    @Test
    void who_is_too_young_may_still_ask_and_be_answered_in_writing() {
        var visit = Sitting.of(CODE).scan(SON).confirmAll().type("writer", "self");
        assertEquals(List.of(), visit.objections());
    }

    @Test
    void who_is_poor_is_told_of_the_allowance_that_may_be_higher() {
        assertEquals(List.of(), self().worked().routes());
        var poor = self().type("poverty", "poor");
        assertEquals(
                List.of("1.001776"),
                poor.worked().routes().stream().map(Route::to).toList());
        assertEquals(List.of(), poor.type("matter", "move").worked().routes());
    }

    @Test
    void an_account_is_written_without_gaps_and_a_benefit_began_before_today() {
        var visit = bySon().type("accountNumber", "0012 345").type("benefitSince", "12/2026");
        assertEquals(List.of("benefitSince", "accountNumber"), visit.objections());
    }

    @Test
    void limit_and_result_are_those_of_the_portal() {
        var procedure = self().worked().procedure();
        assertEquals(new TimeLimit.WorkingDays(BigDecimal.TEN), procedure.timeLimit());
        assertEquals("Trợ cấp hưu trí xã hội", procedure.called());
        assertTrue(procedure.result().orElseThrow().contains("Quyết định thôi hưởng"));
    }

    @Test
    void nobody_is_given_an_ethnicity_or_a_poverty() {
        var visit = Sitting.of(CODE).scan(OLD).confirmAll().type("writer", "self");
        assertTrue(visit.field("subject.ethnicity").answer().isEmpty());
        assertTrue(visit.field("poverty").answer().isEmpty());
        assertTrue(visit.gaps().size() > 2, () -> visit.gaps().toString());
    }

    @Test
    void the_longest_answers_are_all_on_the_paper() throws IOException {
        var visit = bySon().type("matter", "change")
                .type("changes", Sitting.filled("Đổi thông tin", 590) + " hết đổi")
                .type("subject.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê")
                .type("subject.residence", Sitting.filled("Số nhà", 280) + " hết nơi ở")
                .type("contact", Sitting.filled("Nhờ nhà", 280) + " hết liên lạc")
                .type("collectAt", Sitting.filled("Điểm chi trả", 280) + " hết nơi nhận")
                .type("bank", Sitting.filled("Ngân hàng", 110) + " hết tên");
        assertEquals(List.of(), visit.gaps());
        assertEquals(2, visit.paper().pages());
        Sitting.has(
                visit.printed(),
                "THỤY KHUÊ",
                "hết nơi ở",
                "hết liên lạc",
                "hết nơi nhận",
                "hết tên",
                "hết đổi",
                "NGƯỜI ĐỀ NGHỊ");
    }

    @Test
    void an_empty_form_marks_nothing() throws IOException {
        var text = Sitting.of(CODE).printed();
        Sitting.has(text, "VĂN BẢN ĐỀ NGHỊ HƯỞNG", "II. Thông tin người giám hộ", "NGƯỜI ĐỀ NGHỊ");
        assertFalse(MARK.matcher(text).find(), text);
    }

    private static Sitting self() {
        return about(Sitting.of(CODE)
                        .scan(OLD)
                        .confirmAll()
                        .type("matter", "grant")
                        .type("writer", "self"))
                .confirmAll();
    }

    private static Sitting bySon() {
        return about(Sitting.of(CODE)
                        .scan(SON)
                        .scan(OLD)
                        .confirmAll()
                        .type("matter", "grant")
                        .type("writer", "other")
                        .type("relation", "Con"))
                .type("benefit", "insurance")
                .type("benefitSum", "300000")
                .type("benefitSince", "7/2025")
                .type("payment", "account")
                .type("accountName", "Võ Thị Thí Dụ")
                .type("accountNumber", "0012345678")
                .type("bank", "Ngân hàng Ví Dụ")
                .confirmAll();
    }

    private static Sitting about(Sitting visit) {
        return visit.type("subject.ethnicity", "kinh")
                .type("subject.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .type("benefit", "none")
                .type("poverty", "none")
                .type("collectAt", "Nhà văn hóa Tổ 1")
                .type("payment", "cash");
    }
}
