package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Hash;

class MarkerTest {

    private static final int SLOT = 512;

    @TempDir
    Path folder;

    private Marker marker;

    @BeforeEach
    void open() {
        marker = new Marker(folder, "alog");
    }

    @Test
    void the_last_mark_counts() {
        marker.write(mark(7));
        marker.write(mark(8));
        marker.write(mark(3));
        assertEquals(Optional.of(mark(3)), new Marker(folder, "alog").read());
    }

    @Test
    void what_another_program_marked_is_followed_not_fallen_behind() {
        marker.write(mark(1));
        var other = new Marker(folder, "alog");
        other.write(mark(10));
        other.write(mark(11));
        other.write(mark(12));
        marker.write(mark(2));
        assertEquals(Optional.of(mark(2)), new Marker(folder, "alog").read());
    }

    @Test
    void a_torn_slot_leaves_the_one_before_and_is_written_anew() throws IOException {
        marker.write(mark(1));
        marker.write(mark(2));
        var bytes = Files.readAllBytes(folder.resolve("alog.marker"));
        bytes[20] ^= 1; // the second turn stands in the first slot
        Files.write(folder.resolve("alog.marker"), bytes);
        assertEquals(Optional.of(mark(1)), new Marker(folder, "alog").read());
        marker.write(mark(3));
        assertEquals(Optional.of(mark(3)), new Marker(folder, "alog").read());
        assertEquals(2 * SLOT, Files.size(folder.resolve("alog.marker")));
    }

    @Test
    void a_marker_that_was_deleted_is_made_again() throws IOException {
        marker.write(mark(1));
        Files.delete(folder.resolve("alog.marker"));
        marker.write(mark(2));
        assertEquals(Optional.of(mark(2)), new Marker(folder, "alog").read());
    }

    private static Marker.Mark mark(long seq) {
        return new Marker.Mark(seq, new Hash("0".repeat(64)), "one-machine", Marker.Spare.NONE);
    }
}
