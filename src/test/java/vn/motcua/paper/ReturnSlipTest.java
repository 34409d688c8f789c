package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.ReturnSlip;

class ReturnSlipTest {

    private static ReturnSlip slip(PaperSize size) {
        return new ReturnSlip(
                SamplePapers.HEAD,
                "Số tiếp nhận tại quầy",
                "H17.99.99-261122-1-0007",
                SamplePapers.QR,
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                "Nguyễn Thị Quỳnh Hương",
                "Lê Minh Tâm",
                Optional.of("0236000001"),
                new ReturnSlip.Recipient("Trần Văn Ân", Optional.of("048088000456"), Optional.empty()),
                true,
                new ReturnSlip.Result(
                        "Giấy xác nhận tình trạng hôn nhân",
                        Optional.of("12/2026"),
                        "quyển số 01/2026, ngày 25/11/2026, Trần Văn Bình ký"),
                SamplePapers.DAY,
                1,
                false,
                size);
    }

    @ParameterizedTest
    @EnumSource
    void a_slip_is_one_page_and_names_what_is_handed_to_whom(PaperSize size) throws IOException {
        var paper = new HtmlPapers().returnSlip(slip(size));
        Files.write(Files.createDirectories(Path.of("target/pdf")).resolve("slip-" + size + ".pdf"), paper.pdf());
        assertEquals(1, paper.pages());
        var text = Texts.of(paper);
        for (var words : new String[] {
            "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
            "Trần Văn Ân",
            "(người được ủy quyền)",
            "048088000456",
            "12/2026",
            "NGƯỜI TRẢ KẾT QUẢ",
            "In lại lần 1"
        }) {
            assertTrue(text.contains(words), words + " in " + text);
        }
    }
}
