package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CataloguePreviewVerbTest {

    private static final String SHIPPED = "src/main/resources/vn/motcua/procedure";

    @TempDir
    Path out;

    private final StringWriter said = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "1.004873,declaration",
        "1.001193,declaration",
        "1.000689,recognition",
        "1.003583,declaration",
        "1.000894,declaration",
        "2.000635,declaration",
        "1.004194,declaration",
        "1.000656,declaration",
        "1.001022,declaration",
        "1.004884,declaration",
        "1.004859,declaration",
        "1.004222,declaration",
        "1.001612,declaration",
        "1.001699,declaration",
        "1.014027,declaration",
        "1.001776,declaration",
        "1.001776,household",
        "1.001776,foster",
        "1.001776,fostered",
        "3.000722,declaration",
        "2.002913,declaration"
    })
    void every_shipped_print_is_drawn_with_ordinary_longest_and_minimal_answers(String code, String print)
            throws IOException {
        for (var amount : List.of("ordinary", "longest", "minimal")) {
            assertEquals(0, run(code, "--answers", amount, "--out", out.toString()), err.toString());
            var file = out.resolve(code + "-" + print + ".pdf");
            var text = text(file);
            assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text);
            var kept = Files.createDirectories(Path.of("target/preview"));
            Files.copy(
                    file,
                    kept.resolve(code + "-" + print + "-" + amount + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.000815,1,SCT/BS", "2.000884,3,'SCT/CK,ĐC'"})
    void every_statement_fits_page_and_label_with_ordinary_longest_and_minimal_answers(
            String code, int pages, String register) throws IOException {
        for (var amount : List.of("ordinary", "longest", "minimal")) {
            assertEquals(0, run(code, "--answers", amount, "--out", out.toString()), err.toString());
            for (var way : List.of("statement", "statement-label")) {
                var file = out.resolve(code + "-" + way + ".pdf");
                assertEquals(pages, text(file).split("- " + register, -1).length - 1, text(file));
                Files.copy(
                        file,
                        Files.createDirectories(Path.of("target/preview"))
                                .resolve(code + "-" + way + "-" + amount + ".pdf"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void answers_of_the_authors_own_are_printed() throws IOException {
        var answers = Files.writeString(out.resolve("a.json"), """
                {"applicant.fullName": "Lê Thị Thí Dụ", "relation": "Bản thân", "formerResidence": true,
                 "stays": [{"place": "Xã Mẫu", "from": "5/2001", "to": "2010"}], "copies": 3}
                """);
        assertEquals(0, run("1.004873", "--answers", answers.toString(), "--out", out.toString()), err.toString());
        var text = text(out.resolve("1.004873-declaration.pdf"));
        assertTrue(text.contains("Lê Thị Thí Dụ") && text.contains("Xã Mẫu từ 05/2001 đến 2010"), text);
        assertTrue(err.toString().contains("chưa làm tờ khai đủ"), "why dotted lines stay: " + err);
        assertTrue(err.toString().contains("Số định danh"), err.toString());
        assertFalse(err.toString().contains("Họ, chữ đệm, tên"), "that is answered: " + err);
    }

    @Test
    void of_several_prints_those_are_drawn_that_the_authors_answers_ask_for() throws IOException {
        var answers = Files.writeString(out.resolve("a.json"), """
                {"request": "allowanceHousehold", "kind": "disabled", "householder.fullName": "Lê Thị Thí Dụ"}
                """);
        assertEquals(0, run("1.001776", "--answers", answers.toString(), "--out", out.toString()), err.toString());
        assertTrue(text(out.resolve("1.001776-declaration.pdf")).contains("Mẫu số 1đ"));
        assertTrue(text(out.resolve("1.001776-household.pdf")).contains("LÊ THỊ THÍ DỤ"));
        assertFalse(Files.exists(out.resolve("1.001776-foster.pdf")));
        assertFalse(Files.exists(out.resolve("1.001776-fostered.pdf")));
    }

    @Test
    void what_the_form_does_not_ask_is_said() throws IOException {
        var answers = Files.writeString(out.resolve("a.json"), "{\"aplicant.fullName\": \"Lê Thị Thí Dụ\"}");
        assertEquals(1, run("1.004873", "--answers", answers.toString()));
        assertTrue(err.toString().contains("“aplicant.fullName”"), err.toString());
        assertEquals(2, run("9.999999"));
    }

    @Test
    void answers_that_are_no_file_are_told_with_the_words_that_there_are() {
        assertEquals(2, run("1.004873", "--answers", "longet", "--out", out.toString()));
        assertTrue(err.toString().contains("Không có tệp “longet”"), err.toString());
        assertTrue(err.toString().contains("ordinary, longest, minimal"), err.toString());
        assertFalse(Files.exists(out.resolve("1.004873-declaration.pdf")));
    }

    @Test
    void an_answer_beyond_what_its_field_takes_is_told() throws IOException {
        var answers = Files.writeString(out.resolve("a.json"), "{\"purpose\": \"" + "a".repeat(301) + "\"}");
        assertEquals(0, run("1.004873", "--answers", answers.toString(), "--out", out.toString()), err.toString());
        assertTrue(err.toString().lines().anyMatch(line -> line.contains("300")), err.toString());
    }

    private int run(String code, String... more) {
        var words = new java.util.ArrayList<>(List.of("catalogue", "preview", SHIPPED, code));
        words.addAll(List.of(more));
        return Main.run(words.toArray(String[]::new), new PrintWriter(said, true), new PrintWriter(err, true));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
