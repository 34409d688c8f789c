package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Drafts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// Files that a draft chose and no action names yet.
class DraftFilesTest {

    private static final byte[] SCAN = Scans.pdf(50_000, 5);

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void found() {
        desk = new Desk(home).found();
    }

    private List<Path> kept(Desk of) throws IOException {
        var folder = of.data.resolve("files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Drafts.Draft draft(UUID visit) {
        return new Drafts.Draft(visit, 1, "{}");
    }

    @Test
    void the_file_of_a_draft_stays_until_the_draft_lets_it_go() throws IOException {
        var visit = UUID.randomUUID();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            counter.drafts().save(draft(visit), List.of(counter.files().keep(SCAN)));
        }
        for (int i = 0; i < 2; i++) {
            try (var store = desk.open()) {
                var files = desk.unlock(store).files();
                assertArrayEquals(SCAN, files.read(Hashes.sha256(SCAN)).orElseThrow());
            }
        }
        try (var store = desk.open()) {
            desk.unlock(store).drafts().save(draft(visit));
        }
        desk.open().close();
        assertEquals(List.of(), kept(desk), "taken out of the draft, it is swept");
    }

    @Test
    void a_dropped_draft_takes_its_file_along_unless_another_holds_it() throws IOException {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var file = counter.files().keep(SCAN);
            counter.drafts().save(draft(one), List.of(file));
            counter.drafts().save(draft(other), List.of(file, file));
            counter.drafts().forget(one);
        }
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(1, kept(desk).size());
            counter.drafts().forget(other);
        }
        desk.open().close();
        assertEquals(List.of(), kept(desk));
    }

    @Test
    void a_backup_brings_the_files_of_drafts_along() throws IOException {
        var backup = home.resolve("backup");
        Hash file;
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            file = counter.files().keep(SCAN);
            counter.drafts().save(draft(UUID.randomUUID()), List.of(file));
        }
        Backup.make(desk.data, Desk.CLERK.login(), Desk.PASSWORD, backup);
        var other = new Desk(home.resolve("other"));
        var key = Backup.open(backup, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        Restore.into(other.data, backup, key, other.around(), List.of(7, 8));
        try (var store = other.open()) {
            assertArrayEquals(SCAN, other.unlock(store).files().read(file).orElseThrow());
        }
    }

    @Test
    void killed_once_the_draft_holds_it_the_file_is_there_sealed_and_under_no_name_of_its_own() throws Exception {
        kill("draft-saved");
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(1, counter.drafts().all().size());
            var hash = Hashes.sha256(StoppingChoice.SCAN);
            assertArrayEquals(StoppingChoice.SCAN, counter.files().read(hash).orElseThrow());
            var place = kept(desk).getFirst();
            assertTrue(place.getFileName().toString().matches("[0-9a-f]{32}"));
            assertFalse(new String(Files.readAllBytes(place), StandardCharsets.ISO_8859_1).contains("%PDF-"));
            var database = new String(Files.readAllBytes(desk.data.resolve("counter.db")), StandardCharsets.ISO_8859_1);
            assertFalse(database.contains(hash.hex()));
            assertFalse(database.contains(new String(hash.bytes(), StandardCharsets.ISO_8859_1)));
            counter.drafts().forget(StoppingChoice.VISIT);
        }
        desk.open().close();
        assertEquals(List.of(), kept(desk));
    }

    @Test
    void killed_before_the_draft_holds_it_the_file_is_swept_and_the_draft_is_as_it_was() throws Exception {
        kill("file-renamed");
        assertEquals(1, kept(desk).size());
        try (var store = desk.open()) {
            assertEquals(List.of(), kept(desk));
            assertEquals(List.of(), desk.unlock(store).drafts().all());
        }
    }

    private void kill(String point) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppingChoice.class.getName(),
                        home.toString(),
                        point)
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var said = out.readLine();
            while (said != null && !said.equals(StoppingChoice.STOPPED)) {
                said = out.readLine();
            }
            assertEquals(StoppingChoice.STOPPED, said);
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 9, process.exitValue());
    }
}
