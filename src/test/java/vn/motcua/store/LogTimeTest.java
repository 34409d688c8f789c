package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.OpenDay;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.sql.Rows;

/// What the log remembers of time and of its own end, over restarts, copies and failures.
class LogTimeTest {

    private static final LocalDate BUILT = LocalDate.of(2026, 11, 1);

    @TempDir
    Path home;

    private static DayCheck.Day day(Desk desk, OpenCounter counter) {
        return new DayCheck(desk.around().clock(), BUILT).day(counter.ledger().time());
    }

    @Test
    void what_is_written_with_a_clock_that_was_set_back_does_not_make_the_log_forget() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            var id = Desk.receiveId(ledger, Desk.DAY, "A");
            desk.now = desk.now.minus(Duration.ofDays(10));
            ledger.write(Desk.CLERK, entry -> {
                var heads = entry.dossier(id).orElseThrow().heads();
                entry.append(Optional.of(id), heads, new Withdrawn("đổi ý"));
                return heads;
            });
            desk.now = desk.now.plusSeconds(60);
        }
        for (var machine : List.of("one-machine", "another")) {
            desk.machine = machine; // the second notices a copy, and writes that too
            try (var store = desk.open()) {
                assertInstanceOf(DayCheck.Day.ToConfirm.class, day(desk, desk.unlock(store)));
            }
        }
    }

    @Test
    void a_confirmed_day_is_not_forgotten_when_the_wrong_clock_reaches_its_next_day() {
        var desk = new Desk(home).found();
        desk.now = desk.now.minus(Duration.ofDays(3));
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var doubt = assertInstanceOf(DayCheck.Day.ToConfirm.class, day(desk, counter));
            new OpenDay(counter).confirm(doubt, Desk.DAY, Desk.CLERK);
            Desk.receiveId(counter.ledger(), Desk.DAY, "A");
        }
        desk.now = desk.now.plus(Duration.ofDays(1));
        try (var store = desk.open()) {
            assertInstanceOf(DayCheck.Day.ToConfirm.class, day(desk, desk.unlock(store)));
        }
    }

    @Test
    void the_clerk_may_say_that_a_clock_that_ran_ahead_is_right_again() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            desk.now = desk.now.plus(Duration.ofDays(400));
            Desk.receiveId(counter.ledger(), Desk.DAY.plusDays(400), "A");
            desk.now = desk.now.minus(Duration.ofDays(400));
            var doubt = assertInstanceOf(DayCheck.Day.ToConfirm.class, day(desk, counter));
            new OpenDay(counter).confirm(doubt, Desk.DAY, Desk.CLERK);
        }
        desk.now = desk.now.plus(Duration.ofDays(1));
        try (var store = desk.open()) {
            assertInstanceOf(DayCheck.Day.Known.class, day(desk, desk.unlock(store)));
        }
    }

    @Test
    void a_copy_is_noticed_once_however_far_the_log_went_back() throws Exception {
        for (int more = 1; more <= 6; more++) {
            var desk = new Desk(home.resolve("by" + more)).found();
            try (var store = desk.open()) {
                Desk.receiveId(desk.unlock(store).ledger(), Desk.DAY, "A");
            }
            var old = Files.readAllBytes(desk.data.resolve(CounterStore.FILE));
            try (var store = desk.open()) {
                var ledger = desk.unlock(store).ledger();
                for (int i = 0; i < more; i++) {
                    Desk.receiveId(ledger, Desk.DAY, "B");
                }
            }
            Files.write(desk.data.resolve(CounterStore.FILE), old);
            for (int start = 0; start < 3; start++) {
                try (var store = desk.open()) {
                    assertEquals(1, desk.unlock(store).copiesNoticed(), more + " later, start " + start);
                }
            }
        }
    }

    @Test
    void two_ledgers_on_one_file_write_one_chain() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var one = desk.unlock(store);
            var other = desk.unlock(store);
            assertEquals(1, Desk.receive(one.ledger(), Desk.DAY, "A").number().n());
            assertEquals(2, Desk.receive(other.ledger(), Desk.DAY, "B").number().n());
            assertEquals(3, Desk.receive(one.ledger(), Desk.DAY, "C").number().n());
            CounterStoreTest.assertSound(store, desk);
        }
    }

    @Test
    void after_a_failure_past_the_commit_the_same_program_goes_on_rightly() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            desk.probe = point -> {
                if (point.equals("after-commit")) {
                    throw new IllegalStateException("failed");
                }
            };
            assertThrows(IllegalStateException.class, () -> Desk.receiveId(ledger, Desk.DAY, "A"));
            desk.probe = _ -> {};
            assertEquals(2, Desk.receive(ledger, Desk.DAY, "B").number().n());
            CounterStoreTest.assertSound(store, desk);
        }
        try (var store = desk.open()) {
            assertEquals(0, desk.unlock(store).copiesNoticed());
        }
    }

    @Test
    void a_transaction_inside_another_is_refused_and_nothing_of_it_stays() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var ledger = desk.unlock(store).ledger();
            assertThrows(
                    IllegalStateException.class,
                    () -> ledger.write(Desk.CLERK, entry -> {
                        entry.number(Desk.DAY);
                        return Desk.receiveId(ledger, Desk.DAY, "A");
                    }));
            assertEquals(1, Desk.receive(ledger, Desk.DAY, "B").number().n());
            CounterStoreTest.assertSound(store, desk);
        }
    }

    @Test
    void a_founding_that_was_cut_short_is_gone_on_with() {
        var desk = new Desk(home);
        desk.probe = point -> {
            throw new IllegalStateException(point);
        };
        assertThrows(IllegalStateException.class, desk::found);
        desk.probe = _ -> {};
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(
                    1, Desk.receive(counter.ledger(), Desk.DAY, "A").number().n());
            CounterStoreTest.assertSound(store, desk);
            assertEquals(
                    List.of(1, 2),
                    store.database()
                            .read("counting", db -> Rows.all(db, "SELECT seq FROM action", row -> row.getInt(1))));
        }
    }

    @Test
    void a_restore_that_was_cut_short_leaves_no_copy_that_goes_on_with_the_old_log() throws Exception {
        var desk = new Desk(home.resolve("one")).found();
        var file = home.resolve("backup.mcb");
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            Backup.make(desk.data, key, file);
        }
        var other = new Desk(home.resolve("other"));
        var key = Backup.open(file, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        other.probe = point -> {
            throw new IllegalStateException(point);
        };
        assertThrows(
                IllegalStateException.class, () -> Restore.into(other.data, file, key, other.around(), List.of(3, 4)));
        try (var left = Files.list(other.data)) {
            assertEquals(0, left.count());
        }
        other.probe = _ -> {};
        Restore.into(other.data, file, key, other.around(), List.of(3, 4));
        try (var store = other.open()) {
            assertEquals(
                    3,
                    Desk.receive(other.unlock(store).ledger(), Desk.DAY, "A")
                            .number()
                            .lane());
        }
    }
}
