package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.wire.Json;

/// The worked example of the authors' guide, done word for word: every file it shows is written, every command it
/// shows is given, in its order.
class AuthorsExampleTest {

    private static final Path GUIDE = Path.of("src/site/markdown/authors-example.md");

    /// A block, with the file that the line above it names, if it names one.
    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\n]+)`\n\n)?^```[a-z]*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /// Whoever reads it later writes a later day.
    private static final LocalDate EFFECTIVE = LocalDate.now(ZoneOffset.UTC).plusDays(9);

    private static final String KEY = "KHÓA-CÔNG-KHAI-CỦA-khoa-tinh";

    @TempDir
    Path home;

    private final List<String> given = new ArrayList<>();
    private String newestKey = "";

    @Test
    void who_follows_the_example_word_for_word_has_a_procedure_at_the_counter() throws IOException {
        run("centre init --config centre.conf --look-up https://tracuu.vi.du");
        run("centre office add --config centre.conf H99.15.07 UBND");
        var desk = new VerbDesk(home.resolve("desk"), 1);
        var blocks = BLOCK.matcher(Files.readString(GUIDE)
                .replace("2026-12-01", EFFECTIVE.toString())
                .replace("2027-12-31", EFFECTIVE.plusYears(1).toString()));
        while (blocks.find()) {
            if (blocks.group(1) != null) {
                var file = home.resolve(blocks.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, blocks.group(2).replace(KEY, newestKey));
            } else {
                blocks.group(2)
                        .lines()
                        .map(line -> line.replaceFirst("^motcua ", ""))
                        .forEach(line -> {
                            if (line.startsWith("catalogue install")) {
                                desk.must(words(line));
                            } else {
                                run(line);
                            }
                        });
            }
        }
        assertTrue(given.stream().anyMatch(line -> line.startsWith("catalogue check")), given::toString);
        assertTrue(Files.size(home.resolve("xem/2.000908-request.pdf")) > 1_000);
        desk.must("catalogue", "status");
        assertEquals(EFFECTIVE.toString(), desk.answer().path("effective").stringValue(""));
        assertTrue(given.stream().anyMatch(line -> line.startsWith("centre catalogue publish")), given::toString);
    }

    private void run(String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(words(line), new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(0, exit, () -> line + "\n" + out + err);
        if (line.startsWith("catalogue keygen")) {
            newestKey = Json.object(out.toString().strip()).path("public").stringValue("");
        }
        given.add(line);
    }

    private String[] words(String line) {
        return Stream.of(line.strip().split(" +")).map(this::placed).toArray(String[]::new);
    }

    /// Files are where the reader works.
    private String placed(String word) {
        boolean file = List.of("thu-tuc", "xem", "xem-dai", "goc", "goc.pub", "khoa-tinh", "khoa.ky", "danh-sach")
                        .contains(word)
                || word.startsWith("ban-")
                || word.equals("centre.conf");
        return file ? home.resolve(word).toString() : word;
    }
}
