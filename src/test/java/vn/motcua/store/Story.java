package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.counter.OpenDay;
import vn.motcua.sql.Rows;

/// What may happen to the desks of one office, one act after the other, and every number that was given.
///
/// A copy may be worked on elsewhere while the original goes on. Left out is what nobody can notice offline: two copies
/// of one desk worked on at two other places, or an exact clone of a machine.
final class Story {

    private static final LocalDate BUILT = LocalDate.of(2026, 11, 1);
    private static final Set<String> KNOWN = Set.of("numbers.full", "numbers.copied-twice", "numbers.earlier-day");

    /// A desk, what was copied of it, and how often it moved.
    private static final class Place {
        final Desk desk;
        final List<byte[]> copies = new ArrayList<>();
        int moves;
        boolean apart;

        Place(Desk desk) {
            this.desk = desk;
        }
    }

    private final Path home;
    private final Random random;
    private final boolean moving;
    private final List<Place> places = new ArrayList<>();
    private final List<Path> backups = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private int made;
    private int lane = 3;

    Story(Path home, int seed) {
        this.home = home;
        random = new Random(seed);
        moving = seed % 2 == 0;
        places.add(new Place(new Desk(home.resolve("desk0")).found()));
    }

    List<String> given() {
        return given;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    List<String> told() {
        return told;
    }

    void act() throws IOException, SQLException {
        var place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(15)) {
            case 0 -> clock(place, Duration.ofHours(1 + random.nextInt(30)));
            case 1 -> clock(place, Duration.ofDays(-1 - random.nextInt(40)));
            case 2 -> clock(place, Duration.ofDays(random.nextInt(3)));
            case 3 -> fill(place, 1 + random.nextInt(2), (random.nextBoolean() ? 490 : 990) + random.nextInt(10));
            case 14 -> workApart(place);
            case 4 -> copyAway(place);
            case 5, 6 -> moveOrPutBack(place);
            case 7 -> backup(place);
            case 8 -> restore();
            default -> receive(place);
        }
    }

    private void clock(Place place, Duration jump) {
        told.add("clock " + jump);
        place.desk.now = place.desk.now.plus(jump);
    }

