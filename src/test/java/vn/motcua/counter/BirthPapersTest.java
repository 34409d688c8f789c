package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What the birth declarations say, from nothing answered to the longest that is plausible. They are kept in
/// `target/papers`, to be looked at.
class BirthPapersTest {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final List<String> LABELS = List.of(
            "TỜ KHAI ĐĂNG KÝ KHAI SINH",
            "Kính gửi:",
            "Họ, chữ đệm, tên người yêu cầu:",
            "Ngày, tháng, năm sinh:",
            "Nơi cư trú:",
            "Giấy tờ tùy thân:",
            "Quan hệ với người được khai sinh:",
            "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:",
            "Họ, chữ đệm, tên:",
            "Ngày, tháng, năm sinh:",
            "ghi bằng chữ:",
            "Giới tính:",
            "Dân tộc:",
            "Quốc tịch:",
            "Nơi sinh:",
            "Quê quán:",
            "Họ, chữ đệm, tên người mẹ:",
            "Năm sinh:",
            "Dân tộc:",
            "Quốc tịch:",
            "Nơi cư trú:",
            "Giấy tờ tùy thân:",
            "Họ, chữ đệm, tên người cha:",
            "Năm sinh:",
            "Dân tộc:",
            "Quốc tịch:",
            "Nơi cư trú:",
            "Giấy tờ tùy thân:",
            "Thông tin về Giấy chứng nhận kết hôn của cha, mẹ trẻ (nếu cha, mẹ trẻ đã đăng ký kết hôn): Số:",
            "Quyển số:",
            "đăng ký ngày",
            "tại",
            "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật",
            "Tôi chịu hoàn toàn trách nhiệm trước pháp luật",
            "Đề nghị cấp bản sao: Có",
            "Không",
            "Số lượng:",
            "Làm tại: An Khê, ngày 22 tháng 11 năm 2026",
            "Người yêu cầu");

    @Test
    void the_labels_stand_in_the_order_of_the_official_form_however_much_is_filled() throws IOException {
        for (var visit : List.of(
                new TypedVisit().open("1.001193"),
                BirthFormTest.married("1.001193"),
                BirthFormTest.married("1.003583"),
                BirthFormTest.alone(),
                RecognitionFormTest.fatherRecognises(),
                longest(BirthFormTest.married("1.001193")))) {
            var text = text(visit.paper("birth"));
            int at = 0;
            for (var label : LABELS) {
                int found = text.indexOf(label, at);
                assertTrue(found >= 0, label + " is not below what stands above it");
                at = found + label.length();
            }
        }
    }

    @Test
    void an_ordinary_birth_is_one_page_with_every_answer() throws IOException {
        var paper = BirthFormTest.married("1.001193").paper("birth-married");
        var text = text(paper);
        assertEquals(1, paper.pages());
        for (var said : List.of(
                "ghi bằng chữ: ngày bốn tháng mười một năm hai nghìn không trăm hai mươi sáu",
                "người mẹ: Lê Thị Ví Dụ Năm sinh: 21/04/1994",
                "người cha: Trần Văn Thí Dụ Năm sinh: 14/05/1992 Dân tộc: Kinh Quốc tịch: Việt Nam",
                "Thẻ căn cước số 048194000012, do Bộ Công an cấp ngày 15/08/2024",
                "Số: 45 Quyển số: 01/2019 đăng ký ngày 20/10/2019 tại UBND phường An Khê",
                "Có X",
                "Số lượng: 3 bản")) {
            assertTrue(text.contains(said), said + " is not in " + text);
        }
        assertFalse(text.contains("Không X"));
    }

    @Test
    void a_mother_alone_has_father_and_marriage_struck_through() throws IOException {
        var paper = BirthFormTest.alone().paper("birth-alone");
        var text = text(paper);
        assertEquals(1, paper.pages());
        assertTrue(
                text.contains(
                        "người cha: – Năm sinh: – Dân tộc: – Quốc tịch: – Nơi cư trú: – Giấy tờ tùy thân: – Thông tin"),
                text);
        assertTrue(text.contains("Không X"), text);
    }

