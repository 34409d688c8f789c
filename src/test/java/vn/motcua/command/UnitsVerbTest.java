package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `motcua units import`, as somebody types it.
class UnitsVerbTest {

    private static final String TODAY =
            "[{\"Code\":\"48\",\"Name\":\"A\",\"Wards\":[{\"Code\":\"20001\",\"FullName\":\"Xã B\"}]}]";
    private static final String BEFORE =
            "{\"data\":[{\"level1_id\":\"48\",\"name\":\"Tỉnh A\",\"splits\":[{\"new_id\":\"48\"}],"
                    + "\"level3s\":[{\"level3_id\":\"10001\",\"name\":\"Xã C\",\"splits\":[{\"new_id\":\"20001\"}]}]}]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(new StringWriter(), true));
    }

    @Test
    void writes_the_table_and_tells_how_it_differs_from_the_shipped_one() throws IOException {
        var today = Files.writeString(folder.resolve("today.json"), TODAY).toString();
        var before = Files.writeString(folder.resolve("before.json"), BEFORE).toString();
        var table = folder.resolve("units.txt");

        assertEquals(0, run("units", "import", today, before, "--out", table.toString()), out.toString());
        assertEquals("+48|A\n20001|x|B\n-A|48\nx|C|20001\n", Files.readString(table));
        assertTrue(out.toString().contains("So với bảng của chương trình"), out.toString());
    }

    @Test
    void a_bad_register_changes_nothing() throws IOException {
        var today = Files.writeString(folder.resolve("today.json"), TODAY).toString();
        var before = Files.writeString(folder.resolve("before.json"), BEFORE.replace("Xã C", "Bản C"))
                .toString();
        var table = Files.writeString(folder.resolve("units.txt"), "cũ");

        assertEquals(Speaker.FAILED, run("units", "import", today, before, "--out", table.toString()));
        assertEquals("cũ", Files.readString(table));
        assertTrue(out.toString().contains("before.json, dòng 1: “Bản C” không bắt đầu bằng"), out.toString());
        assertTrue(out.toString().contains("Chưa ghi gì"), out.toString());
    }
}
