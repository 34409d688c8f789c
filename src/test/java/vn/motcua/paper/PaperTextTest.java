package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PaperSize;
import vn.motcua.domain.form.Value;

class PaperTextTest {

    private final HtmlPapers papers = new HtmlPapers();

    private String declared(Map<String, Value> answers) throws IOException {
        return Texts.of(papers.declaration(SamplePapers.declaration(answers)));
    }

    private static void has(String text, String... expected) {
        for (var part : expected) {
            assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
        }
    }

    @Test
    void a_declaration_reads_as_it_was_filled() throws IOException {
        var text = declared(SamplePapers.ordinary());
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
        has(
                text,
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN Kính gửi: ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ",
                "Họ, chữ đệm, tên người yêu cầu: Nguyễn Thị Quỳnh Hương Ngày, tháng, năm sinh: 21/04/1994",
                "Thẻ căn cước số 048194000004, do Bộ Công an cấp ngày 15/08/2024",
                "Giới tính: Nữ Dân tộc: Kinh Quốc tịch: Việt Nam",
                "Tình trạng hôn nhân: Hiện tại chưa đăng ký kết hôn với ai Mục đích",
                "Để bổ túc hồ sơ vay vốn ngân hàng, không có giá trị đăng ký kết hôn Số bản đề nghị cấp: 2 bản Tôi",
                "Làm tại: An Khê, ngày 22 tháng 11 năm 2026 Người yêu cầu (Ký, ghi rõ họ, chữ đệm, tên)");
        assertFalse(text.contains("Trong thời gian cư trú"));
        assertFalse(text.contains("cấp lại"));
    }

    @Test
    void every_word_of_longestanswers_is_on_the_paper() throws IOException {
        var answers = SamplePapers.longest();
        var text = declared(answers);
        var letters = text.replace(" ", "");
        var missing = new ArrayList<String>();
        for (var key : List.of(
                "subject.fullName",
                "subject.residence",
                "judgmentCourt",
                "purpose",
                "marryWith",
                "marryAt",
                "reissueReason")) {
            var answer = ((Value.Text) answers.get(key)).text();
            if (!letters.contains(answer.replace(" ", ""))) {
                missing.add(key);
            }
        }
        assertEquals(List.of(), missing);
        has(
                text,
                "Hộ chiếu số C1234567",
                "Xã Hòa Sơn số 13, huyện Hòa Vang, thành phố Đà Nẵng từ ngày 05/05/2003 đến 2004",
                "Bản án/Quyết định số 112/2019/QĐST-HNGĐ ngày 30/07/2019 của Tòa án",
                "; hiện tại chưa đăng ký kết hôn với ai");
        assertFalse(text.contains("số 048194000004 do"));
    }

    @Test
    void a_widowed_and_a_married_person_read_right() throws IOException {
        var answers = new HashMap<>(SamplePapers.ordinary());
        answers.put("maritalStatus", new Value.Text("widowed"));
        answers.put("deathRecordNumber", new Value.Text("45/2020"));
        answers.put("deathRecordDate", new Value.Text("2020-02-01"));
        answers.put("deathRecordIssuer", new Value.Text("UBND phường Hải Châu"));
        has(
                declared(answers),
                "(Trích lục khai tử/Giấy chứng tử số 45/2020 do UBND phường Hải Châu cấp ngày 01/02/2020)");
        answers.put("maritalStatus", new Value.Text("married"));
        answers.put("spouseName", new Value.Text("Trần Văn Đức"));
        has(declared(answers), "Hiện tại đang có vợ/chồng là Trần Văn Đức");
    }

    @Test
    void a_receipt_reads_as_it_was_given() throws IOException {
        var text = Texts.of(papers.receipt(SamplePapers.receipt(PaperSize.A5, 2, true)));
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
        has(
                text,
                "Số tiếp nhận tại quầy: H17.99.99-261122-1-0007 Mã tra cứu: 0123 4567 89ab",
                "Thay thế giấy đã cấp cùng số",
                "In lại lần 2",
                "(Liên: Lưu)",
                "(Liên: Giao khách hàng)",
                "Tiếp nhận hồ sơ của Ông (Bà): Nguyễn Thị Quỳnh Hương",
                "2 Giấy tờ tùy thân của người yêu cầu Xuất trình",
                "4 Giấy xác nhận tình trạng hôn nhân đã cấp trước đó 1 1",
                "5. Thời gian trả kết quả giải quyết hồ sơ: 08:15 ngày 26/11/2026",
                "NGƯỜI NỘP HỒ SƠ",
                "NGƯỜI TIẾP NHẬN HỒ SƠ",
                "Lê Minh Tâm");
    }

    @Test
    void in_training_every_page_of_every_paper_is_marked_whatever_its_template_says() throws IOException {
        var marked = papers.training();
        var longest = SamplePapers.declaration(SamplePapers.longest());
        for (var paper : List.of(
                marked.receipt(SamplePapers.receipt(PaperSize.A5, 0, false)),
                marked.receipt(SamplePapers.receipt(PaperSize.A4, 0, false, 40)),
                marked.declaration(longest))) {
            assertEquals(paper.pages(), Texts.of(paper).split(TrainingMark.TEXT, -1).length - 1);
        }
        assertFalse(Texts.of(papers.declaration(longest)).contains("TẬP HUẤN"));
    }

    @Test
    void the_square_code_is_read_from_a_coarse_print() throws Exception {
        for (var size : List.of(PaperSize.A4, PaperSize.A5)) {
            var receipt = SamplePapers.receipt(size, 0, false);
            for (var page : papers.pictures(papers.receipt(receipt).pdf(), 203)) {
                var light = new RGBLuminanceSource(page.width(), page.height(), page.argb());
                var found = new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true));
                assertEquals(receipt.qr(), found.getText());
            }
        }
    }
}
