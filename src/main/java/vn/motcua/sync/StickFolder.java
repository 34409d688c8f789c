package vn.motcua.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Letters;

/// The folder of a stick: small bundles, one or more for each commit, each durable before it has its name; and
/// a mark by which this stick is told from an empty place where one was plugged in.
public final class StickFolder {

    /// Where the centre's word is brought back.
    public static final String RECEIPT = "motcua.receipt";

    private static final String MARK = "motcua-stick";

    /// Log, first and last seq: nothing that says anything about anybody.
    private static final Pattern NAME = Pattern.compile("([0-9a-z]{12})-(\\d{12})-(\\d{12})\\.motcua");

    /// Log, mark of a file, place of the piece and how many there are.
    private static final Pattern PIECE = Pattern.compile("[0-9a-z]{12}-([0-9a-f]{16})-(\\d{4})-of-\\d{4}\\.motcua");

    private static final Pattern ID = Pattern.compile("[0-9a-z]{16}");

    private final Path folder;
    private final String mark;

    StickFolder(Path folder, String mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /// Marks a folder as one to which commits go, or takes it with the mark that it has.
    ///
    /// @throws IOException if it is not there, or cannot be written
    static StickFolder begin(Path folder, SecureRandom random) throws IOException {
        var there = folder.toRealPath();
        var known = read(there);
        if (known.isPresent()) {
            return new StickFolder(there, known.get());
        }
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var fresh = Letters.of(bytes, 16);
        Files.writeString(
                there.resolve(MARK),
                fresh,
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SYNC,
                StandardOpenOption.WRITE);
        return new StickFolder(there, fresh);
    }

    Path folder() {
        return folder;
    }

    String mark() {
        return mark;
    }

    /// Whether this very stick is plugged in where it was.
    boolean isThere() {
        return read(folder).filter(mark::equals).isPresent();
    }

    private static Optional<String> read(Path folder) {
        try (var in = Files.newInputStream(folder.resolve(MARK))) {
            return Optional.of(new String(in.readNBytes(64), StandardCharsets.US_ASCII).strip())
                    .filter(ID.asMatchPredicate());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A bundle as its name tells it.
    private record Segment(String log, long first, long last, Path file) {

        static Optional<Segment> of(Path file) {
            var match = NAME.matcher(String.valueOf(file.getFileName()));
            return match.matches()
                    ? Optional.of(new Segment(
                            match.group(1), Long.parseLong(match.group(2)), Long.parseLong(match.group(3)), file))
                    : Optional.empty();
        }
    }

    /// The bundles that stand in a folder, first those of actions in the order in which they were written, then the
    /// files piece by piece; other files are left alone.
    public static List<Path> bundles(Path folder) throws IOException {
        return Stream.concat(segments(folder).stream().map(Segment::file), pieces(folder).stream())
                .toList();
    }

    /// Whether a file is one of the many of a stick's folder, which are taken together.
    public static boolean isOfStick(Path file) {
        var name = name(file);
        return name.equals(MARK)
                || NAME.matcher(name).matches()
                || PIECE.matcher(name).matches();
    }

    private static List<Path> pieces(Path folder) throws IOException {
        return regular(folder).stream()
                .filter(file -> PIECE.matcher(name(file)).matches())
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// How a piece of a file is called: it says nothing that a stranger could use.
    static String name(LogId log, Hash mark, int place, int count) {
        return String.format(
                Locale.ROOT, "%s-%s-%04d-of-%04d.motcua", log.text(), mark.hex().substring(0, 16), place + 1, count);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// Removes the pieces of files that do not wait any more.
    void forgetPiecesBut(Set<Hash> waiting) throws IOException {
        var marks = waiting.stream().map(mark -> mark.hex().substring(0, 16)).collect(Collectors.toSet());
        for (var piece : pieces(folder)) {
            var match = PIECE.matcher(name(piece));
            if (match.matches() && !marks.contains(match.group(1))) {
                Files.delete(piece);
            }
        }
    }

    private static List<Segment> segments(Path folder) throws IOException {
        return regular(folder).stream()
                .flatMap(file -> Segment.of(file).stream())
                .toList();
    }

    private static List<Path> regular(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e); // it was pulled out meanwhile
        }
    }

    /// How far a log stands here without a gap after what the centre has.
    long upTo(LogId log, long centre) throws IOException {
        long end = centre;
        for (var segment : segments(folder)) {
            if (segment.log().equals(log.text()) && segment.first() <= end + 1) {
                end = Math.max(end, segment.last());
            }
        }
        return end;
    }

    /// Removes what the centre has of a log: it is of no more use here.
    void forget(LogId log, long centre) throws IOException {
        for (var segment : segments(folder)) {
            if (segment.log().equals(log.text()) && segment.last() <= centre) {
                Files.delete(segment.file());
            }
        }
    }

    /// Where a bundle is written before it has its name.
    Path part(LogId log) throws IOException {
        var part = folder.resolve(log.text() + ".part");
        Files.deleteIfExists(part);
        return part;
    }

    /// Gives a written bundle its name, durably.
    void put(Path part, LogId log, long first, long last) throws IOException {
        put(part, String.format(Locale.ROOT, "%s-%012d-%012d.motcua", log.text(), first, last));
    }

    /// Gives a written bundle that name, durably.
    void put(Path part, String name) throws IOException {
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw e; // Windows cannot open a folder and does this by itself
            }
        }
    }
}
