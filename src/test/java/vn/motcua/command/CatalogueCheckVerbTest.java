package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueCheckVerbTest {

    private static final String SHIPPED = "src/main/resources/vn/motcua/procedure";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_shipped_procedures_have_no_mistake() {
        assertEquals(0, run("catalogue", "check", SHIPPED), out + err.toString());
        var lines = out.toString().lines().toList();
        assertTrue(lines.getLast().contains(" thủ tục: 0 lỗi, "), out.toString());
        // what is left to each province is told, and nothing else
        assertTrue(
                lines.stream().limit(lines.size() - 1).allMatch(line -> line.contains("do HĐND cấp tỉnh quy định")),
                out.toString());
    }

    @Test
    void what_is_no_folder_cannot_be_checked() {
        assertEquals(2, run("catalogue", "check", Path.of(SHIPPED, "index.txt").toString()));
        assertTrue(err.toString().contains("Kiểm tra lại đường dẫn"), err.toString());
    }

    private int run(String... words) {
        return Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
