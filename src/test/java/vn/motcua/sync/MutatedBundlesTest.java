package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.keys.BadBundleException;
import vn.motcua.store.Desk;

/// Damaged bundles at a real desk with a real centre: nothing of them is taken, and nothing is written anywhere.
class MutatedBundlesTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting online;
    private byte[] good = {};

    @BeforeEach
    void export() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        try (var away = house.sit(new Desk(home.resolve("away")).found(1))) {
            house.enrol(away, "Tổ lưu động");
            Desk.receive(away.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            new Outgoing(away.counter).bundle(home.resolve("good"), Outgoing.Choice.WAITING);
        }
        good = Files.readAllBytes(home.resolve("good"));
        online = house.sit(new Desk(home.resolve("online")).found(2));
        house.enrol(online, "Quầy 2");
    }

    @AfterEach
    void close() {
        online.close();
        house.close();
    }

    private Carrying.Done carry(byte[] bytes) throws IOException {
        var file = Files.write(home.resolve("stick"), bytes);
        return new Carrying(online.counter)
                .carry(List.of(file), new HttpLines(online.counter.stream(), Clock.systemUTC()));
    }

    private long there() {
        return house.store.point(House.OFFICE).orElseThrow().position();
    }

    private void refused(byte[] bytes, String which) {
        assertThrows(BadBundleException.class, () -> carry(bytes), which);
    }

    @Test
    void every_byte_of_it_counts() throws IOException {
        for (int i = 0; i < good.length; i += i < 200 || i > good.length - 200 ? 1 : 7) {
            var bytes = good.clone();
            bytes[i] ^= (byte) (1 << i % 8);
            refused(bytes, "byte " + i);
        }
        assertEquals(0, there());
        assertEquals(2, carry(good).fresh(), "the good one is taken");
        assertEquals(2, there());
    }

    @Test
    void a_cut_or_longer_one_is_refused_at_every_length() {
        for (int length = 0; length < good.length; length += length < 200 || length > good.length - 200 ? 1 : 5) {
            refused(Arrays.copyOf(good, length), "length " + length);
        }
        refused(Arrays.copyOf(good, good.length + 1), "one more");
        assertEquals(0, there());
    }

    @Test
    void two_thousand_mutations_are_refused_and_leave_no_trace() throws IOException {
        var before = files();
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var bytes = mutated(random);
            if (!Arrays.equals(bytes, good)) {
                refused(bytes, "mutation " + i);
            }
        }
        assertEquals(0, there());
        before.add(home.resolve("stick"));
        assertEquals(before, files());
    }

    private TreeSet<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return new TreeSet<>(
                    all.filter(file -> !file.getFileName().toString().matches(".*-(wal|shm)"))
                            .toList());
        }
    }

    /// Flips, cuts, doubles, swaps and fills pieces, and puts great numbers where lengths stand.
    private byte[] mutated(Random random) {
        var bytes = good.clone();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            int end = random.nextInt(at, bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes = joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0x7f);
                case 4 -> Arrays.fill(bytes, at, end, (byte) random.nextInt());
                default -> bytes = joined(Arrays.copyOfRange(bytes, at, bytes.length), Arrays.copyOf(bytes, at));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void parcels_of_two_bundles_do_not_make_a_third() throws IOException {
        assertTrue(good.length > 200);
        var body = Arrays.copyOfRange(good, 12, good.length - 133);
        refused(
                joined(
                        joined(Arrays.copyOf(good, 12), body),
                        joined(body, Arrays.copyOfRange(good, good.length - 133, good.length))),
                "twice");
        assertEquals(0, there());
    }
}
