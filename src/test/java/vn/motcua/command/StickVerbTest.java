package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.Words;

/// A desk without any network, a desk of the same office with one, and a stick between them; all by verbs.
class StickVerbTest {

    @TempDir
    Path home;

    private CentreHere centre;
    private VerbDesk away;
    private VerbDesk online;

    @BeforeEach
    void enrol() throws IOException {
        centre = new CentreHere(home.resolve("centre"));
        away = new VerbDesk(home.resolve("away"), 1);
        online = new VerbDesk(home.resolve("online"), 2);
        away.must("sync", "enrol", centre.code(), "--name", "Tổ lưu động");
        online.must("sync", "enrol", centre.code(), "--name", "Quầy 2");
        away.must("sync", "--once");
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static String words(String key) {
        return Words.VIETNAMESE.say(key);
    }

    private Path export(VerbDesk from, String name, String... more) {
        var file = home.resolve(name);
        var words = new java.util.ArrayList<>(java.util.List.of("sync", "export", file.toString()));
        words.addAll(java.util.List.of(more));
        from.must(words.toArray(String[]::new));
        return file;
    }

    @Test
    void what_was_received_away_reaches_the_centre_by_stick_and_its_receipt_comes_back() throws IOException {
        var number = away.receive();
        long before = centre.actions();
        var file = export(away, "stick.bundle");
        assertEquals(1, away.answer().get("actions").intValue());
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("048195000017"));

        online.must("sync", "import", file.toString());
        assertEquals(1, online.answer().get("fresh").intValue());
        assertEquals(before + 1, centre.actions());
        var receipt = home.resolve("stick.bundle.receipt");
        assertEquals(receipt.toString(), online.answer().get("receipt").stringValue());
        assertFalse(online.has(number), "who carries does not read");
        online.must("sync", "--once");
        assertTrue(online.has(number), "the centre gave it");

        away.must("sync", "import", receipt.toString());
        assertEquals(0, away.answer().get("waiting").intValue());
        away.must("sync", "export", home.resolve("again.bundle").toString());
        assertFalse(Files.exists(home.resolve("again.bundle")), "nothing waits any more");
        away.must("sync", "--once");
        assertEquals(0, away.answer().get("sent").intValue());
    }

    @Test
    void one_desk_writes_for_another_that_takes_it_with_the_centre_gone() throws IOException {
        online.must("sync", "--once"); // tells its key
        away.must("sync", "--once"); // hears of it
        var number = away.receive();
        centre.close();
        var file = export(away, "for-two.bundle", "--for", "Quầy 2");
        online.must("sync", "import", file.toString());
        assertEquals(1, online.answer().get("fresh").intValue());
        assertTrue(online.has(number));
        online.must("sync", "import", file.toString());
        assertEquals(words("stick.known-here"), online.said().strip());
        assertEquals(1, away.run("sync", "export", home.resolve("x").toString(), "--for", "Quầy 9"));
        assertEquals(words("stick.no-such-desk"), away.said().strip());
        away.must("sync", "export", home.resolve("y").toString());
        assertEquals(1, away.answer().get("actions").intValue(), "it still waits for the centre");
    }

    @Test
    void the_same_again_changes_nothing_and_says_so() throws IOException {
        away.receive();
        var file = export(away, "stick.bundle");
        online.must("sync", "import", file.toString());
        long there = centre.actions();
        online.must("sync", "import", file.toString());
        assertEquals(words("stick.all-known"), online.said().strip());
        assertEquals(there, centre.actions());

        var receipt = file.resolveSibling("stick.bundle.receipt").toString();
        away.must("sync", "import", receipt);
        away.receive();
        away.must("sync", "import", receipt);
        assertEquals(words("stick.receipt-known"), away.said().strip());
        assertEquals(1, away.answer().get("waiting").intValue());
        assertEquals(1, away.run("sync", "export", file.toString()));
        assertEquals(words("stick.exists"), away.said().strip());
    }

    @Test
    void everything_is_exported_when_asked_for_and_fills_a_gap() throws IOException {
        away.receive();
        away.must("sync", "--once");
        var number = away.receive();
        var all = export(away, "all.bundle", "--all");
        assertEquals(3, away.answer().get("actions").intValue());
        online.must("sync", "import", all.toString());
        assertEquals(1, online.answer().get("fresh").intValue());
        online.must("sync", "--once");
        assertTrue(online.has(number));
    }

