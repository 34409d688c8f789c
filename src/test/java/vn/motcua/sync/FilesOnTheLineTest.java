package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.sync.FileExchange.Fetched.ENDED;
import static vn.motcua.sync.FileExchange.Fetched.HERE;
import static vn.motcua.sync.FileExchange.Fetched.NOT_THERE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Amending;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.PaperFiles;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.rig.ChaosProxy;
import vn.motcua.rig.Weather;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;

/// Scans go from desk to centre and to another desk over real connections that break.
class FilesOnTheLineTest {

    private static final int KB = 1024;
    private static final int MB = 1024 * KB;

    private static final Fetching.Watch ON = (_, _) -> true;

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

    private Hash attach(byte[] scan) {
        var came = new AttachPaper(one.counter).attach(dossier, "photo", scan, Desk.CLERK);
        assertInstanceOf(Amending.Done.class, came);
        return Hashes.sha256(scan);
    }

    private String epoch() {
        return one.line.open().epoch();
    }

    private static FileExchange files(House.Sitting sitting, Lines.Opened line) {
        return new FileExchange(sitting.counter.fileStream(), line.files().orElseThrow());
    }

    private void send() {
        assertFalse(files(one, one.line).send(epoch(), () -> true));
    }

    @Test
    void a_scan_goes_up_after_its_action_and_another_desk_reads_it_when_it_is_opened() {
        var scan = Scans.pdf(700 * KB, 1);
        var file = attach(scan);
        one.exchange.round();
        send();
        var attached = one.counter.ledger().dossier(dossier).orElseThrow().attached();
        assertEquals(new PaperFiles.Standing(1, 1, 1), one.counter.files().standing(attached));
        try (var two = house.sit(new Desk(home.resolve("second")).found(2))) {
            house.enrol(two, "Quầy 2");
            two.exchange.round();
            assertEquals(
                    attached,
                    two.counter.ledger().dossier(dossier).orElseThrow().attached());
            assertEquals(new PaperFiles.Standing(1, 0, 0), two.counter.files().standing(attached));
            assertEquals(Optional.empty(), two.counter.files().read(file));
            assertEquals(HERE, files(two, two.line).fetch(file, ON));
            assertArrayEquals(scan, two.counter.files().read(file).orElseThrow());
            assertEquals(0, two.counter.fileStream().fetched(file), "its pieces are forgotten");
            assertEquals(NOT_THERE, files(two, two.line).fetch(new Hash("0".repeat(64)), ON));
        }
    }

    @Test
    void a_file_whose_action_is_not_at_the_centre_waits_and_does_not_hold_up_the_others() {
        var early = attach(Scans.pdf(10 * KB, 1));
        assertEquals(Optional.empty(), one.line.files().orElseThrow().state(early));
        send();
        assertEquals(1, one.counter.fileStream().waiting(epoch()).size());
        one.exchange.round();
        send();
        assertEquals(List.of(), one.counter.fileStream().waiting(epoch()));
    }

    @Test
    void the_smallest_goes_first_and_actions_between_two_parts() {
        attach(Scans.pdf(3 * MB, 1));
        attach(Scans.pdf(100 * KB, 2));
        one.exchange.round();
        var sizes = one.counter.fileStream().waiting(epoch()).stream()
                .map(FileStream.Sized::size)
                .toList();
        assertEquals(List.of(100L * KB, 3L * MB), sizes);
        var parts = new AtomicInteger();
        assertTrue(files(one, one.line).send(epoch(), () -> parts.incrementAndGet() <= 5), "something waits");
        var large = one.counter.fileStream().waiting(epoch());
        assertEquals(1, large.size(), "the small one is there");
        var state =
                one.line.files().orElseThrow().state(large.getFirst().file()).orElseThrow();
        assertTrue(state.offset() > 0 && state.offset() < 3 * MB, state::toString);
        Desk.receive(one.counter.ledger(), Desk.DAY, "Trần Văn Bình");
        assertEquals(1, one.exchange.round().sent());
        send();
        assertEquals(List.of(), one.counter.fileStream().waiting(epoch()));
    }

