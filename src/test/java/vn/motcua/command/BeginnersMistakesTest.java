package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.CatalogueCheck;
import vn.motcua.counter.Words;
import vn.motcua.paper.TemplateProbe;

/// What somebody gets wrong who writes a first procedure, each alone in a folder that is otherwise sound: it is told
/// once, at its own line, in words that say what to type.
class BeginnersMistakesTest {

    private static final String SOUND = """
            code: "9.999001"
            name: Xác nhận hộ nghèo
            field: Giảm nghèo
            authority: commune
            legalBasis:
              - Luật Ví dụ
            effective: {from: 2026-01-01}
            timeLimit: {workingDays: 2}
            roles:
              applicant: {label: Người yêu cầu}
            sections:
              - title: Người yêu cầu
                fields:
                  - {key: applicant.fullName, required: true}
                  - {key: household, label: Hộ, type: choice,
                     choices: [{code: poor, label: Nghèo}, {code: near-poor, label: Cận nghèo}]}
                  - {key: members, label: Số người, type: number, max: 20}
                  - {key: reason, label: Lý do, type: text, max: 100, when: "household == 'poor'"}
            papers:
              - id: card
                name: Căn cước
                shown: true
            prints:
              - {id: declaration, template: don.html, sign: [applicant]}
            steps:
              - {id: check, by: receiver}
            """;

    private static final String TEMPLATE = """
            <html>
            <body>
            <p>{{applicant.fullName}} {{household}} {{members}} {{reason}}</p>
            </body>
            </html>
            """;

    @TempDir
    Path disk;

    private Path file;

    @BeforeEach
    void write_a_sound_procedure() throws IOException {
        var folder = Files.createDirectories(disk.resolve("9.999001"));
        file = Files.writeString(folder.resolve("procedure.yaml"), SOUND);
        Files.writeString(folder.resolve("don.html"), TEMPLATE);
    }

    private CatalogueCheck check(Path folder) {
        return CatalogueCheck.of(folder, Optional.of(TemplateProbe::new));
    }

    private List<String> told() {
        return check(disk).mistakes().stream()
                .map(mistake -> Words.VIETNAMESE.say(mistake.sentence()))
                .toList();
    }

