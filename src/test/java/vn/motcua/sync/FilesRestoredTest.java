package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.FileStore;
import vn.motcua.centre.store.CentreVerification.Fault;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.AttachPaper;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;

/// Files of papers at the centre are backed up, looked through, lost, brought back, and sent again by who has them.
class FilesRestoredTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;
    private UUID dossier;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        house.enrol(one, "Quầy 1");
        dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa").id();
    }

    @AfterEach
    void close() {
        one.close();
        house.close();
    }

    private Hash sent(int seed) {
        var scan = Scans.pdf(300_000 + seed, seed);
        new AttachPaper(one.counter).attach(dossier, "photo", scan, Desk.CLERK);
        one.exchange.round();
        send(one.line);
        return Hashes.sha256(scan);
    }

    private void send(Lines.Opened line) {
        var epoch = line.open().epoch();
        assertFalse(new FileExchange(one.counter.fileStream(), line.files().orElseThrow()).send(epoch, () -> true));
    }

    private static Path found(Path folder, Hash file) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().equals(file.hex()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void bend(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    @Test
    void a_missing_and_a_bent_file_are_named_by_their_hashes() throws IOException {
        var first = sent(1);
        var second = sent(2);
        sent(3);
        var sound = house.store.verify();
        assertEquals(List.of(), sound.faults());
        assertEquals(3, sound.counted().get("files"));
        Files.delete(found(home.resolve("centre"), first));
        bend(found(home.resolve("centre"), second));
        var faults = house.store.verify().faults();
        assertEquals(2, faults.size());
        assertTrue(faults.contains(new Fault("file-missing", House.OFFICE + " " + first.hex())), faults::toString);
        assertTrue(faults.contains(new Fault("file-bent", House.OFFICE + " " + second.hex())), faults::toString);
    }

    @Test
    void a_file_that_no_desk_has_brought_yet_is_no_fault() {
        new AttachPaper(one.counter).attach(dossier, "photo", Scans.pdf(900, 1), Desk.CLERK);
        one.exchange.round();
        var report = house.store.verify();
        assertTrue(report.isSound());
        assertEquals(1, report.counted().get("files awaited"));
    }

    @Test
    void a_backup_holds_every_file_that_was_there_and_tells_of_one_that_was_bent_before() throws IOException {
        var first = sent(1);
        var second = sent(2);
        var backup = home.resolve("backup.db");
        assertTrue(house.store.backup(backup).isSound());
        var copies = home.resolve("backup.db.files");
        assertArrayEquals(
                Files.readAllBytes(found(home.resolve("centre"), first)), Files.readAllBytes(found(copies, first)));
        bend(found(home.resolve("centre"), second));
        var later = house.store.backup(home.resolve("later.db"));
        assertEquals(List.of(new Fault("file-missing", House.OFFICE + " " + second.hex())), later.faults());
        assertTrue(Files.exists(home.resolve("later.db")), "streams are backed up all the same");
        try (var left = Files.list(home)) {
            assertTrue(left.noneMatch(file -> file.toString().contains(".part")));
        }
    }

    @Test
    void after_a_restore_files_come_back_from_the_backup_and_the_desk_sends_what_it_lacks() throws IOException {
        var first = sent(1);
        var second = sent(2);
        var backup = home.resolve("backup.db");
        assertTrue(house.store.backup(backup).isSound());
        var third = sent(3);
        house.close();
        Files.delete(found(home.resolve("backup.db.files"), second)); // and the backup is not whole any more
        var again = Files.createDirectories(home.resolve("again"));
        Files.copy(backup, again.resolve("centre.db"));
        var store = SqlCentre.sqlite(again.resolve("centre.db"));
        assertEquals(new SqlCentre.RestoredFiles(1, 1), store.bringFiles(Optional.of(home.resolve("backup.db.files"))));
        assertTrue(store.verify().isSound());
        store.restored(new SecureRandom());
        house = new House(store);
        assertTrue(state(store, first));
        assertFalse(state(store, second) || state(store, third));
        try (var line = new HttpLines(one.counter.stream(), Clock.systemUTC())
                .to(house.url().toString(), Optional.empty())) {
            var exchange = new Exchange(one.counter.stream(), line, House.OFFICE, Exchange.random());
            for (int round = 0; round < 4 && exchange.round().again(); round++) {
                assertTrue(round < 3, "it comes to rest");
            }
            send(line);
        }
        assertTrue(state(store, first) && state(store, second) && state(store, third));
        var report = store.verify();
        assertEquals(List.of(), report.faults());
        assertEquals(3, report.counted().get("files"));
    }

    private static boolean state(SqlCentre store, Hash file) {
        try {
            var claim = new FileStore.Claim(House.OFFICE, "nobody", file);
            return store.files().orElseThrow().state(claim, 1).whole();
        } catch (vn.motcua.centre.Refused _) {
            return false; // its action was lost too
        }
    }

    @Test
    void a_bent_file_is_put_aside_when_restored_so_that_the_desk_can_bring_it_again() throws IOException {
        var file = sent(1);
        var place = found(home.resolve("centre"), file);
        bend(place);
        assertEquals(new SqlCentre.RestoredFiles(0, 1), house.store.bringFiles(Optional.empty()));
        house.store.restored(new SecureRandom());
        assertFalse(Files.exists(place));
        while (one.exchange.round().again()) {
            assertTrue(one.counter.stream().backlog().actions() < 10);
        }
        send(one.line);
        assertEquals(file, Hashes.sha256(Files.readAllBytes(place)));
        assertTrue(house.store.verify().isSound());
    }
}