    @Test
    void an_empty_form_is_one_page_of_dotted_lines() throws IOException {
        assertEquals(1, new TypedVisit().open("1.001193").paper("birth-empty").pages());
    }

    @Test
    void the_longest_answers_flow_and_nothing_is_cut() throws IOException {
        var visit = longest(BirthFormTest.married("1.001193"));
        var paper = visit.paper("birth-longest");
        assertTrue(paper.pages() <= 3, "pages " + paper.pages());
        whole(visit, text(paper));
    }

    @Test
    void recognising_a_child_prints_both_declarations_in_one_go() throws IOException {
        var paper = RecognitionFormTest.fatherRecognises().paper("recognition");
        var text = text(paper);
        assertEquals(2, paper.pages());
        int second = text.indexOf("TỜ KHAI ĐĂNG KÝ NHẬN CHA, MẸ, CON");
        assertTrue(second > text.indexOf("TỜ KHAI ĐĂNG KÝ KHAI SINH"));
        var recognition = text.substring(second);
        for (var said : List.of(
                "Quan hệ với người nhận con: Bản thân",
                "công nhận người có tên dưới đây: Họ, chữ đệm, tên: Trần Văn Thí Dụ",
                "Giới tính: Nam",
                "Là CHA của người có tên dưới đây: Họ, chữ đệm, tên: Trần Thí Dụ Con",
                "Ý kiến của người hiện đang là mẹ",
                "Lê Thị Ví Dụ Trần Văn Thí Dụ")) {
            assertTrue(recognition.contains(said), said + " is not in " + recognition);
        }
    }

    @Test
    void the_longest_recognition_flows_too_and_an_empty_one_is_two_pages() throws IOException {
        var visit = longest(RecognitionFormTest.fatherRecognises())
                .type("recognised", "mother")
                .type("relationToRecogniser", words("Người được ủy quyền", 5));
        var text = text(visit.paper("recognition-longest"));
        whole(visit, text);
        assertTrue(text.contains("Là MẸ của người có tên dưới đây"));
        assertEquals(
                2, new TypedVisit().open("1.000689").paper("recognition-empty").pages());
    }

    /// Every text that was answered stands on the paper, all of it.
    private static void whole(TypedVisit visit, String text) {
        var close = text.replace(" ", "");
        for (var key : List.of(
                "applicant.fullName",
                "applicant.residence",
                "child.fullName",
                "child.birthPlace",
                "child.hometown",
                "mother.fullName",
                "mother.residence",
                "father.fullName",
                "father.residence")) {
            assertFalse(visit.text(key).isEmpty(), key);
            assertTrue(close.contains(visit.text(key).replace(" ", "")), key + " is cut");
        }
    }

    private static TypedVisit longest(TypedVisit visit) {
        visit.type("applicant.fullName", "Công Tằng Tôn Thất Nguyễn Hoàng Phương Quốc Thụy Khuê Minh Nguyệt")
                .type("applicant.residence", words("Tổ dân phố số mười hai khu vực", 40))
                .type("child.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê Ánh Nguyệt")
                .type("child.birthPlace", words("Bệnh viện Phụ sản", 38))
                .type("child.hometown", words("Xã Mẫu", 40))
                .type("mother.fullName", "Y".repeat(60) + " " + "W".repeat(120))
                .type("mother.ethnicity", "Bru - Vân Kiều")
                .type("mother.nationality", "Đài Loan (Trung Quốc)")
                .type("mother.residence", words("Buôn", 70));
        if (visit.filled().field("marriageNumber").isPresent()) {
            visit.type("marriageNumber", "8".repeat(60)).type("marriagePlace", words("Ủy ban nhân dân", 24));
        }
        return visit;
    }

    private static String words(String start, int count) {
        var text = new StringBuilder(start);
        for (int i = 0; i < count; i++) {
            text.append(" chữ").append(i);
        }
        return text.toString();
    }

    private static String text(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return BLANKS.matcher(stripper.getText(document)).replaceAll(" ");
        }
    }
}