    private void receive(Place place) {
        try (var store = place.desk.open()) {
            var counter = place.desk.unlock(store);
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                place.desk.now = place.desk.now.plusSeconds(60);
                number(counter, day(place, counter));
            }
        }
    }

    private LocalDate day(Place place, OpenCounter counter) {
        var days = new DayCheck(place.desk.around().clock(), BUILT);
        return switch (days.day(counter.ledger().time())) {
            case DayCheck.Day.Known(var now) -> now.toLocalDate();
            case DayCheck.Day.ToConfirm doubt -> {
                var day = random.nextInt(4) == 0 ? doubt.likely().plusDays(random.nextInt(-3, 4)) : doubt.likely();
                told.add("confirm " + day);
                new OpenDay(counter).confirm(doubt, day, Desk.CLERK);
                yield assertKnown(days.day(counter.ledger().time()), day);
            }
        };
    }

    private static LocalDate assertKnown(DayCheck.Day said, LocalDate day) {
        assertTrue(
                said instanceof DayCheck.Day.Known known
                        && known.now().toLocalDate().equals(day),
                "confirmed " + day);
        return day;
    }

    private void number(OpenCounter counter, LocalDate day) {
        var answer = counter.ledger().write(Desk.CLERK, entry -> {
            var numbering = entry.number(day);
            if (numbering instanceof Numbering.Given(var number)) {
                entry.append(Optional.of(UUID.randomUUID()), List.of(), Desk.received(number, "A"));
            }
            return numbering;
        });
        switch (answer) {
            case Numbering.Given(var number) -> {
                told.add("given " + number.text());
                given.add(number.text());
            }
            case Numbering.Stopped(var key) -> {
                assertTrue(KNOWN.contains(key), key);
                refused.merge(key, 1, Integer::sum);
            }
        }
    }

    /// As if many had been received on that day.
    private void fill(Place place, int which, int upTo) throws SQLException {
        try (var store = place.desk.open()) {
            var counter = place.desk.unlock(store);
            var day = day(place, counter);
            told.add("fill " + which + " to " + upTo);
            store.database().write("filling", db -> {
                var log = Rows.one(db, "SELECT id FROM log WHERE own = 1", row -> row.getString(1))
                        .orElseThrow();
                int lane = Rows.one(
                                db,
                                which == 1
                                        ? "SELECT lane FROM log WHERE own = 1"
                                        : "SELECT spare FROM log WHERE own = 1",
                                row -> row.getInt(1))
                        .orElseThrow();
                int have = Rows.one(
                                db,
                                "SELECT coalesce(max(n), 0) FROM given_number WHERE day = ? AND lane = ?",
                                row -> row.getInt(1),
                                day.toString(),
                                lane)
                        .orElseThrow();
                if (have < upTo) {
                    var text = "fill-" + made++;
                    return Rows.change(
                            db,
                            "INSERT INTO given_number (number, log, day, lane, n, dossier) VALUES (?, ?, ?, ?, ?, ?)",
                            text,
                            log,
                            day.toString(),
                            lane,
                            upTo,
                            text);
                }
                return have;
            });
        }
    }

    private void copyAway(Place place) throws IOException {
        told.add("copy away");
        place.copies.add(Files.readAllBytes(place.desk.data.resolve(CounterStore.FILE)));
    }

    /// Somebody takes a copy of the folder to another machine and works on with it.
    private void workApart(Place place) throws IOException {
        if (place.apart || place.moves > 0 || !place.copies.isEmpty()) {
            return;
        }
        told.add("copy worked on apart");
        var copy = new Place(new Desk(home.resolve("desk" + made++)));
        copy.desk.now = place.desk.now;
        copy.desk.machine = "machine-apart";
        Files.createDirectories(copy.desk.data);
        Files.copy(place.desk.data.resolve(CounterStore.FILE), copy.desk.data.resolve(CounterStore.FILE));
        place.apart = true;
        copy.apart = true;
        places.add(copy);
    }

    private void moveOrPutBack(Place place) throws IOException {
        if (place.apart) {
            return;
        }
        if (moving) {
            told.add("to another machine");
            place.moves++;
            place.desk.machine = "machine-" + random.nextInt(3);
        } else if (!place.copies.isEmpty()) {
            told.add("older data");
            var copy = place.copies.get(random.nextInt(place.copies.size()));
            Files.write(place.desk.data.resolve(CounterStore.FILE), copy);
        }
        try (var store = place.desk.open()) {
            place.desk.unlock(store);
        }
    }

    private void backup(Place place) {
        told.add("backup");
        var file = home.resolve("backup" + made++);
        try (var store = place.desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            store.database()
                    .write("emptying", db -> Rows.change(db, "DELETE FROM given_number WHERE number LIKE 'fill%'"));
            Backup.make(place.desk.data, key, file);
        }
        backups.add(file);
    }

    private void restore() {
        if (backups.isEmpty() || places.size() > 3) {
            return;
        }
        told.add("restore");
        var file = backups.get(random.nextInt(backups.size()));
        var desk = new Desk(home.resolve("desk" + made++));
        desk.now = places.getFirst().desk.now;
        var key = Backup.open(file, Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        Restore.into(desk.data, file, key, desk.around(), List.of(lane, lane + 1));
        lane += 2;
        places.add(new Place(desk));
    }

    void check() {
        assertEquals(new TreeSet<>(given).size(), given.size(), () -> "a number twice: " + String.join("; ", told));
        for (var place : places) {
            try (var store = place.desk.open()) {
                store.database()
                        .write("emptying", db -> Rows.change(db, "DELETE FROM given_number WHERE number LIKE 'fill%'"));
                CounterStoreTest.assertSound(store, place.desk);
            }
        }
    }
}
