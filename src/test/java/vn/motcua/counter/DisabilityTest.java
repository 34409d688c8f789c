package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.TimeLimit;

/// Determining how severe a disability is, procedure 1.001699. Every person here is invented.
class DisabilityTest {

    private static final String CODE = "1.001699";
    private static final String MOTHER = "048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})X(?!\\p{L})");
    private static final List<String> ACTIVITIES = List.of(
            "moving",
            "eating",
            "toilet",
            "washing",
            "dressing",
            "hearing",
            "speaking",
            "housework",
            "company",
            "reading");

    @Test
    void who_writes_for_oneself_leaves_the_representative_struck_through() throws IOException {
        var visit = self();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration"), visit.papers());
        assertEquals(0, visit.toPay());
        assertEquals(3, visit.paper().pages());
        Sitting.has(
                visit.lines(),
                "Mẫu số 01",
                "ĐƠN ĐỀ NGHỊ XÁC ĐỊNH, XÁC ĐỊNH LẠI MỨC ĐỘ KHUYẾT TẬT",
                "Kính gửi: Chủ tịch CƠ QUAN VÍ DỤ",
                "X Xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
                "I. Thông tin người được xác định mức độ khuyết tật - Họ và tên: Võ Thị Thí Dụ",
                "Sinh ngày: 08/01/1990 Giới tính: Nữ",
                "II. Thông tin người đại diện hợp pháp (nếu có) - Họ và tên: –",
                "1.2 Thiếu tay hoặc không cử động được tay X",
                "1. Đi lại X",
                "Người viết đơn");
        assertFalse(visit.printed().contains("X Xác định lại"));
    }

    @Test
    void a_small_child_has_a_representative_and_no_degrees() throws IOException {
        var visit = child("1/12/2020");
        assertTrue(ACTIVITIES.stream().noneMatch(visit::asks), "not yet six");
        assertEquals(List.of(), visit.gaps());
        Sitting.has(
                visit.lines(),
                "mức độ khuyết tật - Họ và tên: Phạm Bé Út",
                "hợp pháp (nếu có) - Họ và tên: Võ Thị Thí Dụ",
                "Mối quan hệ với người được xác định khuyết tật: Mẹ",
                "Số điện thoại: 0900000000");
        assertTrue(ACTIVITIES.stream().allMatch(child("22/11/2020")::asks), "six today");
    }

    @Test
    void nobody_represents_oneself() {
        var visit = child("1/12/2020");
        var subject = visit.worked().procedure().form().roles().get(1);
        assertEquals("subject", subject.key());
        visit.with(visit.visit().give(visit.form(), subject, visit.person(0).id()));
        assertEquals(List.of("writer"), visit.objections());
    }

    @Test
    void papers_are_asked_for_by_what_the_person_has() {
        var first = self().type("medicalPapers", "có").type("boardConclusion", "có");
        assertEquals(List.of("declaration", "medical", "conclusion"), first.papers());
        assertFalse(first.asks("oldCertificate"));
        var again = self().type("request", "again").type("oldCertificate", "có");
        assertEquals(List.of("declaration", "old"), again.papers());
        assertFalse(again.asks("boardConclusion"));
    }

    @Test
    void limit_and_steps_are_those_of_the_announcing_decision() {
        var procedure = self().worked().procedure();
        assertEquals(new TimeLimit.WorkingDays(BigDecimal.valueOf(25)), procedure.timeLimit());
        assertEquals(31, procedure.form().field("signs").orElseThrow().choices().size());
    }

    @Test
    void the_longest_answers_are_all_on_the_paper() throws IOException {
        var visit = child("1/12/2010");
        var all = visit.field("signs").field().choices().stream()
                .map(Choice::code)
                .toList();
        visit.answer("signs", new Value.Several(all))
                .type("subject.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê")
                .type("subject.residence", Sitting.filled("Số nhà", 480) + " hết nơi ở");
        ACTIVITIES.forEach(key -> visit.type(key, "helped"));
        assertEquals(List.of(), visit.gaps());
        Sitting.has(visit.printed(), "Quỳnh Thụy Khuê", "hết nơi ở", "10. Đọc, viết, tính toán", "Người viết đơn");
        assertEquals(42, MARK.matcher(visit.printed()).results().count(), "31 signs, 10 activities, the request");
    }

    @Test
    void an_empty_form_marks_nothing() throws IOException {
        var text = Sitting.of(CODE).printed();
        Sitting.has(text, "6.3", "10. Đọc, viết", "Người viết đơn");
        assertFalse(MARK.matcher(text).find(), text);
    }

    private static Sitting self() {
        var visit = Sitting.of(CODE)
                .scan(MOTHER)
                .confirmAll()
                .type("request", "first")
                .type("writer", "self")
                .type("subject.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .answer("signs", new Value.Several(List.of("s1-2")));
        ACTIVITIES.forEach(key -> visit.type(key, "alone"));
        return visit.confirmAll();
    }

    private static Sitting child(String born) {
        return Sitting.of(CODE)
                .scan(MOTHER)
                .withoutCard()
                .confirmAll()
                .type("request", "first")
                .type("writer", "representative")
                .type("relation", "Mẹ")
                .type("applicant.phone", "0900000000")
                .type("subject.fullName", "Phạm Bé Út")
                .type("subject.birthDate", born)
                .type("subject.sex", "Nam")
                .type("subject.citizenId", "048226000107")
                .type("subject.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .answer("signs", new Value.Several(List.of("s5-2", "s6-3")));
    }
}
