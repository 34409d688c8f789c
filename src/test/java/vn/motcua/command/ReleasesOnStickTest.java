package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.centre.Publishing;
import vn.motcua.counter.Words;

/// Procedures go by stick to a desk that has no network, by verbs.
class ReleasesOnStickTest {

    private static final LocalDate FUTURE = LocalDate.of(2099, 1, 1);

    @TempDir
    Path home;

    private final TestHouse publisher = new TestHouse();
    private CentreHere centre;
    private VerbDesk away;
    private VerbDesk online;
    private Path folder = Path.of("");
    private Path stick = Path.of("");
    private Path carried = Path.of("");

    /// Both desks have the first release; then the one goes away.
    @BeforeEach
    void enrol() throws IOException {
        folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        stick = Files.createDirectories(home.resolve("stick"));
        carried = stick.resolve("motcua-thu-tuc");
        centre = new CentreHere(home.resolve("centre"));
        publish(release(1, TestHouse.TODAY));
        away = new VerbDesk(home.resolve("away"), 1);
        online = new VerbDesk(home.resolve("online"), 2);
        away.must("sync", "enrol", centre.code(), "--name", "Tổ lưu động");
        online.must("sync", "enrol", centre.code(), "--name", "Quầy 2");
        online.must("sync", "--once");
        away.must("sync", "--once");
        online.must("sync", "--once"); // hears of the other's key
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Release release(int number, LocalDate from) throws IOException {
        var file = folder.resolve("1.004873/procedure.yaml");
        var lines = Files.readAllLines(file);
        lines.removeIf(line -> line.startsWith("short:"));
        lines.add("short: Bản " + number);
        Files.write(file, lines);
        return publisher.release(folder, Layer.NATION, number, from);
    }

    private void publish(Release release) {
        new Publishing(centre.store.releases().orElseThrow(), Clock.systemUTC())
                .publish(release, Optional.of(publisher.root.open()));
    }

    private String file(String name, Release release) throws IOException {
        return Files.write(stick.resolve(name), release.bytes()).toString();
    }

    private static String words(String key, Object... parts) {
        return Words.VIETNAMESE.say(key, parts);
    }

    private void installed(int number) {
        away.must("catalogue", "status");
        assertTrue(away.said().contains("bản số " + number + " của cả nước:"), away.said());
    }

    private void refused(String why, String file, Object... parts) {
        assertEquals(1, away.run("sync", "import", file));
        var name = Path.of(file).getFileName().toString();
        assertEquals(
                words("carriage.refused", name, words(why, parts)), away.said().strip());
        installed(1);
    }

    @Test
    void who_carries_a_bundle_to_the_centre_brings_the_newest_procedures_home_with_the_receipt() throws IOException {
        away.receive();
        var bundle = stick.resolve("away.bundle").toString();
        away.must("sync", "export", bundle);
        publish(release(2, TestHouse.TODAY));
        publish(release(3, FUTURE));
        online.must("sync", "import", bundle);
        assertTrue(online.said().contains(words("carriage.put", 2)), online.said());
        assertTrue(Files.exists(carried.resolve("nation-00002.motcua")), "what holds, asked of the centre just now");
        assertFalse(Files.exists(carried.resolve("nation-00001.motcua")), "nothing that does not hold any more");
        centre.close();

        away.must("sync", "import", bundle + ".receipt");
        assertEquals(0, away.answer().get("waiting").intValue());
        assertTrue(away.said().contains(words("carriage.installed", "nation", "2")), away.said());
        assertTrue(away.said().contains(words("carriage.waits", "nation", "3", "2099-01-01")), away.said());
        installed(2);
        away.must("sync", "import", bundle + ".receipt");
        assertTrue(away.said().contains(words("carriage.known", "nation", "2")), away.said());
    }

    @Test
    void one_desk_gives_the_procedures_to_another_where_no_centre_is_in_reach() throws IOException {
        publish(release(2, TestHouse.TODAY));
        online.must("sync", "--once");
        centre.close();
        var bundle = stick.resolve("for-away").toString();
        online.must("sync", "export", bundle, "--for", "Tổ lưu động", "--all");
        away.must("sync", "import", bundle);
        assertTrue(away.answer().get("ok").booleanValue(), "what the bundle itself holds");
        installed(2);
        away.must("sync", "import", stick.toString());
        assertTrue(away.said().contains(words("carriage.known", "nation", "2")), "the folder by itself too");
    }

    @Test
    void what_is_on_the_stick_already_is_not_written_again_and_what_is_older_goes() throws IOException {
        var bundle = stick.resolve("one").toString();
        online.must("sync", "export", bundle, "--for", "Tổ lưu động");
        var first = carried.resolve("nation-00001.motcua");
        var before = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(first, before);
        online.must("sync", "export", stick.resolve("two").toString(), "--for", "Tổ lưu động");
        assertEquals(before, Files.getLastModifiedTime(first));
        publish(release(2, TestHouse.TODAY));
        online.must("sync", "--once");
        online.must("sync", "export", stick.resolve("three").toString(), "--for", "Tổ lưu động");
        assertFalse(Files.exists(first));
        assertTrue(Files.exists(carried.resolve("nation-00002.motcua")));
        assertTrue(Files.exists(carried.resolve("keys.txt")));
    }

    @Test
    void an_authors_file_is_installed_from_the_stick_by_itself_or_with_the_whole_stick() throws IOException {
        Files.writeString(stick.resolve("ghi-chu.txt"), "đi chợ");
        var file = file("ban-2.motcua", release(2, TestHouse.TODAY));
        away.must("sync", "import", file);
        assertEquals(words("carriage.installed", "nation", "2"), away.said().strip());
        file("ban-3.motcua", release(3, FUTURE));
        away.must("sync", "import", stick.toString());
        assertTrue(away.said().contains(words("carriage.known", "nation", "2")), away.said());
        assertTrue(away.said().contains(words("carriage.waits", "nation", "3", "2099-01-01")), away.said());
        installed(2);
    }

    @Test
    void what_the_line_refuses_a_stick_does_not_bring_either() throws IOException {
        refused("release.unsigned", file("unsigned", TestHouse.build(folder, Layer.NATION, 2, TestHouse.TODAY)));
        var bytes = release(2, TestHouse.TODAY).bytes();
        bytes[bytes.length / 2] ^= 1;
        refused("release.altered", Files.write(stick.resolve("altered"), bytes).toString());
        var stranger = new TestHouse();
        refused("release.other-root", file("stranger", stranger.release(folder, Layer.NATION, 2, TestHouse.TODAY)));
        var unknown = TestHouse.build(folder, Layer.NATION, 2, TestHouse.TODAY).sign(stranger.nation, publisher.keys);
        refused("release.unknown-key", file("unknown", unknown));
        var other = release(1, FUTURE);
        refused("release.older", file("older", other), "1", "1");
    }

    @Test
    void a_key_that_is_over_or_was_taken_out_of_the_list_signs_nothing_more() throws IOException {
        var over = new vn.motcua.catalogue.release.SigningKeys.Term(
                publisher.ward.open(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), Layer.NATION);
        var expired = TestHouse.build(folder, Layer.NATION, 2, TestHouse.TODAY)
                .sign(publisher.ward, publisher.list(2, over, TestHouse.term(publisher.nation, Layer.NATION)));
        refused("release.expired-key", file("expired", expired), "2024-01-01", "2024-12-31");

        var lost = file("signed-by-the-lost-key", release(2, TestHouse.TODAY));
        var list = publisher.list(3, TestHouse.term(publisher.ward, Layer.NATION));
        var keys = Files.write(stick.resolve("keys"), list.bytes()).toString();
        away.must("sync", "import", keys);
        assertEquals(words("carriage.keys"), away.said().strip());
        refused("release.unknown-key", lost);
        away.must("sync", "import", keys);
        assertEquals(words("carriage.keys-known"), away.said().strip());
        Files.write(Path.of(keys), publisher.keys.bytes());
        refused("carriage.older-keys", keys, "1", "3");
        Files.write(Path.of(keys), new TestHouse().list(9).bytes());
        refused("carriage.other-keys", keys);
        var rotated = TestHouse.build(folder, Layer.NATION, 2, TestHouse.TODAY).sign(publisher.ward, list);
        away.must("sync", "import", file("rotated", rotated));
        installed(2);
    }

    @Test
    void one_refused_file_holds_up_nothing_beside_it() throws IOException {
        Files.createDirectories(carried);
        Files.writeString(carried.resolve("nation-00009.motcua"), "PK no release");
        Files.writeString(carried.resolve("nation-00002.motcua.part"), "half");
        Files.write(
                carried.resolve("nation-00002.motcua"),
                release(2, TestHouse.TODAY).bytes());
        assertEquals(1, away.run("sync", "import", stick.toString()));
        assertTrue(away.said().contains("nation-00009.motcua"), away.said());
        installed(2);
    }

    @Test
    void a_stick_that_brings_nothing_newer_still_says_until_when_what_is_here_was_the_newest() throws IOException {
        online.must("sync", "export", stick.resolve("one").toString(), "--for", "Tổ lưu động");
        var heard = Files.readString(carried.resolve("heard.txt")).strip();
        assertEquals(LocalDate.now(vn.motcua.counter.DayCheck.ZONE).toString(), heard);
        Files.writeString(carried.resolve("heard.txt"), "x".repeat(1000));
        away.must("sync", "import", stick.toString());
        assertTrue(away.said().contains(words("carriage.known", "nation", "1")), away.said());
    }
}
