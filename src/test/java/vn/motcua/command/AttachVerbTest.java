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
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;

class AttachVerbTest {

    @TempDir
    Path home;

    private String said = "";

    private int run(String number, Path file) throws IOException {
        var password = Files.writeString(home.resolve("password"), new String(Desk.PASSWORD));
        var out = new StringWriter();
        var args = new String[] {
            "dossier",
            "attach",
            number,
            file.toString(),
            "--paper",
            "photo",
            "--data",
            home.resolve("data").toString(),
            "--state",
            home.resolve("state").toString(),
            "--password-file",
            password.toString()
        };
        int exit = Main.run(args, new PrintWriter(out), new PrintWriter(out));
        said = out.toString();
        return exit;
    }

    @Test
    void a_scan_is_attached_by_our_number_and_what_is_none_is_refused_in_a_sentence() throws IOException {
        var desk = new Desk(home).found();
        String number;
        try (var store = desk.open()) {
            number = Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng")
                    .number()
                    .text();
        }
        assertEquals(0, run(number, Files.write(home.resolve("scan"), Scans.pdf(5_000, 1))), () -> said);
        assertTrue(said.contains("\"application/pdf\"") && said.contains("\"photo\""), said);
        assertEquals(1, run(number, Files.write(home.resolve("scan.pdf"), new byte[] {1, 2})), () -> said);
        assertTrue(said.contains("không phải PDF"), said);
        assertEquals(1, run("X-1", home.resolve("scan")), () -> said);
        assertEquals(2, run(number, home.resolve("missing")), () -> said);
    }
}
