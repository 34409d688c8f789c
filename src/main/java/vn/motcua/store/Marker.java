package vn.motcua.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
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

    /// @param folder outside the data folder
    /// @param log whose end is remembered; one file per log
    Marker(Path folder, String log) {
        this.folder = folder;
        file = folder.resolve(log + ".marker");
    }

    Optional<Mark> read() {
        return newest().map(Slot::mark);
    }

    private Optional<Slot> newest() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(file);
            return Stream.of(0, SLOT)
                    .filter(from -> bytes.length > from)
                    .flatMap(from -> slot(bytes, from).stream())
                    .max(Comparator.comparingLong(Slot::turn));
        } catch (IOException e) {
            throw new StoreTrouble("store.marker", "reading the marker", e);
        }
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
        long turn = newest().map(Slot::turn).orElse(0L) + 1;
        var line = mark.line(turn);
        var bytes = ByteBuffer.allocate(SLOT)
                .put((line + " " + sum(line) + "\n").getBytes(StandardCharsets.US_ASCII))
                .rewind();
        try {
            boolean isNew = !Files.exists(file);
            if (isNew) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (long at = turn % 2 * SLOT; bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
                channel.force(isNew);
            }
            if (isNew) {
                Folders.sync(folder);
            }
        } catch (IOException e) {
            throw new StoreTrouble("store.marker", "writing the marker", e);
        }
    }
}
