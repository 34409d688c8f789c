package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Recognition 1.001022, birth registered again 1.004884 and correction 1.004859. Every person here is invented.
class CivilStatusTest {

    private static final String MAN = "048090000104||Trần Văn Mẫu|17081990|Nam|Tổ 8, Phường Mẫu, Đà Nẵng|11062025";

    @Test
    void a_father_recognises_his_child_on_one_page() throws IOException {
        var visit = recognition();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration", "pledge", "identity", "residence"), visit.papers());
        assertEquals("Trần Văn Mẫu", visit.text("parent.fullName"));
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.printed(),
                "TỜ KHAI ĐĂNG KÝ NHẬN CHA, MẸ, CON",
                "Quan hệ với người nhận con: Bản thân",
                "Là CHA của người có tên dưới đây: Họ, chữ đệm, tên: Trần Thí Dụ Con",
                "Tôi cam đoan việc nhận con nói trên",
                "Ý kiến của người hiện đang là mẹ");
    }

    @Test
    void a_woman_is_no_father_and_a_parent_is_older() {
        assertEquals(List.of(), recognition().objections());
        assertEquals(
                List.of("parent.birthDate"),
                recognition().type("child.birthDate", "1980").objections());
        assertEquals(
                List.of("parent.sex"), recognition().type("being", "mother").objections());
    }

    @Test
    void a_birth_is_registered_again_for_oneself() throws IOException {
        var visit = again();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration", "otherPapers", "identity", "residence"), visit.papers());
        Sitting.has(
                visit.printed(),
                "TỜ KHAI ĐĂNG KÝ LẠI KHAI SINH",
                "Quan hệ với người được khai sinh: Bản thân",
                "ghi bằng chữ: ngày mười bảy tháng tám năm một nghìn chín trăm chín mươi",
                "Đã đăng ký khai sinh tại: Xã Ví Dụ năm 1991");
        assertTrue(again().type("official", "có").papers().contains("employer"));
        assertTrue(again().type("hasCopy", "có").papers().contains("birthCopy"));
    }

    @Test
    void only_what_was_registered_before_2016_and_after_birth_is_registered_again() {
        assertEquals(List.of(), again().type("registeredOn", "31/12/2015").objections());
        assertEquals(
                List.of("registeredOn"),
                again().type("registeredOn", "1/1/2016").objections());
        assertEquals(
                List.of("registeredOn"), again().type("registeredOn", "1989").objections());
    }

    @Test
    void a_correction_says_what_and_why_and_the_longest_flows() throws IOException {
        var visit = correction();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration", "grounds", "identity", "residence"), visit.papers());
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.printed(),
                "Đề nghị cơ quan đăng ký việc cải chính hộ tịch cho người có tên dưới đây: Họ, chữ đệm, tên: Trần Văn Mẫu",
                "Đã đăng ký khai sinh tại Xã Ví Dụ năm 1991",
                "Nội dung: Năm sinh từ 1991 thành 1990 Lý do: Sai sót khi đăng ký");
        visit.type("content", Sitting.filled("Nội", 880) + " hết ý")
                .type("reason", Sitting.filled("Do", 580) + " hết lẽ");
        assertEquals(List.of(), visit.gaps());
        Sitting.has(visit.printed().replace(" ", ""), "hếtý", "hếtlẽ");
    }

    @Test
    void ethnicity_and_nationality_are_never_assumed() {
        for (var code : List.of("1.001022", "1.004884")) {
            var visit = Sitting.of(code).scan(MAN).confirmAll().type("relation", "self");
            var keys = visit.worked().filled().fields().stream()
                    .filter(field -> field.field().key().endsWith(".ethnicity")
                            || field.field().key().endsWith(".nationality"))
                    .toList();
            assertFalse(keys.isEmpty());
            assertTrue(keys.stream().allMatch(field -> field.answer().isEmpty()), code);
        }
        assertTrue(correction().field("subject.ethnicity").answer().isEmpty());
        assertTrue(correction().field("subject.nationality").answer().isEmpty());
    }

    private static Sitting recognition() {
        return Sitting.of("1.001022")
                .scan(MAN)
                .confirmAll()
                .type("childRegistered", "có")
                .type("recogniser", "parent")
                .type("being", "father")
                .type("relation", "self")
                .confirmAll()
                .type("parent.ethnicity", "Kinh")
                .type("parent.nationality", "Việt Nam")
                .type("child.fullName", "Trần Thí Dụ Con")
                .type("child.birthDate", "5/5/2020")
                .type("child.sex", "Nữ")
                .type("child.ethnicity", "Kinh")
                .type("child.nationality", "Việt Nam")
                .type("child.residence", "Tổ 8, Phường Mẫu")
                .type("evidence", "pledge")
                .type("wantsCopies", "không");
    }

    private static Sitting again() {
        return Sitting.of("1.004884")
                .scan(MAN)
                .confirmAll()
                .type("relation", "self")
                .confirmAll()
                .type("subject.ethnicity", "Kinh")
                .type("subject.nationality", "Việt Nam")
                .type("subject.birthPlace", "Xã Ví Dụ")
                .type("subject.hometown", "Xã Ví Dụ")
                .type("registeredAt", "Xã Ví Dụ")
                .type("registeredOn", "1991")
                .type("hasCopy", "không")
                .type("official", "không")
                .type("wantsCopies", "không");
    }

    private static Sitting correction() {
        return Sitting.of("1.004859")
                .scan(MAN)
                .confirmAll()
                .type("relation", "self")
                .confirmAll()
                .type("request", "correct")
                .type("event", "birth")
                .type("registeredAt", "Xã Ví Dụ")
                .type("registeredOn", "1991")
                .type("content", "Năm sinh từ 1991 thành 1990")
                .type("reason", "Sai sót khi đăng ký")
                .type("wantsCopies", "không");
    }
}
