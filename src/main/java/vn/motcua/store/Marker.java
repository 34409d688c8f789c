package vn.motcua.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// What is remembered outside the data folder: where the log ended, and on which machine.
///
/// Two slots of [#SLOT] bytes are written in turn, each a line with its turn and its checksum; of the whole ones the
/// later turn counts, never the greater seq: after a copy the log goes on from an earlier one.
final class Marker {

    private static final int SLOT = 512;
    private static final int FIELDS = 7;

    /// How far the spare lane was used.
    ///
    /// @param n the greatest place given on that day, 0 for none
    record Spare(LocalDate day, int n) {

        static final Spare NONE = new Spare(LocalDate.EPOCH, 0);

        /// The later of the two, or the greater place of the same day.
        Spare or(Spare other) {
            int order = day.compareTo(other.day);
            return order > 0 || (order == 0 && n >= other.n) ? this : other;
        }
    }

    record Mark(long seq, Hash hash, String machine, Spare spare) {

        private String line(long turn) {
            return "1 " + turn + " " + seq + " " + hash + " " + machine + " " + spare.day() + " " + spare.n();
        }

        private static Optional<Slot> of(String line) {
            var parts = line.split(" ");
            if (parts.length != FIELDS || !parts[0].equals("1")) {
                return Optional.empty();
            }
            var spare = new Spare(LocalDate.parse(parts[5]), Integer.parseInt(parts[6]));
            var mark = new Mark(Long.parseLong(parts[2]), new Hash(parts[3]), parts[4], spare);
            return Optional.of(new Slot(Long.parseLong(parts[1]), mark));
        }
    }

    /// @param turn counts the writes of the marker
    private record Slot(long turn, Mark mark) {}

    private final Path folder;
    private final Path file;
    private byte[] seen = new byte[2 * SLOT];
    private long turn;

    /// @param folder outside the data folder
    /// @param log whose end is remembered; one file per log
    Marker(Path folder, String log) {
        this.folder = folder;
        file = folder.resolve(log + ".marker");
    }

    Optional<Mark> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return newest(Files.readAllBytes(file)).map(Slot::mark);
        } catch (IOException e) {
            throw new StoreTrouble("store.marker", "reading the marker", e);
        }
    }

    private static Optional<Slot> newest(byte[] bytes) {
        return Stream.of(0, SLOT)
                .filter(from -> bytes.length > from)
                .flatMap(from -> slot(bytes, from).stream())
                .max(Comparator.comparingLong(Slot::turn));
    }

    private static Optional<Slot> slot(byte[] bytes, int from) {
        var text = new String(bytes, from, Math.min(SLOT, bytes.length - from), StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        int space = text.lastIndexOf(' ', Math.max(end, 0));
        if (end < 0 || space < 0) {
            return Optional.empty();
        }
        var line = text.substring(0, space);
        try {
            return text.substring(space + 1, end).equals(sum(line)) ? Mark.of(line) : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String sum(String line) {
        return Hashes.sha256(line.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, 16);
    }

    /// Durable when it returns.
    void write(Mark mark) {
        try {
            boolean isNew = !Files.exists(file);
            if (isNew) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                write(channel, mark, turn(channel) + 1);
                channel.force(isNew);
            }
            if (isNew) {
                Folders.sync(folder);
            }
        } catch (IOException e) {
            throw new StoreTrouble("store.marker", "writing the marker", e);
        }
    }

    /// The latest turn in the file, which the program on a copy of the folder may have written too. What says the same
    /// as last time is not taken apart again.
    private long turn(FileChannel channel) throws IOException {
        var now = ByteBuffer.allocate(seen.length);
        while (now.hasRemaining() && channel.read(now, now.position()) > 0) {}
        if (!Arrays.equals(now.array(), seen)) {
            seen = now.array();
            turn = newest(seen).map(Slot::turn).orElse(0L);
        }
        return turn;
    }

    private void write(FileChannel channel, Mark mark, long next) throws IOException {
        var line = mark.line(next);
        var bytes = ByteBuffer.allocate(SLOT)
                .put((line + " " + sum(line) + "\n").getBytes(StandardCharsets.US_ASCII))
                .rewind();
        int from = (int) (next % 2) * SLOT;
        while (bytes.hasRemaining()) {
            channel.write(bytes, from + bytes.position());
        }
        System.arraycopy(bytes.array(), 0, seen, from, SLOT);
        turn = next;
    }
}