    private static Arguments slip(String right, String wrong, int below, String words) {
        return Arguments.of(right, wrong, below, words);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("    name: Căn", "\tname: Căn", 0, "Dùng dấu cách, không dùng phím Tab"),
                slip("    shown: true", "  \t  shown: true", 0, "không dùng phím Tab"),
                slip("         choices", "\t choices", 0, "không dùng phím Tab"),
                slip(
                        "  - {id: check, by: receiver}",
                        "  {id: check, by: receiver}\n  - {id: b, by: leader}",
                        0,
                        "gạch đầu dòng"),
                slip("    shown: true\n", "    shown: true\n  id: b\n    name: B\n", 1, "gạch đầu dòng"),
                slip("      - {key: members", "      {key: members", 0, "gạch đầu dòng"),
                slip("    name: Căn", "   name: Căn", 0, "thụt không thẳng cột"),
                slip("name: Xác nhận hộ", "name: Xác nhận: hộ", 0, "trong nháy: name: \"Xác nhận: hộ nghèo\""),
                slip("name: Xác nhận hộ", "name: Giấy \"A\": hộ", 0, "trong nháy: name: 'Giấy \"A\": hộ nghèo'"),
                slip("label: Số người", "label: Số: người", 0, "trong nháy: label: \"Số: người\""),
                slip("type: number, max: 20", "type: number max: 20", 0, "dấu phẩy"),
                slip("max: 20}", "max: 20", 0, "chưa đóng"),
                slip("required: true}", "required: true}}", 0, "ngoặc đóng ở dòng này không có ngoặc mở"),
                slip("name: Căn cước", "name: \"Căn cước", 0, "nháy mở ở dòng này không được đóng"),
                slip("code: \"9.999001\"", "code: \"9.999001", 0, "nháy mở ở dòng này không được đóng"),
                slip("name: Căn cước", "name: \"Căn\" cước", 0, "ngay sau nháy đóng"),
                slip("name: Căn cước", "name: @Căn cước", 0, "YAML không nhận"),
                slip("field: Giảm", "field:Giảm", 0, "thiếu dấu cách sau dấu hai chấm"),
                slip("field: Giảm nghèo", "field", 0, "thiếu dấu hai chấm"),
                slip(
                        "name: Xác nhận hộ nghèo",
                        "name: “Xác nhận hộ nghèo”",
                        0,
                        "Dùng nháy thẳng: \"Xác nhận hộ nghèo\""),
                slip("name: Xác nhận hộ nghèo", "name: “Xác nhận: hộ”", 0, "Dùng nháy thẳng: \"Xác nhận: hộ\""),
                slip("'poor'\"", "‘poor’\"", 0, "nháy cong"),
                slip(
                        "{workingDays: 2}",
                        "2 ngày",
                        0,
                        "ví dụ {workingDays: …}, đang là chữ “2 ngày”. Các khóa dùng được: workingDays, hours"),
                slip("{from: 2026-01-01}", "2026-01-01", 0, "ví dụ {from: …}"),
                slip("required: true", "required: có", 0, "phải là true hoặc false, ở đây là chữ “có”."),
                slip("\n  - Luật Ví dụ", " Luật Ví dụ", 0, "phải là danh sách"),
                slip(
                        "[{code: poor, label: Nghèo}, {code: near-poor, label: Cận nghèo}]",
                        "[poor, nearPoor]",
                        0,
                        "mỗi lựa chọn gồm mã và nhãn, không chỉ là “poor”. Ghi như: - {code: poor, label: …}"),
                slip("code: near-poor", "code: cận nghèo", 0, "chỉ được gồm chữ a–z không dấu"),
                slip("max: 20", "max: chín", 0, "“chín” phải là số nguyên"),
                slip("max: 100", "max: chín", 0, "“chín” phải là số nguyên"),
                slip("max: 100", "max: chin", 0, "Ghi số nguyên, ví dụ 9"),
                slip("max: 20", "max: 9.5", 0, "“9.5” sai: kết quả phải là số nguyên"),
                slip("\"household == 'poor'\"", "household == poor", 0, "nháy đơn: 'poor'"),
                slip("\"household == 'poor'\"", "household == near-poor", 0, "nháy đơn: 'near-poor'"),
                slip("== 'poor'", "== 'por'", 0, "Các mã dùng được: poor, near-poor."),
                slip(
                        "prints:\n  - {id: declaration, template: don.html, sign: [applicant]}",
                        "prints: don.html",
                        0,
                        "phải là danh sách"),
                slip("template: don.html", "template: dom.html", 0, "không có mẫu in"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("slips")
    void a_slip_is_told_once_at_its_line_with_what_to_type(String right, String wrong, int below, String words)
            throws IOException {
        int at = SOUND.indexOf(right);
        assertTrue(at >= 0, right);
        long line = 1
                + below
                + SOUND.substring(0, at).chars().filter(one -> one == '\n').count();
        Files.writeString(file, SOUND.substring(0, at) + wrong + SOUND.substring(at + right.length()));
        var told = told();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("9.999001/procedure.yaml, dòng " + line + ": "), told.getFirst());
        assertTrue(told.getFirst().contains(words), told.getFirst());
    }

    @Test
    void the_procedure_is_sound_without_them() throws IOException {
        assertEquals(List.of(), told());
        Files.writeString(file, SOUND.replace("Xác nhận hộ nghèo", "\"“Nghèo”\""));
        assertEquals(List.of(), told(), "curly quotes may stand in straight ones");
        Files.writeString(file, SOUND.replace("Xác nhận hộ nghèo", "“Nghèo” là gì"));
        assertEquals(List.of(), told(), "and within a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"procedure.yaml.txt", "procedure.yml", "Procedure.yaml", "procedure.txt"})
    void a_file_of_another_name_is_to_be_renamed_and_nothing_is_to_be_deleted(String name) throws IOException {
        Files.move(file, file.resolveSibling(name));
        var told = told();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("9.999001/" + name + ": "), told.getFirst());
        assertTrue(told.getFirst().contains("đổi tên thành procedure.yaml"), told.getFirst());
    }

    @Test
    void where_the_file_cannot_be_read_nothing_is_said_of_the_files_beside_it() throws IOException {
        Files.createDirectories(disk.resolve("templates"));
        Files.writeString(disk.resolve("templates/shared.html"), TEMPLATE);
        assertTrue(told().getFirst().contains("không thủ tục nào dùng tệp này"), "while everything can be read");
        for (var bytes : List.of(new byte[0], SOUND.getBytes(StandardCharsets.UTF_16))) {
            Files.write(file, bytes);
            assertEquals(1, told().size(), told().toString());
            assertTrue(told().getFirst().startsWith("9.999001/procedure.yaml"), told().getFirst());
        }
        Files.delete(file);
        assertEquals(1, told().size(), told().toString());
        assertTrue(told().getFirst().contains("Kiểm tra lại tên thư mục"), told().getFirst());
    }

    @Test
    void a_folder_of_one_procedure_and_an_empty_one_are_mistakes() throws IOException {
        var one = check(disk.resolve("9.999001")).mistakes();
        assertEquals(1, one.size(), one.toString());
        assertTrue(
                Words.VIETNAMESE.say(one.getFirst().sentence()).endsWith("motcua catalogue check " + disk),
                one.toString());
        var none = check(Files.createDirectories(disk.resolve("none"))).mistakes();
        assertEquals("catalogue.no-procedure", none.getFirst().what().key());
        var office = Files.createDirectories(disk.resolve("office"));
        Files.writeString(office.resolve("office.yaml"), "fees: {maritalStatus: 8000}\n");
        assertEquals(List.of(), check(office).mistakes(), "a province may decide fees and nothing else");
    }

    @Test
    void a_section_that_is_not_closed_is_one_mistake() throws IOException {
        Files.writeString(file.resolveSibling("don.html"), TEMPLATE.replace("<p>", "<p>{{#household}}"));
        assertEquals(1, told().size(), told().toString());
        assertTrue(told().getFirst().contains("dòng 3: “#household” chưa được đóng"), told().getFirst());
        Files.writeString(file.resolveSibling("don.html"), TEMPLATE.replace("<p>", "<p>A & B"));
        assertEquals(1, told().size(), told().toString());
        assertTrue(told().getFirst().contains("&amp;"), told().getFirst());
    }

    @Test
    void a_list_that_is_not_there_is_told_with_those_that_are() throws IOException {
        Files.createDirectories(disk.resolve("lists"));
        Files.writeString(disk.resolve("lists/households.yaml"), "- {code: poor, label: Nghèo}\n");
        var own = "choices: [{code: poor, label: Nghèo}, {code: near-poor, label: Cận nghèo}]";
        Files.writeString(file, SOUND.replace(own, "list: household"));
        var told = told().stream()
                .filter(one -> one.contains("không có danh sách"))
                .findFirst();
        assertTrue(told.orElse("").contains("exemption, extract, households, id-paper"), told().toString());
        Files.writeString(file, SOUND.replace(own, "list: households"));
        assertEquals(List.of(), told());
    }

    @Test
    void the_lists_that_are_told_are_those_that_come_with_the_program() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/vn/motcua/procedure/lists"))) {
            var beside = List.of("attributes", "authority", "repealed", "signer-titles");
            var shipped = files.map(one -> one.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !beside.contains(name))
                    .sorted()
                    .toList();
            Files.writeString(
                    file,
                    SOUND.replace(
                            "choices: [{code: poor, label: Nghèo}, {code: near-poor, label: Cận nghèo}]",
                            "list: household"));
            assertTrue(told().getFirst().endsWith("Đang có: " + String.join(", ", shipped) + "."), told().getFirst());
        }
    }
}
