package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueCheck;
import vn.motcua.catalogue.Mistake;
import vn.motcua.paper.TemplateProbe;

/// A folder of procedures into which twenty mistakes of twenty kinds are planted.
class TwentyMistakesTest {

    private static final Path SHIPPED = Path.of("src/main/resources/vn/motcua/procedure");

    @TempDir
    Path disk;

    private final List<String> planted = new ArrayList<>();

    @BeforeEach
    void copy_the_shipped_folder() throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = disk.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void are_twenty_with_their_files_and_lines_in_one_run() throws IOException {
        plantTwenty();
        var check = CatalogueCheck.of(disk, Optional.of(TemplateProbe::new));
        assertEquals(
                planted.stream().sorted().toList(),
                check.mistakes().stream().map(TwentyMistakesTest::told).sorted().toList());
        assertEquals(20, check.mistakes().size());
    }

    @Test
    void are_told_to_the_author_in_sentences() throws IOException {
        plantTwenty();
        var out = new StringWriter();
        int exit = Main.run(
                new String[] {"catalogue", "check", disk.toString()},
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true));
        assertEquals(1, exit);
        var lines = out.toString().lines().toList();
        assertEquals(
                20, lines.stream().filter(line -> !line.startsWith("Lưu ý:")).count() - 1, out.toString());
        int shipped = Catalogue.shipped().procedures().size();
        assertTrue(lines.getLast().startsWith("Đã kiểm tra " + shipped + " thủ tục: 20 lỗi"), out.toString());
        for (var line : lines.subList(0, 20)) {
            assertTrue(line.matches("[\\w./-]+(, dòng \\d+)?: .{20,}\\."), line);
        }
    }

    @Test
    void byte_order_marks_and_line_ends_of_windows_are_none() throws IOException {
        for (var path : List.of("1.004873/procedure.yaml", "1.004873/declaration.html", "lists/purposes.yaml")) {
            var file = disk.resolve(path);
            Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        }
        int line = plant("1.004873/procedure.yaml", "frequent: true", "frequnt: true", "unknown-key");
        assertEquals(
                List.of("1.004873/procedure.yaml:" + line + ":unknown-key"),
                CatalogueCheck.of(disk, Optional.of(TemplateProbe::new)).mistakes().stream()
                        .map(TwentyMistakesTest::told)
                        .toList());
    }

    private void plantTwenty() throws IOException {
        var marital = "1.004873/procedure.yaml";
        plant(marital, "frequent: true", "frequnt: true", "unknown-key");
        plant(marital, "timeLimit: {workingDays: 3}", "timeLimit: {hours: 300}", "limit-odd");
        plant(marital, "Nghị định 104/2022/NĐ-CP", "Nghị định 61/2018/NĐ-CP", "basis-repealed");
        plant(marital, "when: formerResidence", "when: reissue", "cel-below");
        plant(marital, "check: \"judgmentDate <= today\"", "check: \"judgmentDay <= today\"", "cel");
        plant(marital, "name: Giấy tờ tùy thân của", "name: Sổ hộ khẩu của", "paper-repealed");
        plant(marital, "{id: sign, by: leader", "{id: verify, by: leader", "duplicate");
        plant("1.004873/declaration.html", "{{relation}}", "{{relaton}}", "tag-unknown");

        var birth = "1.001193/procedure.yaml";
        plant(birth, "to: \"1.003583\"", "to: \"1.003584\"", "code-unknown");
        plant(birth, "sign: [applicant], ", "", "missing");
        Files.writeString(disk.resolve("1.001193/old.html"), "<html/>");
        planted.add("1.001193/old.html:0:unused");

        var recognition = "1.000689/procedure.yaml";
        Files.delete(disk.resolve("1.000689/recognition.html"));
        planted.add(recognition + ":" + line(recognition, "template: recognition.html") + ":no-template");
        plant(recognition, "intake: full", "intake: 1", "kind");

        var extract = "2.000635/procedure.yaml";
        plant("1.004194/procedure.yaml", "list: consent-way, required: true, when", "required: true, when", "choices");
        plant(extract, "list: relation, ", "list: relations, ", "no-list");
        plant(
                "2.000635/declaration.html",
                "<p>Nơi cư trú: ",
                "<p style=\"white-space: nowrap\">Nơi cư trú: ",
                "drawn-outside");

        plant(
                "1.000894/declaration.html",
                "{ display: inline-block; width: 1em;",
                "{ overflow: hidden; width: 1em;",
                "drawn-style");
        plant("1.004194/procedure.yaml", "ownerConsent == 'separate'", "ownerConsent == 'seperate'", "cel-code");
        plant("1.004873/declaration.html", "<body>", "<body><p>☎</p>", "drawn-letter");

        var list = disk.resolve("lists/reissue-reasons.yaml");
        var bytes = Files.readAllBytes(list);
        var whole = Files.readString(list);
        int at = whole.substring(0, whole.indexOf("- ")).getBytes(StandardCharsets.UTF_8).length + 4;
        planted.add("lists/reissue-reasons.yaml:" + line("lists/reissue-reasons.yaml", "- ") + ":not-utf8");
        bytes[at] = (byte) 0xE0; // à as the code page of Vietnamese Windows has it
        bytes[at + 1] = ' ';
        Files.write(list, bytes);
    }

    private int plant(String path, String right, String wrong, String kind) throws IOException {
        int line = line(path, right);
        var file = disk.resolve(path);
        Files.writeString(
                file, Files.readString(file).replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        planted.add(path + ":" + line + ":" + kind);
        return line;
    }

    private int line(String path, String text) throws IOException {
        var whole = Files.readString(disk.resolve(path));
        int at = whole.indexOf(text);
        assertTrue(at >= 0, text + " is not in " + path);
        return 1
                + (int) whole.substring(0, at)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }

    private static String told(Mistake mistake) {
        return mistake.file() + ":" + mistake.line() + ":"
                + mistake.what().key().replace("catalogue.", "");
    }
}
