package vn.motcua.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.Paper;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Receipt;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.ReceiptKind;
import vn.motcua.paper.HtmlPapers;

/// Drawing a receipt (A5, two copies) and a declaration as PDF/A, against writing the same lines with bare PDFBox and
/// one embedded face; with `soffice` also against its conversion of the same text.
final class PapersBench {

    private static final Letterhead HEAD = new Letterhead(
            "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG",
            "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ",
            "Trung tâm Phục vụ hành chính công phường An Khê",
            "An Khê");

    private PapersBench() {}

    /// @param args folder, rounds, papers a round, and `soffice` to measure that too
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]).resolve("papers");
        BenchDesk.clear(folder);
        int rounds = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[2]);
        var papers = new HtmlPapers();
        long start = System.nanoTime();
        papers.receipt(receipt());
        Table.fact("first receipt of a process", Math.round((System.nanoTime() - start) / 1e6) + " ms");
        var declaration = declaration();
        boolean office = args.length > 3;
        measure("receipt, A5, two copies", () -> papers.receipt(receipt()), 30, rounds, each, folder, office);
        measure("declaration 1.004873", () -> papers.declaration(declaration), 60, rounds, each, folder, office);
    }

    private static void measure(
            String what, Supplier<Paper> draw, double goal, int rounds, int each, Path folder, boolean office)
            throws IOException, InterruptedException {
        var text = text(draw.get().pdf());
        var ours = new double[rounds];
        var bare = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            var a = new double[each];
            var b = new double[each];
            for (int i = 0; i < each; i++) {
                long start = System.nanoTime();
                draw.get();
                a[i] = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                bare(text);
                b[i] = (System.nanoTime() - start) / 1e6;
            }
            if (round >= 0) {
                ours[round] = Sample.median(a);
                bare[round] = Sample.median(b);
            }
        }
        Table.limit(what + ", warm", " ms", new Sample(ours), "the same lines by bare PDFBox", new Sample(bare), goal);
        if (office) {
            Table.said(what, " ms", new Sample(ours), "`soffice --convert-to pdf`", soffice(text, folder, rounds));
        }
    }

    private static Sample soffice(String text, Path folder, int rounds) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("paper.txt"), text);
        var taken = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            var process = new ProcessBuilder(
                            "soffice",
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || !Files.exists(folder.resolve("paper.pdf"))) {
                throw new IllegalStateException("soffice made no paper");
            }
            if (round >= 0) {
                taken[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        return new Sample(taken);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void bare(String text) {
        try (var document = new PDDocument();
                var face = HtmlPapers.class.getResourceAsStream("font/Tinos-Regular.ttf");
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var font = PDType0Font.load(document, face);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.setLeading(13);
                for (var line : text.lines().toList()) {
                    content.showText(
                            line.replaceAll("\\p{C}", "").replace('☐', 'o').replace('☑', 'x'));
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Receipt receipt() {
        return new Receipt(
                HEAD,
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                Optional.empty(),
                "Số tiếp nhận tại quầy",
                "X99.01.02-261123-Q1001",
                Optional.empty(),
                "https://tracuu.vi.du/X99.01.02-261123-Q1001/0123456789ab/0123456789ab/" + "A".repeat(86),
                new Receipt.Submitter(
                        "Nguyễn Thị Quỳnh Hương",
                        Optional.of("12 Nguyễn Phước Nguyên, phường An Khê, Đà Nẵng"),
                        Optional.of("0900000000"),
                        Optional.empty(),
                        Optional.of("999194000004")),
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                Optional.empty(),
                List.of(
                        new Receipt.PaperRow("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", 1, 0, 0, false),
                        new Receipt.PaperRow("Giấy tờ tùy thân của người yêu cầu", 1, 0, 0, true)),
                1,
                "3 ngày làm việc",
                LocalDate.of(2026, 11, 23),
                "09:00 ngày 23/11/2026",
                "17:00 ngày 27/11/2026",
                Optional.of("Mang theo giấy này khi nhận kết quả."),
                Optional.of("Trung tâm Phục vụ hành chính công phường An Khê"),
                "Lê Thu",
                List.of("Lưu", "Giao khách hàng"),
                0,
                Optional.empty(),
                false,
                PaperSize.A5,
                ReceiptKind.STANDARD);
    }

    private static Declaration declaration() {
        var catalogue = Catalogue.shipped();
        var procedure = catalogue.procedures().stream()
                .filter(one -> one.code().equals("1.004873"))
                .findFirst()
                .orElseThrow();
        return new Declaration(
                List.of(catalogue.template(procedure, procedure.prints().getFirst())),
                procedure.form().fields(),
                answers(),
                HEAD,
                LocalDate.of(2026, 11, 23),
                true,
                false);
    }

    private static Map<String, Value> answers() {
        var answers = new HashMap<String, Value>();
        for (var role : List.of("applicant.", "subject.")) {
            answers.put(role + "fullName", new Value.Text("Nguyễn Thị Quỳnh Hương"));
            answers.put(role + "birthDate", new Value.Text("1994-04-21"));
            answers.put(role + "residence", new Value.Text("12 Nguyễn Phước Nguyên, phường An Khê, Đà Nẵng"));
            answers.put(role + "idPaper", new Value.Text("can-cuoc"));
            answers.put(role + "citizenId", new Value.Text("999194000004"));
            answers.put(role + "idIssued", new Value.Text("2024-08-15"));
            answers.put(role + "idIssuer", new Value.Text("Bộ Công an"));
        }
        answers.put("relation", new Value.Text("self"));
        answers.put("subject.sex", new Value.Text("female"));
        answers.put("subject.ethnicity", new Value.Text("01"));
        answers.put("subject.nationality", new Value.Text("VN"));
        answers.put("formerResidence", new Value.YesNo(false));
        answers.put("maritalStatus", new Value.Text("never-married"));
        answers.put("purpose", new Value.Text("Bổ túc hồ sơ vay vốn, không có giá trị đăng ký kết hôn"));
        answers.put("copies", new Value.Whole(2));
        return answers;
    }
}
