package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.sql.Rows;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.PushBatch;

class CounterStoreTest {

    @TempDir
    Path home;

    @Test
    void what_was_received_is_there_after_opening_again() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var dossier = Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng");
            assertEquals("X99.01.02-261123-Q1001", dossier.number().text());
        }
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var id = counter.ledger().find("X99.01.02-261123-Q1001").orElseThrow();
            counter.ledger().write(Desk.CLERK, entry -> {
                var heads = entry.dossier(id).orElseThrow().heads();
                entry.append(Optional.of(id), heads, new Withdrawn("đổi ý"));
                return heads;
            });
            counter.fillIndex();
            assertEquals(
                    "Nguyễn Thị Hằng",
                    counter.find("hang nguyen", 10).getFirst().applicant());
            assertEquals(0, counter.copiesNoticed());
            assertSound(store, desk);
        }
    }

    @Test
    void a_transaction_that_ends_in_an_error_of_the_machine_leaves_nothing_open() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            assertThrows(
                    StackOverflowError.class,
                    () -> ledger.write(Desk.CLERK, _ -> {
                        throw new StackOverflowError();
                    }));
            assertEquals(
                    "X99.01.02-261123-Q1001",
                    Desk.receive(ledger, Desk.DAY, "Nguyễn Thị Hằng").number().text());
            assertSound(store, desk);
        }
    }

    @Test
    void what_no_centre_would_take_is_refused_whole_before_anything_is_written() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var dossier = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hằng");
            long before = counter.stream().backlog().actions();
            for (var notes : List.of(
                    List.of("x".repeat(ActionBytes.LARGEST_FACTS)),
                    Collections.nCopies(12, "x".repeat(100_000)),
                    Collections.nCopies(PushBatch.MOST_TOGETHER + 1, "x"))) {
                var refused = assertThrows(
                        StoreTrouble.class,
                        () -> counter.ledger().write(Desk.CLERK, entry -> {
                            for (var note : notes) {
                                entry.append(Optional.of(dossier.id()), dossier.heads(), new Withdrawn(note));
                            }
                            return entry;
                        }));
                assertEquals("store.too-large", refused.sentence().key());
            }
            assertEquals(before, counter.stream().backlog().actions());
            assertEquals(Optional.of(dossier), counter.ledger().dossier(dossier.id()));
        }
    }

    @Test
    void a_dossier_of_more_bytes_than_there_is_memory_for_is_only_read() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            var dossier = Desk.receive(ledger, Desk.DAY, "Nguyễn Thị Hằng");
            int notes = Actions.MOST_READ / 100_000 + 1;
            for (int i = 0; i < notes; i++) {
                ledger.write(Desk.CLERK, entry -> {
                    var note = new PaperPrinted("receipt", 2, "x".repeat(100_000));
                    entry.append(Optional.of(dossier.id()), dossier.heads(), note);
                    return note;
                });
            }
            var read = ledger.dossier(dossier.id()).orElseThrow();
            assertTrue(read.readOnly());
            assertEquals(1 + notes, read.timeline().size());
            assertSound(store, desk);
        }
    }

    @Test
    void numbers_that_another_log_says_it_gave_in_this_desks_lanes_do_not_use_them_up() throws Exception {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng");
        }
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + desk.data.resolve("counter.db"));
                var sql = db.createStatement()) {
            for (var lane : List.of("lane, 999", "lane, 2", "spare, 499")) {
                sql.executeUpdate("INSERT INTO given_number SELECT 'another ' || " + lane.replace(",", "|| ' ' ||")
                        + ", 'another', '" + Desk.DAY + "', " + lane + ", 'another', 1 FROM log WHERE own = 1");
            }
        }
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            assertEquals(
                    List.of("X99.01.02-261123-Q1003", "X99.01.02-261123-Q1004"),
                    List.of(
                            Desk.receive(ledger, Desk.DAY, "Trần Văn Bình")
                                    .number()
                                    .text(),
                            Desk.receive(ledger, Desk.DAY, "Lê Thị Cúc")
                                    .number()
                                    .text()));
        }
    }

    @Test
    void what_a_killed_backup_or_restore_left_yesterday_is_swept_and_what_is_under_way_is_not() throws IOException {
        var desk = new Desk(home).found();
        var old = List.of("backup-17.tmp", "restoring-18/counter.db", "keep-19.tmp");
        for (var name : old) {
            touched(desk.data.resolve(name), desk.now.minus(Duration.ofHours(25)));
        }
        Files.setLastModifiedTime(
                desk.data.resolve("restoring-18"), FileTime.from(desk.now.minus(Duration.ofHours(25))));
        var underWay = touched(desk.data.resolve("backup-20.tmp"), desk.now.minus(Duration.ofHours(1)));
        desk.open().close();
        assertFalse(Files.exists(desk.data.resolve("backup-17.tmp")));
        assertFalse(Files.exists(desk.data.resolve("restoring-18")));
        assertTrue(Files.exists(desk.data.resolve("keep-19.tmp")));
        assertTrue(Files.exists(underWay));
    }

    private static Path touched(Path file, Instant at) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "sealed");
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }

    static void assertSound(CounterStore store, Desk desk) {
        var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
        var report = Verification.of(store, key);
        assertEquals(List.of(), report.faults());
        assertTrue(report.counted().get("actions") > 0);
    }

    @Test
    void a_copied_folder_uses_the_spare_lane_and_a_second_copy_gives_no_numbers() throws IOException {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "A");
        }
        desk.machine = "another-machine";
        try (var store = desk.open()) {
            var copy = desk.unlock(store);
            assertEquals(1, copy.copiesNoticed());
            assertEquals(
                    "X99.01.02-261123-Q2500",
                    Desk.receive(copy.ledger(), Desk.DAY, "B").number().text());
        }
        desk.machine = "a-third";
        try (var store = desk.open()) {
            var copy = desk.unlock(store);
            assertEquals(2, copy.copiesNoticed());
            assertThrows(IllegalStateException.class, () -> Desk.receive(copy.ledger(), Desk.DAY, "C"));
            assertSound(store, desk);
        }
    }

    @Test
    void an_original_that_overflows_and_its_copy_elsewhere_never_meet() throws Exception {
        var desk = new Desk(home.resolve("here")).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            Desk.receive(counter.ledger(), Desk.DAY, "A");
            store.database().write("filling", db -> Rows.change(db, "UPDATE given_number SET n = 999 WHERE n = 1"));
        }
        var there = new Desk(home.resolve("there"));
        there.machine = "another-machine";
        Files.createDirectories(there.data);
        Files.copy(desk.data.resolve(CounterStore.FILE), there.data.resolve(CounterStore.FILE));
        assertEquals("X99.01.02-261123-Q2001", receiveAt(desk));
        assertEquals("X99.01.02-261123-Q2500", receiveAt(there));
    }

    private static String receiveAt(Desk desk) {
        try (var store = desk.open()) {
            return Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "B")
                    .number()
                    .text();
        }
    }

    @Test
    void older_data_are_noticed_and_the_spare_lane_goes_on_after_what_the_marker_knows() throws IOException {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "A");
        }
        var old = Files.readAllBytes(desk.data.resolve("counter.db"));
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "B");
        }
        Files.write(desk.data.resolve("counter.db"), old);
        try (var store = desk.open()) {
            var restored = desk.unlock(store);
            assertEquals(1, restored.copiesNoticed());
            assertEquals(
                    "X99.01.02-261123-Q2500",
                    Desk.receive(restored.ledger(), Desk.DAY, "C").number().text());
        }
    }

    @Test
    void a_kill_between_commit_and_marker_is_no_copy() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            desk.probe = point -> {
                if (point.equals("after-commit")) {
                    throw new IllegalStateException("killed");
                }
            };
            assertThrows(IllegalStateException.class, () -> Desk.receiveId(ledger, Desk.DAY, "A"));
        }
        desk.probe = _ -> {};
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(0, counter.copiesNoticed());
            assertEquals(
                    "X99.01.02-261123-Q1002",
                    Desk.receive(counter.ledger(), Desk.DAY, "B").number().text());
        }
    }

    @Test
    void a_kill_right_after_a_copy_was_noticed_counts_it_once() {
        var desk = new Desk(home).found();
        desk.machine = "another-machine";
        desk.probe = point -> {
            if (point.equals("after-commit")) {
                throw new IllegalStateException("killed");
            }
        };
        try (var store = desk.open()) {
            assertThrows(IllegalStateException.class, () -> desk.unlock(store));
        }
        desk.probe = _ -> {};
        try (var store = desk.open()) {
            assertEquals(1, desk.unlock(store).copiesNoticed());
        }
        desk.machine = "a-third";
        try (var store = desk.open()) {
            assertEquals(2, desk.unlock(store).copiesNoticed(), "another machine is another copy");
        }
    }

    @Test
    void what_fails_before_the_commit_leaves_nothing() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            desk.probe = point -> {
                throw new IllegalStateException(point);
            };
            assertThrows(IllegalStateException.class, () -> Desk.receiveId(counter.ledger(), Desk.DAY, "A"));
            desk.probe = _ -> {};
            assertEquals(
                    "X99.01.02-261123-Q1001",
                    Desk.receive(counter.ledger(), Desk.DAY, "B").number().text());
            assertSound(store, desk);
        }
    }

    @Test
    void two_programs_do_not_share_a_folder() {
        var desk = new Desk(home).found();
        try (var _ = desk.open()) {
            assertEquals("store.in-use", trouble(desk).sentence().key());
        }
    }

    @Test
    void a_newer_file_is_left_alone() throws Exception {
        var desk = new Desk(home).found();
        var file = desk.data.resolve("counter.db");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = db.createStatement()) {
            sql.execute("PRAGMA user_version = 99");
        }
        var before = Files.readAllBytes(file);
        assertEquals("store.newer", trouble(desk).sentence().key());
        assertEquals(before.length, Files.readAllBytes(file).length);
    }

    @Test
    void a_damaged_file_is_named_and_left_alone() throws IOException {
        var desk = new Desk(home).found();
        var file = desk.data.resolve("counter.db");
        Files.writeString(file, "this is no database, whatever its name says".repeat(400));
        assertEquals("store.damaged", trouble(desk).sentence().key());
        assertTrue(Files.readString(file).startsWith("this is no database"));
    }

    private static StoreTrouble trouble(Desk desk) {
        return assertThrows(StoreTrouble.class, () -> desk.open().close());
    }

    @Test
    void one_changed_byte_of_a_header_a_body_or_a_signature_is_found() throws Exception {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "A");
        }
        for (var column : List.of("header", "body_sealed", "signature")) {
            try (var db = DriverManager.getConnection("jdbc:sqlite:" + desk.data.resolve("counter.db"));
                    var sql = db.createStatement()) {
                var old = sql.executeQuery("SELECT hex(" + column + ") FROM action WHERE seq = 2")
                        .getString(1);
                var changed = (old.startsWith("0") ? "1" : "0") + old.substring(1);
                sql.executeUpdate("UPDATE action SET " + column + " = x'" + changed + "' WHERE seq = 2");
                try (var store = desk.open()) {
                    var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
                    assertFalse(Verification.of(store, key).isSound(), column);
                }
                sql.executeUpdate("UPDATE action SET " + column + " = x'" + old + "' WHERE seq = 2");
            }
        }
        try (var store = desk.open()) {
            assertSound(store, desk);
        }
    }

    @Test
    void a_backup_restores_into_a_new_life_with_new_lanes() {
        var desk = new Desk(home).found();
        var file = home.resolve("backup.mcb");
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng");
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            Backup.make(desk.data, key, file);
        }
        var restored = new Desk(home.resolve("elsewhere"));
        var key = Backup.open(file, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        var used = assertThrows(
                StoreTrouble.class, () -> Restore.into(restored.data, file, key, restored.around(), List.of(2, 3)));
        assertEquals("store.lane-used", used.sentence().key());
        Restore.into(restored.data, file, key, restored.around(), List.of(3, 4));
        try (var store = restored.open()) {
            var counter = restored.unlock(store);
            assertTrue(counter.ledger().find("X99.01.02-261123-Q1001").isPresent());
            assertEquals(
                    "X99.01.02-261123-Q3001",
                    Desk.receive(counter.ledger(), Desk.DAY, "B").number().text());
            assertEquals(0, counter.copiesNoticed());
            assertSound(store, restored);
        }
        assertTrue(Backup.open(file, Desk.CLERK.login(), "wrong".toCharArray()).isEmpty());
    }

    @Test
    void no_personal_data_stand_in_the_clear() throws IOException {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Huỳnh Bùi Tuyết Nhung");
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertFalse(text.contains("Tuyết") || text.toLowerCase().contains("tuyet"), file.toString());
            }
        }
    }

    @Test
    void the_recovery_key_opens_the_data() {
        var desk = new Desk(home);
        try (var store = desk.open()) {
            var recovery = store.found(Desk.office(), Desk.CLERK, Desk.PASSWORD, List.of(1, 2));
            var typed = vn.motcua.keys.RecoveryKey.typed(recovery.printed().toUpperCase());
            assertTrue(store.recover(typed).isPresent());
        }
    }
}
