package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.OpenBook;
import vn.motcua.counter.Originals;
import vn.motcua.counter.ReceiveVisit;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.sql.Rows;

/// The numbers of a book: from 1 every year, no gap, none twice, whatever is copied or restored.
class BooksTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

    @TempDir
    Path home;

    private static Receiving attest(Desk desk, OpenCounter counter, String... rows) {
        var days = new DayCheck(desk.around().clock(), LocalDate.EPOCH);
        return new ReceiveVisit(counter, Originals.PROCEDURES, days).receive(Originals.visit(NOW, rows), Desk.CLERK);
    }

    private static Attested done(Receiving receiving) {
        return assertInstanceOf(Receiving.Done.class, receiving)
                .dossiers()
                .getFirst()
                .attested()
                .orElseThrow();
    }

    private static List<Integer> numbers(Attested attested) {
        return attested.entries().stream().map(Attested.Entry::number).toList();
    }

    private static List<String> why(Receiving receiving) {
        return assertInstanceOf(Receiving.Incomplete.class, receiving).why().stream()
                .map(Sentence::key)
                .toList();
    }

    @Test
    void each_original_has_a_number_whatever_its_copies_and_a_new_year_begins_with_1() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            Originals.ready(counter, 1);
            var first = done(attest(desk, counter, "BT 1 2", "HB 5 1"));
            assertEquals("01/2026-SCT/BS", first.book());
            assertEquals(List.of(1, 2), numbers(first));
            assertEquals(
                    List.of(4000L, 7000L),
                    first.entries().stream().map(Attested.Entry::fee).toList());
            assertEquals(
                    List.of("Bằng tốt nghiệp", "Học bạ"),
                    first.entries().stream().map(Attested.Entry::document).toList());
            assertEquals(Originals.BINH, first.signer());
            assertEquals(List.of(3), numbers(done(attest(desk, counter, "CC 2 1"))));
            desk.now = desk.now.plus(Duration.ofDays(60));
            var next = done(attest(desk, counter, "CC 2 1"));
            assertEquals("01/2027-SCT/BS", next.book());
            assertEquals(List.of(1), numbers(next));
            CounterStoreTest.assertSound(store, desk);
        }
    }

    @Test
    void without_a_signer_or_a_book_nothing_is_written() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(List.of("attest.no-signer", "attest.no-book"), why(attest(desk, counter, "BT 1 2")));
            assertEquals(List.of(), counter.lines());
            assertEquals(Optional.of(1), new OpenBook(counter).proposed());
        }
    }

    @Test
    void a_copy_of_the_data_does_not_go_on_with_the_book() throws IOException {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            Originals.ready(counter, 1);
            done(attest(desk, counter, "BT 1 2"));
        }
        var copy = copied(desk, "elsewhere");
        try (var store = copy.open()) {
            var counter = copy.unlock(store);
            assertEquals(List.of("attest.other-life"), why(attest(copy, counter, "BT 1 2")));
            var books = new OpenBook(counter);
            assertEquals(Optional.empty(), books.proposed());
            assertEquals(
                    Optional.of("attest.book-used"), books.open(1, Desk.CLERK).map(Sentence::key));
            assertEquals(
                    Optional.of("attest.book-range"), books.open(0, Desk.CLERK).map(Sentence::key));
            assertEquals(Optional.empty(), books.open(7, Desk.CLERK));
            assertEquals("07/2026-SCT/BS", done(attest(copy, counter, "BT 1 2")).book());
        }
        try (var store = desk.open()) {
            assertEquals(List.of(2), numbers(done(attest(desk, desk.unlock(store), "BT 1 2"))));
        }
    }

    private Desk copied(Desk desk, String name) throws IOException {
        var copy = new Desk(home.resolve(name));
        copy.now = desk.now;
        copy.machine = name;
        Files.createDirectories(copy.data);
        Files.copy(desk.data.resolve(CounterStore.FILE), copy.data.resolve(CounterStore.FILE));
        return copy;
    }

    @Test
    void a_number_that_stands_in_the_book_is_never_written_again() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            Originals.ready(counter, 1);
            var attested = done(attest(desk, counter, "BT 1 2"));
            var id = Desk.receiveId(counter.ledger(), Desk.DAY, "A");
            assertThrows(
                    StoreTrouble.class,
                    () -> counter.ledger().write(Desk.CLERK, entry -> {
                        var heads = entry.dossier(id).map(Dossier::heads).orElseThrow();
                        entry.append(Optional.of(id), heads, attested);
                        return heads;
                    }));
            assertEquals(List.of(2), numbers(done(attest(desk, counter, "BT 1 2"))));
        }
    }

    @Test
    void verify_sees_a_row_that_is_missing_and_one_too_many() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            Originals.ready(counter, 1);
            done(attest(desk, counter, "BT 1 2", "CC 2 2"));
            store.database().write("spoiling", db -> Rows.change(db, "DELETE FROM book_number WHERE n = 1"));
            assertEquals(List.of("book numbers"), faults(store, desk));
            store.database()
                    .write(
                            "spoiling",
                            db -> Rows.change(
                                    db, "INSERT INTO book_number SELECT book, year, 9, dossier FROM book_number"));
            assertEquals(List.of("book numbers"), faults(store, desk));
        }
    }

    private static List<String> faults(CounterStore store, Desk desk) {
        var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
        return Verification.of(store, key).faults().stream()
                .map(Verification.Fault::check)
                .toList();
    }

    /// Attests, copies, puts back, moves, restores, as it comes; where a book is refused the office gives one that no
    /// desk ever had.
    @Test
    void no_number_of_a_book_is_given_twice_whatever_happens_to_the_data() throws IOException {
        int given = 0;
        Map<String, Integer> refused = new HashMap<>();
        for (int seed = 0; seed < 25; seed++) {
            var tale = new Tale(home.resolve("seed" + seed), new Random(seed));
            for (int act = 0; act < 24; act++) {
                tale.act();
            }
            assertEquals(new TreeSet<>(tale.given).size(), tale.given.size(), "seed " + seed + ": " + tale.told);
            for (var desk : tale.desks) {
                try (var store = desk.open()) {
                    CounterStoreTest.assertSound(store, desk);
                }
            }
            given += tale.given.size();
            tale.refused.forEach((key, count) -> refused.merge(key, count, Integer::sum));
        }
        assertTrue(given > 250, "numbers given: " + given);
        assertTrue(refused.getOrDefault("attest.other-life", 0) > 10, refused::toString);
    }

    private static final class Tale {
        final Path home;
        final Random random;
        final List<Desk> desks = new ArrayList<>();
        final List<String> given = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final Map<String, Integer> refused = new HashMap<>();
        private byte[] older = {};
        private int book = 1;
        private int made;

        Tale(Path home, Random random) {
            this.home = home;
            this.random = random;
            desks.add(new Desk(home.resolve("desk")).found());
        }

        void act() throws IOException {
            var desk = desks.get(random.nextInt(desks.size()));
            switch (random.nextInt(9)) {
                case 0 -> desk.now = desk.now.plus(Duration.ofDays(random.nextInt(40)));
                case 1 -> older = Files.readAllBytes(desks.getFirst().data.resolve(CounterStore.FILE));
                case 2 -> putBack(desks.getFirst());
                case 3 -> copy(desk);
                case 4 -> restore(desk);
                default -> attestAt(desk);
            }
        }

        private void attestAt(Desk desk) {
            try (var store = desk.open()) {
                var counter = desk.unlock(store);
                var rows = random.nextBoolean() ? new String[] {"BT 1 2"} : new String[] {"CC 2 1", "KS 1 3"};
                var receiving = attest(desk, counter, rows);
                if (receiving instanceof Receiving.Incomplete(var why)) {
                    why.forEach(one -> refused.merge(one.key(), 1, Integer::sum));
                    Originals.ready(counter, book++);
                    receiving = attest(desk, counter, rows);
                }
                if (receiving instanceof Receiving.Done(var dossiers, var forms)) {
                    var attested = dossiers.getFirst().attested().orElseThrow();
                    attested.entries().forEach(entry -> given.add(attested.book() + " " + entry.number()));
                    told.add(attested.book() + numbers(attested));
                }
            }
        }

        private void putBack(Desk desk) throws IOException {
            if (older.length > 0) {
                told.add("older data");
                Files.write(desk.data.resolve(CounterStore.FILE), older);
            }
        }

        private void copy(Desk desk) throws IOException {
            if (desks.size() < 4) {
                told.add("copy");
                var copy = new Desk(home.resolve("copy" + made));
                copy.now = desk.now;
                copy.machine = "machine" + made++;
                Files.createDirectories(copy.data);
                Files.copy(desk.data.resolve(CounterStore.FILE), copy.data.resolve(CounterStore.FILE));
                desks.add(copy);
            }
        }

        private void restore(Desk desk) {
            if (desks.size() < 4) {
                told.add("restore");
                var file = home.resolve("backup" + made++);
                try (var store = desk.open()) {
                    var key = store.users()
                            .open(Desk.CLERK.login(), Desk.PASSWORD)
                            .orElseThrow();
                    Backup.make(desk.data, key, file);
                }
                var other = new Desk(home.resolve("desk" + made++));
                other.now = desk.now;
                var key = Backup.open(file, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
                Restore.into(other.data, file, key, other.around(), List.of(2 * made + 1, 2 * made + 2));
                desks.add(other);
            }
        }
    }
}
