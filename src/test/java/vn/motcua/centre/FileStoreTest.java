package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.wire.FileState;

class FileStoreTest {

    private static final int PART = FileState.SMALLEST_PART;

    @TempDir
    Path home;

    private final Set<String> named = new HashSet<>();

    private FileStore store() {
        return new FileStore(
                home.resolve("files"),
                (office, file) -> named.contains(office + file),
                (_, _) -> {},
                (office, file) -> Optional.empty());
    }

    private static byte[] scan(int size, long seed) {
        var scan = new byte[size];
        new Random(seed).nextBytes(scan);
        return scan;
    }

    private FileStore.Claim claim(String office, String desk, Hash file) {
        named.add(office + file);
        return new FileStore.Claim(office, desk, file);
    }

    private static FileState put(FileStore store, FileStore.Claim claim, byte[] scan, int from, int to) {
        var bytes = Arrays.copyOfRange(scan, from, to);
        var part = new FileStore.Part(from, scan.length, Hashes.sha256(bytes));
        return store.take(claim, part, new ByteArrayInputStream(bytes));
    }

    private static void refused(Refused.Reason reason, Executable asked) {
        assertEquals(reason, assertThrows(Refused.class, asked).reason());
    }

    private List<Path> kept(String where) throws IOException {
        var folder = home.resolve("files").resolve(where);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void part_by_part_it_becomes_whole_and_the_same_again_is_a_success() throws IOException {
        var store = store();
        var scan = scan(3 * PART - 5, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        assertEquals(new FileState(0, false), store.state(claim, 0));
        assertEquals(new FileState(PART, false), put(store, claim, scan, 0, PART));
        assertEquals(new FileState(PART, false), store.state(claim, 0));
        assertEquals(new FileState(PART, false), put(store, claim, scan, 0, PART), "from elsewhere takes nothing");
        assertEquals(new FileState(2 * PART, false), put(store(), claim, scan, PART, 2 * PART), "over a restart");
        assertEquals(new FileState(scan.length, true), put(store, claim, scan, 2 * PART, scan.length));
        assertEquals(new FileState(scan.length, true), put(store, claim, scan, 0, PART));
        var piece = store.read(claim, 7, 100);
        assertArrayEquals(Arrays.copyOfRange(scan, 7, 107), piece.bytes());
        assertEquals(scan.length, piece.size());
        assertEquals(List.of(), kept("half"));
    }

    @Test
    void a_hash_that_the_own_stream_does_not_name_is_not_found_whoever_has_it() {
        var store = store();
        var scan = scan(1000, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        assertTrue(put(store, claim, scan, 0, scan.length).whole());
        var other = new FileStore.Claim("B", "1", claim.file());
        refused(Refused.Reason.NOT_FOUND, () -> store.state(other, 0));
        refused(Refused.Reason.NOT_FOUND, () -> store.read(other, 0, 100));
        refused(Refused.Reason.NOT_FOUND, () -> put(store, other, scan, 0, scan.length));
        for (int i = 0; i < 10_000; i++) {
            var guess = new FileStore.Claim("A", "1", Hashes.sha256(new byte[] {(byte) i, (byte) (i >> 8), 1}));
            refused(Refused.Reason.NOT_FOUND, () -> store.state(guess, 0));
            refused(Refused.Reason.NOT_FOUND, () -> store.read(guess, 0, 100));
        }
    }

    @Test
    void naming_another_offices_hash_gives_nothing_until_the_file_itself_is_sent() {
        var store = store();
        var scan = scan(1000, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        assertTrue(put(store, claim, scan, 0, scan.length).whole());
        var other = claim("B", "1", claim.file());
        assertEquals(new FileState(0, false), store.state(other, 0));
        refused(Refused.Reason.NOT_FOUND, () -> store.read(other, 0, 100));
        assertTrue(put(store, other, scan, 0, scan.length).whole());
        assertArrayEquals(scan, store.read(other, 0, 2000).bytes());
        var colleague = claim("A", "2", claim.file());
        assertTrue(store.state(colleague, 0).whole(), "another desk of the office has it too");
    }

    @Test
    void another_content_at_the_end_is_refused_and_forgotten() throws IOException {
        var store = store();
        var scan = scan(PART + 9, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        var wrong = scan.clone();
        wrong[3] ^= 1;
        put(store, claim, wrong, 0, PART);
        refused(Refused.Reason.WRONG_CONTENT, () -> put(store, claim, wrong, PART, wrong.length));
        assertEquals(List.of(), kept(""));
        assertEquals(new FileState(0, false), store.state(claim, 0));
        put(store, claim, scan, 0, PART);
        assertTrue(put(store, claim, scan, PART, scan.length).whole());
    }

    @Test
    void a_part_that_is_not_its_checksum_too_small_too_large_or_beyond_the_end_leaves_nothing() {
        var store = store();
        var scan = scan(8 * PART, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        put(store, claim, scan, 0, PART);
        var bytes = Arrays.copyOfRange(scan, PART, 2 * PART);
        var lie = new FileStore.Part(PART, scan.length, Hashes.sha256(new byte[1]));
        refused(Refused.Reason.BAD_PART, () -> store.take(claim, lie, new ByteArrayInputStream(bytes)));
        refused(Refused.Reason.BAD_PART, () -> put(store, claim, scan, PART, PART + 100));
        refused(Refused.Reason.TOO_LARGE, () -> put(store, claim, scan, PART, 6 * PART));
        var small = new FileStore.Part(PART, PART + 10, Hashes.sha256(bytes));
        refused(Refused.Reason.TOO_LARGE, () -> store.take(claim, small, new ByteArrayInputStream(bytes)));
        var huge = new FileStore.Part(PART, FileStore.LARGEST + 1, Hashes.sha256(bytes));
        refused(Refused.Reason.TOO_LARGE, () -> store.take(claim, huge, new ByteArrayInputStream(bytes)));
        assertEquals(new FileState(PART, false), store.state(claim, 0));
    }

    @Test
    void what_came_of_a_part_that_broke_off_stays_and_is_gone_on_from() {
        var store = store();
        var scan = scan(2 * PART, 1);
        var claim = claim("A", "1", Hashes.sha256(scan));
        var broken = new SequenceInputStream(new ByteArrayInputStream(scan, 0, 70_001), new Cut());
        var part = new FileStore.Part(0, scan.length, Hashes.sha256(Arrays.copyOf(scan, PART)));
        refused(Refused.Reason.UNREADABLE, () -> store.take(claim, part, broken));
        assertEquals(new FileState(70_001, false), store.state(claim, 0));
        put(store, claim, scan, 70_001, 70_001 + PART);
        assertTrue(put(store, claim, scan, 70_001 + PART, scan.length).whole());
    }

    private static final class Cut extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line broke");
        }
    }

    @Test
    void a_desk_has_few_half_files_the_oldest_makes_room_and_after_days_all_are_gone() throws IOException {
        var store = store();
        long now = 0;
        for (int i = 0; i < HalfFiles.MOST + 2; i++) {
            var scan = scan(2 * PART, i);
            put(store, claim("A", "1", Hashes.sha256(scan)), scan, 0, PART);
            for (var half : kept("half")) {
                now = Math.max(now, Files.getLastModifiedTime(half).toMillis());
                var older = Files.getLastModifiedTime(half).toMillis() - 60_000;
                Files.setLastModifiedTime(half, FileTime.fromMillis(older));
            }
        }
        assertEquals(HalfFiles.MOST, kept("half").size());
        var first = claim("A", "1", Hashes.sha256(scan(2 * PART, 0)));
        assertEquals(new FileState(0, false), store.state(first, now));
        var other = scan(2 * PART, 99);
        put(store, claim("A", "2", Hashes.sha256(other)), other, 0, PART);
        assertEquals(HalfFiles.MOST + 1, kept("half").size(), "another desk has its own");
        store.state(first, now + Duration.ofDays(8).toMillis());
        assertEquals(List.of(), kept("half"));
        assertFalse(Files.exists(home.resolve("files/whole")));
    }
}
