package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;

/// The releases of procedures in a backup, and in the desk that is restored from it.
class BackupReleasesTest {

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private Desk desk = new Desk(Path.of(""));
    private Path backup = Path.of("");
    private Path procedures = Path.of("");

    @BeforeEach
    void found() throws IOException {
        desk = new Desk(home.resolve("desk")).found();
        backup = home.resolve("backup");
        procedures = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
    }

    private DeskCatalogue catalogue(OpenCounter data) {
        return new DeskCatalogue(
                data, Catalogue::shipped, new DayCheck(Clock.fixed(desk.now, DayCheck.ZONE), LocalDate.of(2026, 1, 1)));
    }

    /// The copy of what is shipped, the last good release, one that holds, and one for later.
    private void install() throws IOException {
        try (var store = desk.open()) {
            var catalogue = catalogue(desk.unlock(store));
            catalogue.look();
            for (int number = 1; number <= 3; number++) {
                TestHouse.edit(
                        procedures.resolve("1.004873/procedure.yaml"),
                        number == 1 ? "frequent: true" : "short: Bản " + (number - 1),
                        "short: Bản " + number);
                var from = number == 3 ? LocalDate.of(2099, 1, 1) : TestHouse.TODAY;
                catalogue.install(
                        house.release(procedures, Layer.NATION, number, from), Optional.of(house.root.open()));
            }
        }
    }

    private void back() {
        assertEquals(0, Backup.make(desk.data, Desk.CLERK.login(), Desk.PASSWORD, backup));
    }

    private Desk restore() {
        var other = new Desk(home.resolve("other"));
        other.now = desk.now;
        var key = Backup.open(backup, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        Restore.into(other.data, backup, key, other.around(), List.of(7, 8));
        return other;
    }

    private static List<String> names(Path data) throws IOException {
        try (var files = Files.list(data.resolve("catalogue"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Verification.Report verified(CounterStore store) {
        return Verification.of(store, store.users().open(Desk.CLERK.login(), Desk.PASSWORD));
    }

    @Test
    void a_restored_desk_without_a_network_has_its_procedures_at_once_and_those_that_will_hold() throws IOException {
        install();
        back();
        var other = restore();
        assertEquals(names(desk.data), names(other.data));
        assertEquals(4, names(other.data).size(), "three releases, and what the program shipped");
        try (var store = other.open()) {
            var catalogue = catalogue(other.unlock(store));
            assertEquals(2, catalogue.now().release());
            assertEquals("Bản 2", catalogue.now().find("1.004873").orElseThrow().called());
            assertEquals(
                    List.of(3, 2, 1),
                    catalogue.kept().stream().map(Manifest::number).toList());
            assertEquals(Optional.of(house.root.open()), catalogue.root(), "and believes whom it believed");
            var report = verified(store);
            assertTrue(report.isSound(), report::toString);
            assertEquals(4L, report.counted().get("releases"));
        }
        assertFalse(Files.exists(other.data.resolve("restoring")));
    }

    @Test
    void verify_names_a_release_that_is_damaged_or_not_signed_as_it_has_to_be() throws IOException {
        install();
        var good = desk.data.resolve("catalogue/nation-00001.motcua");
        var bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 1;
        Files.write(good, bytes);
        Files.write(
                desk.data.resolve("catalogue/nation-00009.motcua"),
                TestHouse.build(procedures, Layer.NATION, 9, TestHouse.TODAY).bytes());
        try (var store = desk.open()) {
            assertEquals(
                    List.of(
                            new Verification.Fault("release", "nation-00009"),
                            new Verification.Fault("release", "nation-00001")),
                    verified(store).faults());
            assertEquals(
                    List.of(new Verification.Fault("release", "nation-00001")),
                    Verification.of(store, Optional.empty()).faults(),
                    "what the desk believes is sealed");
        }
    }

    @Test
    void a_release_that_the_desk_does_not_work_by_keeps_no_backup_from_being_restored() throws IOException {
        install();
        Files.write(desk.data.resolve("catalogue/nation-00001.motcua"), new byte[] {'P', 'K'});
        Files.write(
                desk.data.resolve("catalogue/nation-00009.motcua"),
                TestHouse.build(procedures, Layer.NATION, 9, TestHouse.TODAY).bytes());
        back();
        var other = restore();
        assertFalse(names(other.data).contains("nation-00001.motcua"), "damaged");
        assertFalse(names(other.data).contains("nation-00009.motcua"), "not signed");
        try (var store = other.open()) {
            assertEquals(2, catalogue(other.unlock(store)).now().release());
        }
    }

    @Test
    void a_backup_that_was_killed_keeps_none_from_being_made_under_its_name() throws IOException {
        install();
        var half = Files.write(backup.resolveSibling("backup.part"), new byte[100_000]);
        back();
        assertFalse(Files.exists(half));
        assertEquals(names(desk.data), names(restore().data));
    }

    @Test
    void what_a_killed_restore_left_of_the_releases_is_written_over() throws IOException {
        install();
        back();
        var left = Files.createDirectories(home.resolve("other/data/catalogue"));
        var data = new Desk(home.resolve("other")).data;
        assertEquals(left.getParent(), data, "where a restore goes");
        Files.write(left.resolve("nation-00002.motcua"), new byte[10]);
        var other = restore();
        try (var store = other.open()) {
            assertEquals(2, catalogue(other.unlock(store)).now().release());
        }
    }
}
