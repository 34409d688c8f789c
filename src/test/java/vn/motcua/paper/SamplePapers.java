package vn.motcua.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Receipt;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.ReceiptKind;

/// Invented papers.
final class SamplePapers {

    static final Letterhead HEAD = new Letterhead(
            "THÀNH PHỐ ĐÀ NẴNG",
            "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ",
            "Trung tâm Phục vụ hành chính công phường An Khê",
            "An Khê");
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    /// As long as an ordinary one, 157 letters; nobody signed it.
    static final String QR = "https://tracuu1.vi.du/H17.99.99-261122-Q1007/0123456789ab/0123456789ab/" + "A".repeat(86);

    private SamplePapers() {}

    static String template() {
        var file = "/vn/motcua/procedure/1.004873/declaration.html";
        try (var stream = SamplePapers.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new AssertionError(file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Field> fields() {
        return Catalogue.shipped().procedures().stream()
                .filter(procedure -> procedure.code().equals("1.004873"))
                .findFirst()
                .orElseThrow()
                .form()
                .fields();
    }

    static Declaration declaration(Map<String, Value> answers) {
        return new Declaration(List.of(template()), fields(), answers, HEAD, DAY, false, false);
    }

    static Map<String, Value> ordinary() {
        var answers = new HashMap<String, Value>();
        for (var role : List.of("applicant", "subject")) {
            put(answers, role + ".fullName", "Nguyễn Thị Quỳnh Hương");
            put(answers, role + ".birthDate", "1994-04-21");
            put(answers, role + ".residence", "12 Nguyễn Phước Nguyên, phường An Khê, thành phố Đà Nẵng");
            put(answers, role + ".idPaper", "can-cuoc");
            put(answers, role + ".citizenId", "048194000004");
            put(answers, role + ".idIssued", "2024-08-15");
            put(answers, role + ".idIssuer", "Bộ Công an");
        }
        put(answers, "relation", "self");
        put(answers, "subject.sex", "female");
        put(answers, "subject.ethnicity", "kinh");
        put(answers, "subject.nationality", "viet-nam");
        answers.put("formerResidence", new Value.YesNo(false));
        put(answers, "maritalStatus", "never-married");
        put(answers, "purpose", "Để bổ túc hồ sơ vay vốn ngân hàng, không có giá trị đăng ký kết hôn");
        answers.put("copies", new Value.Whole(2));
        return answers;
    }

    static Map<String, Value> longest() {
        var answers = new HashMap<>(ordinary());
        put(answers, "subject.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê Ánh Nguyệt");
        put(answers, "subject.residence", words("Tổ dân phố số mười hai khu vực", 30));
        put(answers, "subject.idPaper", "ho-chieu");
        put(answers, "subject.passport", "C1234567");
        put(answers, "subject.birthDate", "1960-03");
        put(answers, "relation", "authorised");
        answers.put("formerResidence", new Value.YesNo(true));
        answers.put(
                "stays",
                new Value.Rows(java.util.stream.IntStream.range(0, 14)
                        .mapToObj(i -> Map.<String, Value>of(
                                "place", new Value.Text("Xã Hòa Sơn số " + i + ", huyện Hòa Vang, thành phố Đà Nẵng"),
                                "from", new Value.Text((1990 + i) + "-05-0" + (1 + i % 9)),
                                "to", new Value.Text(String.valueOf(1991 + i))))
                        .toList()));
        put(answers, "maritalStatus", "divorced");
        put(answers, "judgmentNumber", "112/2019/QĐST-HNGĐ");
        put(answers, "judgmentDate", "2019-07-30");
        put(answers, "judgmentCourt", words("Tòa án nhân dân khu vực thành phố", 16));
        put(answers, "purpose", words("Đăng ký kết hôn với công dân nước ngoài", 38));
        put(answers, "marryWith", words("Ông Trần Văn Thịnh Vượng", 25));
        put(answers, "marryAt", "Ủy ban nhân dân phường Hải Châu, thành phố Đà Nẵng");
        answers.put("reissue", new Value.YesNo(true));
        put(answers, "reissueReason", "W".repeat(200));
        return answers;
    }

    private static String words(String start, int count) {
        var text = new StringBuilder(start);
        for (int i = 0; i < count; i++) {
            text.append(" chữ").append(i).append("ờ");
        }
        return text.toString();
    }

    private static void put(Map<String, Value> answers, String key, String text) {
        answers.put(key, new Value.Text(text));
    }

    static Receipt receipt(PaperSize size, int reprint, boolean training) {
        return receipt(
                size,
                reprint,
                training,
                List.of(
                        new Receipt.PaperRow("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", 1, 0, 0, false),
                        new Receipt.PaperRow("Giấy tờ tùy thân của người yêu cầu", 0, 0, 0, true),
                        new Receipt.PaperRow("Văn bản ủy quyền có chứng thực", 0, 1, 0, false),
                        new Receipt.PaperRow("Giấy xác nhận tình trạng hôn nhân đã cấp trước đó", 1, 0, 1, false)));
    }

    static Receipt receipt(PaperSize size, int reprint, boolean training, int rows) {
        return receipt(
                size,
                reprint,
                training,
                java.util.stream.IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> new Receipt.PaperRow("Giấy tờ số " + i, 1, 0, 0, false))
                        .toList());
    }

    private static Receipt receipt(PaperSize size, int reprint, boolean training, List<Receipt.PaperRow> papers) {
        return new Receipt(
                HEAD,
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                Optional.of("Mẫu số 01 ban hành kèm theo Thông tư 03/2025/TT-VPCP"),
                "Số tiếp nhận tại quầy",
                "H17.99.99-261122-1-0007",
                Optional.empty(),
                QR,
                new Receipt.Submitter(
                        "Nguyễn Thị Quỳnh Hương",
                        Optional.of("12 Nguyễn Phước Nguyên, phường An Khê, thành phố Đà Nẵng"),
                        Optional.of("0905000004"),
                        Optional.empty(),
                        Optional.of("048194000004")),
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                Optional.of(new Receipt.Owner("Nguyễn Văn Bình", Optional.empty())),
                papers,
                1,
                "03 ngày làm việc",
                LocalDate.of(2026, 11, 23),
                "08:15 ngày 23/11/2026",
                "08:15 ngày 26/11/2026",
                Optional.of("Hồ sơ có thể giải quyết xong trước thời gian quy định và sẽ được thông báo qua tin nhắn;"
                        + " tra cứu tại địa chỉ trong mã QR"),
                Optional.of("Trung tâm Phục vụ hành chính công phường An Khê"),
                "Lê Minh Tâm",
                List.of("Lưu", "Giao khách hàng"),
                reprint,
                reprint == 0 ? Optional.empty() : Optional.of("giấy đã cấp cùng số H17.99.99-261122-1-0007"),
                training,
                size,
                ReceiptKind.STANDARD);
    }
}
