package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.wire.Json;

/// A desk in a folder of its own that is worked by verbs in this process.
final class VerbDesk {

    private static final String CARD =
            "048195000017|201234567|Nguyễn Thị Hằng|12031995|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021";

    final Path home;
    private final List<String> common;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /// @param number its number within the office
    VerbDesk(Path home, int number) throws IOException {
        this.home = Files.createDirectories(home);
        System.setProperty("motcua.argon2.mib", "1");
        var password = Files.writeString(home.resolve("pw"), Program.PASSWORD + "\n");
        common = List.of(
                "--data",
                home.resolve("data").toString(),
                "--state",
                home.resolve("state").toString(),
                "--password-file",
                password.toString());
        var init = Program.initOf(CentreHere.OFFICE);
        init[List.of(init).indexOf("--desk") + 1] = Integer.toString(number);
        must(init);
    }

    /// @return the exit code
    int run(String... verb) {
        var words = new ArrayList<>(List.of(verb));
        words.addAll(common);
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(words.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    void must(String... verb) {
        assertEquals(0, run(verb), () -> List.of(verb) + ": " + err);
    }

    /// The first line that the last verb wrote.
    ObjectNode answer() {
        return Json.object(out.toString().lines().findFirst().orElseThrow());
    }

    /// What the last verb said to people.
    String said() {
        return err.toString();
    }

    /// @return our number
    String receive() throws IOException {
        var visit = Files.writeString(home.resolve("visit.json"), DemoVisit.json(CARD, "Vay vốn") + "\n");
        must("receive", "--visit", visit.toString());
        return answer().at("/dossiers/0/number").stringValue();
    }

    boolean has(String number) {
        return run("dossier", number) == 0;
    }
}
