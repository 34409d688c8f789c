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

/// `motcua catalogue import`, as an author types it.
class CatalogueImportVerbTest {

    private static final String SOUND = """
            {"code":"OK","data":{"code":"CODE","name":"Đăng ký việc A","requirementsAndConditions":"",
             "categoriesDetails":[{"name":"Hộ tịch"}],"departmentsExecuting":[{"name":"Công an cấp Xã"}],
             "unitGroupsExecuting":[],"resultsDetails":[{"name":"Giấy A"}],"legalBasisesDetails":[],
             "procedureProposal":{"proposalNumber":"1/QĐ-BCA","decisionDate":1768496400000},"executionSteps":[],"cases":[],
             "executionMethods":[{"submissionMethod":"DIRECT","processingTime":3,"processingTimeUnit":"UNIT","description":"",
               "fees":[{"type":"FEE","value":0,"description":""}]}],
             "executionCases":[{"name":"","profileComponents":[{"name":"Tờ khai","originalQty":1,"copyQty":0}]}]}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void tells_of_every_file_and_sums_up() throws IOException {
        var drafts = folder.resolve("drafts").toString();
        int exit = run(
                "catalogue",
                "import",
                file("a.json", SOUND.replace("CODE", "1.000001").replace("UNIT", "DAY")),
                file("b.json", SOUND.replace("CODE", "1.000002").replace("UNIT", "OTHER")),
                file("c.json", "{"),
                "--out",
                drafts);

        assertEquals(Speaker.FAILED, exit, "one of them could not be read");
        var lines = out.toString().lines().toList();
        assertTrue(lines.get(0).startsWith("1.000001 Đăng ký việc A: không còn gì để ngỏ"), out.toString());
        assertTrue(lines.get(1).startsWith("1.000002 Đăng ký việc A: để ngỏ 1 chỗ"), out.toString());
        assertTrue(lines.get(2).contains("thời hạn chưa rõ, Cổng ghi “3 OTHER”"), out.toString());
        assertTrue(lines.get(3).startsWith("c.json: không phải JSON của Cổng"), out.toString());
        assertTrue(lines.get(4).startsWith("Đã đọc 3 tệp: 2 bản nháp, 1 (33%) không cần người sửa"), out.toString());
        assertEquals("  1 thủ tục để ngỏ: thời hạn", lines.get(5));
        assertEquals(Speaker.FAILED, run("catalogue", "check", drafts), "what is open does not pass");
    }

    @Test
    void ends_well_when_every_file_was_read() throws IOException {
        var sound = file("a.json", SOUND.replace("CODE", "1.000001").replace("UNIT", "DAY"));

        assertEquals(
                0,
                run(
                        "catalogue",
                        "import",
                        sound,
                        "--out",
                        folder.resolve("drafts").toString()));
        assertEquals(0, run("catalogue", "check", folder.resolve("drafts").toString()), out.toString());
    }

    @Test
    void without_a_folder_for_the_drafts_it_is_used_wrongly() throws IOException {
        assertEquals(Speaker.UNREADABLE, run("catalogue", "import", file("a.json", SOUND)));
    }
}
