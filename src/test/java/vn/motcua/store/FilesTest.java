package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Amending;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.PaperFiles;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.keys.Hashes;

class FilesTest {

    private static final Acting LEADER = new Acting("lanhdao", "Lê Lãnh Đạo", Acting.Role.LEADER);

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void found() {
        desk = new Desk(home).found();
    }

    static Dossier attach(OpenCounter counter, UUID dossier, String paper, byte[] scan) {
        var came = new AttachPaper(counter).attach(dossier, paper, scan, Desk.CLERK);
        return assertInstanceOf(Amending.Done.class, came, came::toString).dossier();
    }

    private static void refused(String key, Amending came) {
        assertEquals(
                key,
                assertInstanceOf(Amending.Refused.class, came).why().getFirst().key());
    }

    private List<Path> kept() throws IOException {
        var folder = desk.data.resolve("files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Verification.Report verified(CounterStore store) {
        return Verification.of(store, store.users().open(Desk.CLERK.login(), Desk.PASSWORD));
    }

    @Test
    void a_scan_lies_sealed_under_a_name_that_says_nothing_and_comes_back_as_it_was() throws IOException {
        var scan = Scans.pdf(300_000, 1);
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var dossier = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng");
            var file = attach(counter, dossier.id(), "photo", scan).attached().getFirst();
            assertEquals(new PaperAttached("photo", Hashes.sha256(scan).hex(), 300_000, "application/pdf"), file);
            assertArrayEquals(
                    scan, counter.files().read(new Hash(file.sha256())).orElseThrow());
            assertEquals(new PaperFiles.Standing(1, 1, 0), counter.files().standing(List.of(file)));
            assertEquals(1L, verified(store).counted().get("files"));
            assertTrue(verified(store).isSound());
            var name = kept().getFirst().getFileName().toString();
            assertTrue(
                    name.matches("[0-9a-f]{32}") && !name.equals(file.sha256().substring(0, 32)), name);
            var closed = new String(Files.readAllBytes(kept().getFirst()), StandardCharsets.ISO_8859_1);
            assertFalse(closed.contains("%PDF-"));
            var database =
                    new String(Files.readAllBytes(desk.data.resolve("counter.db-wal")), StandardCharsets.ISO_8859_1);
            assertFalse(database.contains(file.sha256()));
            assertFalse(database.contains(new String(Hashes.sha256(scan).bytes(), StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void the_same_bytes_twice_are_one_file_and_for_one_paper_one_action() throws IOException {
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var a = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng");
            var b = Desk.receive(counter.ledger(), Desk.DAY, "Trần Văn Bình");
            attach(counter, a.id(), "photo", Scans.pdf(5_000, 1));
            int actions = attach(counter, a.id(), "photo", Scans.pdf(5_000, 1))
                    .timeline()
                    .size();
            assertEquals(2, actions);
            attach(counter, a.id(), "permit", Scans.pdf(5_000, 1));
            attach(counter, b.id(), "photo", Scans.pdf(5_000, 1));
            assertEquals(1, kept().size());
            var files = counter.ledger().dossier(a.id()).orElseThrow().attached();
            assertEquals(2, files.size());
            assertEquals(new PaperFiles.Standing(1, 1, 0), counter.files().standing(files));
            attach(counter, b.id(), "photo", Scans.pdf(5_000, 2));
            assertEquals(2, kept().size());
        }
    }

    @Test
    void what_may_not_be_attached_is_refused_and_nothing_is_kept() throws IOException {
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng").id();
            var attach = new AttachPaper(counter);
            var scan = Scans.pdf(5_000, 1);
            refused("counter.may-not-receive", attach.attach(id, "photo", scan, LEADER));
            refused(
                    "counter.file-type",
                    attach.attach(id, "photo", "MZ rubbish".getBytes(StandardCharsets.US_ASCII), Desk.CLERK));
            refused("counter.file-type", attach.attach(id, "photo", new byte[0], Desk.CLERK));
            refused(
                    "counter.file-too-large",
                    attach.attach(id, "photo", Scans.pdf((int) ScanType.LARGEST + 1, 1), Desk.CLERK));
            refused("counter.paper-code", attach.attach(id, "../photo", scan, Desk.CLERK));
            refused("counter.read-only", attach.attach(UUID.randomUUID(), "photo", scan, Desk.CLERK));
            counter.ledger().write(Desk.CLERK, entry -> {
                entry.append(Optional.of(id), entry.dossier(id).orElseThrow().heads(), new Withdrawn("thôi"));
                return id;
            });
            refused("counter.closed", attach.attach(id, "photo", scan, Desk.CLERK));
            assertEquals(List.of(), kept());
        }
    }

    @Test
    void a_changed_or_missing_file_is_not_given_out_and_verify_names_it_until_it_is_attached_again()
            throws IOException {
        var scan = Scans.pdf(200_000, 1);
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng").id();
            attach(counter, id, "photo", scan);
            var place = kept().getFirst();
            var bytes = Files.readAllBytes(place);
            bytes[100_000] ^= 1;
            Files.write(place, bytes);
            assertEquals(Optional.empty(), counter.files().read(Hashes.sha256(scan)));
            assertEquals(
                    List.of(new Verification.Fault("file", place.getFileName().toString())),
                    verified(store).faults());
            Files.delete(place);
            assertEquals(1, verified(store).faults().size());
            attach(counter, id, "photo", scan);
            assertTrue(verified(store).isSound());
            assertArrayEquals(scan, counter.files().read(Hashes.sha256(scan)).orElseThrow());
        }
    }

    @Test
    void two_files_that_changed_places_do_not_open() throws IOException {
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng").id();
            attach(counter, id, "photo", Scans.pdf(5_000, 1));
            attach(counter, id, "photo", Scans.pdf(5_000, 2));
            var aside = home.resolve("aside");
            Files.move(kept().get(0), aside);
            var other = kept().getFirst();
            Files.copy(other, other.resolveSibling("0".repeat(32)));
            assertEquals(1, verified(store).faults().size());
        }
    }

    @Test
    void a_backup_brings_along_what_nobody_else_has_and_the_rest_is_not_here_yet() throws IOException {
        var only = Scans.pdf(300_000, 1);
        var sent = Scans.pdf(400_000, 2);
        var backup = home.resolve("backup");
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng").id();
            attach(counter, id, "photo", only);
            attach(counter, id, "permit", sent);
            counter.fileStream().there(Hashes.sha256(sent), "epoch");
        }
        Backup.make(desk.data, Desk.CLERK.login(), Desk.PASSWORD, backup);
        assertTrue(Files.size(backup) > 300_000);
        var other = new Desk(home.resolve("other"));
        var key = Backup.open(backup, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        Restore.into(other.data, backup, key, other.around(), List.of(7, 8));
        try (var store = other.open()) {
            var counter = other.unlock(store);
            assertArrayEquals(only, counter.files().read(Hashes.sha256(only)).orElseThrow());
            assertEquals(Optional.empty(), counter.files().read(Hashes.sha256(sent)));
            var report = verified(store);
            assertTrue(report.isSound(), report::toString);
            assertEquals(
                    Map.of("files", 1L, "files not here yet", 1L),
                    Map.of(
                            "files", report.counted().get("files"),
                            "files not here yet", report.counted().get("files not here yet")));
        }
        try (var files = Files.list(other.data)) {
            assertEquals(
                    List.of(),
                    files.filter(one -> one.toString().contains("restoring")).toList());
        }
    }

    @Test
    void a_backup_brings_what_a_restored_centre_may_have_lost_and_tells_of_what_is_lost_here() throws IOException {
        var sent = Scans.pdf(400_000, 2);
        var broken = Scans.pdf(500_000, 3);
        var backup = home.resolve("backup");
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng").id();
            attach(counter, id, "photo", sent);
            counter.fileStream().there(Hashes.sha256(sent), "before");
            var log = counter.stream().log();
            var word = new vn.motcua.wire.Acknowledgement(log, 1, Hashes.sha256(new byte[0]), "after", 1, new byte[64]);
            counter.stream().acknowledged(word);
            assertEquals(Optional.of("after"), counter.pieces().epoch());
            var before = kept();
            attach(counter, id, "permit", broken);
            var lost = kept().stream()
                    .filter(one -> !before.contains(one))
                    .findFirst()
                    .orElseThrow();
            Files.write(lost, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        }
        assertEquals(1, Backup.make(desk.data, Desk.CLERK.login(), Desk.PASSWORD, backup));
        var other = new Desk(home.resolve("other"));
        var key = Backup.open(backup, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        Restore.into(other.data, backup, key, other.around(), List.of(7, 8));
        try (var store = other.open()) {
            var counter = other.unlock(store);
            assertArrayEquals(sent, counter.files().read(Hashes.sha256(sent)).orElseThrow());
            assertEquals(Optional.empty(), counter.files().read(Hashes.sha256(broken)));
        }
    }

    @Test
    void killed_between_rename_and_action_no_action_dangles_and_the_file_is_swept() throws Exception {
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StoppingAttach.class.getName(), home.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var said = out.readLine();
            while (said != null && !said.equals(StoppingAttach.STOPPED)) {
                said = out.readLine();
            }
            assertEquals(StoppingAttach.STOPPED, said);
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 9, process.exitValue());
        assertEquals(1, kept().size());
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(List.of(), kept());
            var dossier = counter.find("", 5).getFirst();
            assertEquals(
                    List.of(),
                    counter.ledger().dossier(dossier.id()).orElseThrow().attached());
            assertTrue(verified(store).isSound());
            attach(counter, dossier.id(), "photo", StoppingAttach.SCAN);
            assertEquals(1, kept().size());
        }
    }
}