    @Test
    void another_offices_or_centres_bundle_is_refused_in_one_sentence() throws IOException {
        try (var elsewhere = new CentreHere(home.resolve("elsewhere"))) {
            var stranger = new VerbDesk(home.resolve("stranger"), 3);
            stranger.must("sync", "enrol", elsewhere.code(), "--name", "Quầy lạ");
            stranger.receive();
            var file = export(stranger, "foreign.bundle");
            assertEquals(1, online.run("sync", "import", file.toString()));
            assertEquals(words("stick.other-centre"), online.said().strip());
            stranger.must("sync", "import", file.toString());
            assertEquals(1, away.run("sync", "import", file + ".receipt"));
            assertEquals(words("stick.other-receipt"), away.said().strip());
        }
    }

    @Test
    void damage_wrong_files_and_a_missing_network_are_told_apart() throws IOException {
        away.receive();
        var file = export(away, "stick.bundle");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        var damaged = Files.write(home.resolve("damaged"), bytes);
        long before = centre.actions();
        assertEquals(1, online.run("sync", "import", damaged.toString()));
        assertEquals(words("stick.damaged"), online.said().strip());
        assertEquals(
                1,
                online.run(
                        "sync",
                        "import",
                        Files.writeString(home.resolve("x"), "x").toString()));
        assertEquals(words("stick.no-bundle"), online.said().strip());
        assertEquals(
                1,
                online.run(
                        "sync",
                        "import",
                        Files.writeString(home.resolve("y"), "mc bundle 2\n").toString()));
        assertEquals(words("stick.newer"), online.said().strip());
        assertEquals(
                1,
                online.run(
                        "sync",
                        "import",
                        Files.createDirectory(home.resolve("z")).toString()));
        assertEquals(words("stick.no-bundle"), online.said().strip());
        assertEquals(2, online.run("sync", "import", home.resolve("nowhere").toString()));
        assertEquals(before, centre.actions());
        centre.close();
        assertEquals(1, online.run("sync", "import", file.toString()));
        assertEquals(
                Words.VIETNAMESE.say(Hindrance.NO_NETWORK.sentence()),
                online.said().strip());
        assertFalse(Files.exists(home.resolve("stick.bundle.receipt")));
    }

    @Test
    void a_desk_that_no_centre_knows_exports_nothing() throws IOException {
        var lonely = new VerbDesk(home.resolve("lonely"), 4);
        lonely.receive();
        assertEquals(1, lonely.run("sync", "export", home.resolve("l.bundle").toString()));
        assertTrue(lonely.said().contains(Words.VIETNAMESE.say(Hindrance.NOT_ENROLLED.sentence())), lonely.said());
        assertFalse(Files.exists(home.resolve("l.bundle")));
    }

    @Test
    void commits_go_to_a_stick_that_is_named_once_and_its_folder_is_imported() throws IOException {
        var stick = Files.createDirectories(home.resolve("usb"));
        away.must("sync", "stick", stick.toString());
        assertTrue(away.answer().get("there").booleanValue());
        var number = away.receive();
        int port = centre.server.port();
        centre.close();
        assertEquals(1, away.run("sync", "--once"), "no network, but the stick");
        away.must("sync", "status");
        assertEquals(0, away.answer().at("/stick/waiting").intValue());
        assertEquals(1, away.answer().at("/backlog/actions").intValue());

        centre = new CentreHere(home.resolve("centre"), port);
        online.must("sync", "import", stick.toString());
        assertEquals(1, online.answer().get("fresh").intValue());
        online.must("sync", "--once");
        assertTrue(online.has(number));
        away.must("sync", "import", stick.resolve("motcua.receipt").toString());
        assertEquals(0, away.answer().get("waiting").intValue());

        Files.move(stick, home.resolve("pocket"));
        away.must("sync", "status");
        assertFalse(away.answer().at("/stick/there").booleanValue());
        assertTrue(away.said().contains(Words.VIETNAMESE.say("stick.missing", stick.toString())), away.said());
        away.must("sync", "stick", "--off");
        assertFalse(away.answer().get("used").booleanValue());
        assertEquals(1, away.run("sync", "stick", stick.toString()));
        assertEquals(words("stick.no-folder"), away.said().strip());
    }
}