    @Test
    void cut_at_every_64_kb_it_always_goes_on_and_ends_with_the_right_hash() throws IOException {
        var lines = new HttpLines(one.counter.stream(), java.time.Clock.systemUTC());
        int boundaries = 3 * MB / (64 * KB);
        for (int boundary = 1; boundary <= boundaries; boundary++) {
            var scan = Scans.pdf(3 * MB, boundary);
            var file = attach(scan);
            one.exchange.round();
            try (var proxy = new ChaosProxy(0, house.server.port());
                    var line = lines.to("http://127.0.0.1:" + proxy.port(), Optional.empty())) {
                proxy.weather(Weather.FINE.cutUp(64L * KB * boundary).hard(boundary % 2 == 0));
                var epoch = epoch();
                boolean more = true;
                for (int round = 0; round < 100 && more; round++) {
                    more = files(one, line).send(epoch, () -> true);
                }
                assertFalse(more, "cut at " + boundary);
                assertTrue(proxy.counts().connections() > 1 || boundary == boundaries, "cut at " + boundary);
            }
            var state = one.line.files().orElseThrow().state(file).orElseThrow();
            assertTrue(state.whole(), "cut at " + boundary);
        }
        assertEquals(List.of(), one.counter.fileStream().waiting(epoch()));
        assertEquals(List.of(), halves());
    }

    private List<Path> halves() throws IOException {
        try (var all = Files.walk(home.resolve("centre/files/half"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void fetched_over_a_line_that_breaks_it_comes_in_the_end() throws IOException {
        var scan = Scans.pdf(3 * MB, 1);
        var file = attach(scan);
        one.exchange.round();
        send();
        try (var two = house.sit(new Desk(home.resolve("second")).found(2));
                var proxy = new ChaosProxy(0, house.server.port());
                var line = new HttpLines(two.counter.stream(), java.time.Clock.systemUTC())
                        .to("http://127.0.0.1:" + proxy.port(), Optional.empty())) {
            house.enrol(two, "Quầy 2");
            two.exchange.round();
            proxy.weather(Weather.FINE.cutDown(100 * KB));
            assertEquals(HERE, files(two, line).fetch(file, ON));
            assertArrayEquals(scan, two.counter.files().read(file).orElseThrow());
            assertTrue(proxy.counts().down() < 2L * scan.length, () -> "down " + proxy.counts());
        }
    }

    @Test
    void who_ends_a_fetch_keeps_what_came_and_goes_on_from_there() {
        var scan = Scans.pdf(2 * MB, 1);
        var file = attach(scan);
        one.exchange.round();
        send();
        try (var two = house.sit(new Desk(home.resolve("second")).found(2))) {
            house.enrol(two, "Quầy 2");
            two.exchange.round();
            assertEquals(ENDED, files(two, two.line).fetch(file, (came, size) -> 3 * came < size));
            long kept = two.counter.fileStream().fetched(file);
            assertTrue(kept > 0 && kept < scan.length, () -> "kept " + kept);
            var first = new java.util.concurrent.atomic.AtomicLong(-1);
            assertEquals(HERE, files(two, two.line).fetch(file, (came, _) -> first.compareAndSet(-1, came) || true));
            assertEquals(kept, first.get());
            assertArrayEquals(scan, two.counter.files().read(file).orElseThrow());
        }
    }

    @Test
    void twenty_megabytes_on_a_slow_line_that_breaks_cost_at_most_a_tenth_more() throws Exception {
        // 64 kbit/s that breaks every 30 s is gone through by hand: SlowLine
        var cost = SlowLine.send(house, one, attach(Scans.pdf(20 * MB, 1)), new SlowLine.Pace(1_000_000, 500));
        assertTrue(cost.breaks() > 30, cost::toString);
        assertTrue(cost.ratio() <= 1.1, cost::toString);
    }
}
