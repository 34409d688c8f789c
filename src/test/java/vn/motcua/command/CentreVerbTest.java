package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.store.Desk;
import vn.motcua.sync.Enrolling;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.LineTrouble;
import vn.motcua.wire.EnrolReading;
import vn.motcua.wire.Json;

/// The centre's verbs as whoever sets it up types them.
class CentreVerbTest {

    private static final String AGENCY = "X99.01.02";

    @TempDir
    Path home;

    private record Ran(int exit, String out, String err) {

        String text(String key) {
            return Json.object(out.lines().findFirst().orElse("{}")).path(key).stringValue("");
        }
    }

    private Ran verb(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("centre"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config().toString()));
        int exit = Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Path config() {
        return home.resolve("centre/centre.conf");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void init() throws IOException {
        var ran = verb("init", "--look-up", "https://tracuu.vi.du", "--url", "https://localhost:" + freePort());
        assertEquals(0, ran.exit(), ran.err());
        Files.writeString(
                config(), Files.readString(config()).replaceAll("admin-port = \\d+", "admin-port = " + freePort()));
    }

    private RunningCentre start() throws IOException {
        return RunningCentre.start(CentreConfig.read(config()), Map.of());
    }

    @Test
    void a_desk_is_let_in_by_a_printed_code_over_tls_and_turned_away_again_while_the_server_runs() throws Exception {
        init();
        assertEquals(0, verb("office", "add", "H99.15.07", "Phường trước").exit(), "with no server running");
        try (var _ = start();
                var store = new Desk(home.resolve("desk")).found(1).open()) {
            assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
            assertEquals(1, verb("office", "add", AGENCY, "Phường An Khê").exit(), "it is there");
            var code = assertInstanceOf(
                            EnrolReading.Good.class,
                            EnrolReading.of(verb("enrol-code", AGENCY, "--scope", "open")
                                    .text("code")))
                    .code();
            var stream = new Desk(home.resolve("desk")).unlock(store).stream();
            var url = code.centre().toString();
            var pin = Optional.of(code.pin());
            var lines = new HttpLines(stream, Clock.systemUTC());
            try (var line = lines.to(new DeskStream.Enrolled(url, pin, "", "", "Quầy 1"))) {
                Enrolling.enrol(stream, line, url, pin, code.secret(), AGENCY, "Quầy 1");
                assertTrue(line.open().seconds() > 0);
                var listed = verb("desk", "list", AGENCY);
                assertEquals("Quầy 1", listed.text("name"));
                var named = listed.text("desk");
                assertEquals(
                        0,
                        verb("desk", "extend", AGENCY, named, "--expires", "2999-12-31")
                                .exit());
                assertEquals(
                        "2999-12-31T17:00:00Z", verb("desk", "list", AGENCY).text("expires"));
                assertEquals(0, verb("desk", "extend", AGENCY, named).exit());
                assertEquals("", verb("desk", "list", AGENCY).text("expires"));
                assertEquals("open", listed.text("scope"));
                assertEquals(
                        2, verb("desk", "scope", AGENCY, named, "everything").exit());
                assertEquals(1, verb("desk", "scope", AGENCY, "nobody", "own").exit());
                assertEquals(0, verb("desk", "scope", AGENCY, named, "own").exit());
                assertEquals("own", verb("desk", "list", AGENCY).text("scope"));
                assertEquals(
                        0, verb("desk", "revoke", AGENCY, listed.text("desk")).exit());
                var trouble = assertThrows(LineTrouble.class, line::open);
                assertEquals(Hindrance.REVOKED, trouble.why());
                assertFalse(verb("desk", "list", AGENCY).text("revoked").isEmpty());
            }
        }
        assertEquals(1, verb("enrol-code", "H99.15.08").exit(), "no such office");
        assertEquals(0, verb("enrol-code", "H99.15.07").exit(), "the server is gone again");
    }

    @Test
    void a_term_has_to_lie_ahead_and_be_of_a_desk_that_is_there() throws Exception {
        init();
        assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
        assertEquals(0, verb("enrol-code", AGENCY, "--expires", "2999-12-31").exit());
        assertEquals(0, verb("enrol-code", AGENCY, "--expires", "31/12/2999").exit(), "as days are written here");
        assertEquals(2, verb("enrol-code", AGENCY, "--expires", "2020-12-31").exit(), "that day is over");
        assertEquals(2, verb("enrol-code", AGENCY, "--expires", "31/02/2999").exit(), "no day");
        assertEquals(
                1,
                verb("desk", "extend", AGENCY, "nobody", "--expires", "2999-12-31")
                        .exit());
    }

    @Test
    void a_role_is_named_changed_taken_away_and_listed() throws Exception {
        init();
        assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
        assertEquals(
                0, verb("user", "add", AGENCY, "lethu", "--role", "RECEIVER").exit());
        assertEquals("RECEIVER", verb("user", "list", AGENCY).text("role"));
        assertEquals(0, verb("user", "add", AGENCY, "lethu", "--role", "LEADER").exit());
        assertEquals("LEADER", verb("user", "list", AGENCY).text("role"));
        assertEquals(0, verb("user", "remove", AGENCY, "lethu").exit());
        assertFalse(verb("user", "list", AGENCY).out().contains("role"));
        assertEquals(1, verb("user", "remove", AGENCY, "lethu").exit(), "it is away already");
        assertEquals(
                1, verb("user", "add", "H99.15.08", "lethu", "--role", "LEADER").exit(), "no such office");
        assertEquals(
                2, verb("user", "add", AGENCY, "Lê Thu", "--role", "LEADER").exit(), "no login");
        assertEquals(2, verb("user", "add", AGENCY, "lethu", "--role", "NONE").exit(), "no role to give");
        assertEquals(2, verb("user", "add", AGENCY, "lethu", "--role", "KING").exit());
    }

    @Test
    void a_release_is_verified_and_published_while_the_server_runs() throws IOException {
        init();
        var house = new TestHouse();
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        var file = Files.write(
                home.resolve("r1"),
                house.release(folder, Layer.NATION, 1, TestHouse.TODAY).bytes());
        var bare = Files.write(
                home.resolve("bare"),
                TestHouse.build(folder, Layer.NATION, 2, TestHouse.TODAY).bytes());
        var root = Files.writeString(home.resolve("root.pub"), KeyText.open(house.root.open()));
        try (var _ = start()) {
            assertEquals(1, verb("catalogue", "publish", file.toString()).exit(), "no root yet");
            var ran = verb("catalogue", "publish", file.toString(), "--root", root.toString());
            assertEquals(0, ran.exit(), ran.err());
            assertEquals("nation", ran.text("layer"));
            var refused = verb("catalogue", "publish", bare.toString());
            assertEquals(1, refused.exit());
            assertTrue(refused.err().contains("chưa được ký"), refused.err());
            assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
            assertEquals(
                    0,
                    verb("catalogue", "layers", AGENCY, "province:48", "ward:20194")
                            .exit());
            assertEquals(
                    2,
                    verb("catalogue", "layers", AGENCY, "ward:20194", "ward:20197")
                            .exit());
            assertEquals(
                    1, verb("catalogue", "layers", "H99.15.08", "province:48").exit(), "no such office");
            var stick = Files.createDirectories(home.resolve("stick"));
            var put = verb("catalogue", "export", AGENCY, stick.toString());
            assertEquals(0, put.exit(), put.err());
            assertArrayEquals(
                    Files.readAllBytes(file),
                    Files.readAllBytes(stick.resolve("motcua-thu-tuc/nation-00001.motcua")),
                    "the very file that was published");
            assertTrue(Files.exists(stick.resolve("motcua-thu-tuc/keys.txt")));
            var nowhere = home.resolve("no-stick").toString();
            assertEquals(1, verb("catalogue", "export", AGENCY, nowhere).exit());
        }
    }

    @Test
    void what_init_made_is_for_its_owner_only_and_never_written_over() throws IOException {
        init();
        for (var name : List.of("centre.db", "authority.key")) {
            var rights = Files.getPosixFilePermissions(config().resolveSibling(name));
            assertEquals("rw-------", PosixFilePermissions.toString(rights), name);
        }
        try (var _ = start()) {
            var rights = Files.getPosixFilePermissions(config().resolveSibling("centre.db.admin"));
            assertEquals("rw-------", PosixFilePermissions.toString(rights));
        }
        assertFalse(Files.exists(config().resolveSibling("centre.db.admin")));
        var before = Files.readString(config());
        assertEquals(1, verb("init", "--look-up", "https://khac.vi.du").exit());
        assertEquals(before, Files.readString(config()));
    }

    @Test
    void a_backup_made_beside_a_running_server_comes_back_with_new_epochs_and_the_old_file_is_kept() throws Exception {
        init();
        var backup = home.resolve("centre.backup");
        try (var running = start()) {
            assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
            assertEquals(0, verb("backup", "--out", backup.toString()).exit());
            assertEquals(1, verb("backup", "--out", backup.toString()).exit(), "never written over");
            assertEquals(0, verb("verify").exit());
            assertEquals(0, verb("office", "add", "H99.15.07", "Phường sau").exit());
            assertEquals(1, verb("restore", "--from", backup.toString()).exit(), "the server runs");
            assertEquals(2, running.errands().store().roster().offices().size(), "it goes on");
        }
        var before = epoch();
        assertEquals(2, verb("restore").exit(), "no backup was named");
        assertEquals(
                2, verb("restore", "--from", home.resolve("none").toString()).exit());
        assertEquals(1, verb("restore", "--from", config().toString()).exit(), "not a backup");
        assertEquals(before, epoch());
        assertEquals(0, verb("restore", "--from", backup.toString()).exit());
        assertNotEquals(before, epoch());
        assertEquals(1, verb("enrol-code", "H99.15.07").exit(), "came after the backup");
        assertEquals(0, verb("enrol-code", AGENCY).exit());
        assertEquals(0, verb("verify").exit());
        var aside = config().resolveSibling("centre.db.before-restore-1");
        try (var store = SqlCentre.sqlite(aside)) {
            assertEquals(2, store.roster().offices().size());
        }
        try (var left = Files.list(config().getParent())) {
            assertEquals(
                    0, left.filter(one -> one.toString().contains("restoring")).count());
        }
    }

    private String epoch() {
        try (var store = SqlCentre.sqlite(config().resolveSibling("centre.db"))) {
            return store.point(AGENCY).orElseThrow().epoch();
        }
    }

    @Test
    void a_file_left_by_a_server_that_was_killed_does_not_stand_in_the_way() throws IOException {
        init();
        new AdminFile(freePort(), "0".repeat(32)).write(config().resolveSibling("centre.db.admin"));
        assertEquals(0, verb("office", "add", AGENCY, "Phường An Khê").exit());
    }

    @Test
    void a_second_server_on_the_same_file_is_refused_with_a_sentence() throws IOException {
        init();
        try (var _ = start()) {
            assertEquals(
                    "centre.file-away",
                    assertThrows(VerbRefused.class, this::start).getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'host = 0.0.0.0', centre.config-plain",
        "'hots = 0.0.0.0', centre.config-unknown",
        "'port = 8480', centre.config-twice",
        "'no sign', centre.config-line",
        "'admin-port = 0', centre.config-value",
        "'admin-port = 70000', centre.config-value",
        "'admin-port = nine', centre.config-value",
        "'desk-requests =', centre.config-value",
        "'url = https://a/b', centre.config-value",
        "'url = https://user@a', centre.config-value",
        "'url = http://10.0.0.1:80', centre.config-value",
        "'certificate = a.pem', centre.config-certificate"
    })
    void a_configuration_that_is_not_right_is_refused_with_its_line(String line, String key) {
        var right = "port = 8480\ndatabase = centre.db\nlook-up = https://tracuu.vi.du\n";
        assertEquals(
                "http://127.0.0.1:8480", CentreConfig.of(config(), right).url().toString());
        var refused = assertThrows(VerbRefused.class, () -> CentreConfig.of(config(), right + line + "\n"));
        assertEquals(key, refused.sentence().key());
        boolean ofALine =
                List.of("centre.config-plain", "centre.config-certificate").contains(key);
        assertEquals(
                ofALine ? List.of() : List.of(4),
                refused.sentence().parts().stream().limit(1).toList());
    }

    @Test
    void a_database_password_in_the_address_is_refused() {
        var text = "port = 1\nlook-up = https://a.vn\ndatabase = jdbc:postgresql://h/d?user=a&password=b\n";
        var refused = assertThrows(VerbRefused.class, () -> CentreConfig.of(config(), text));
        assertEquals("centre.config-password", refused.sentence().key());
    }

    @Test
    void asked_to_end_it_ends_with_0_and_leaves_nothing_of_a_demo_behind() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "centre",
                        "--demo")
                .redirectError(home.resolve("err.txt").toFile())
                .start();
        try (var out = process.inputReader()) {
            var code = Json.object(out.readLine()).path("code").stringValue("");
            assertInstanceOf(EnrolReading.Good.class, EnrolReading.of(code), code);
            while (!Files.readString(home.resolve("err.txt")).contains("Ctrl+C")) {
                assertTrue(process.isAlive());
                Thread.sleep(20);
            }
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        try (var left = Files.list(home)) {
            assertEquals(
                    List.of(),
                    left.filter(one -> one.getFileName().toString().startsWith("motcua-centre"))
                            .toList());
        }
    }
}
