package vn.motcua.counter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;

/// The folder `catalogue` beside the data: a file for each release that is kept, which is there whole or not at all.
final class ReleaseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);
    private static final Pattern NAME = Pattern.compile("(nation|province|ward)-(\\d{5})\\.motcua");

    private final Path folder;

    ReleaseFolder(Path data) {
        folder = data.resolve("catalogue");
    }

    /// A release by its layer and number; a desk has one province and one ward.
    record Kept(Layer.Kind kind, int number) {

        static Kept of(Release release) {
            return new Kept(
                    release.manifest().layer().kind(), release.manifest().number());
        }

        /// @throws IllegalArgumentException for anything but [#text]
        static Kept of(String text) {
            var match = NAME.matcher(text + ".motcua");
            if (!match.matches()) {
                throw new IllegalArgumentException("no release");
            }
            return new Kept(
                    Layer.Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(match.group(2)));
        }

        /// Names with a space between them.
        static List<Kept> all(String texts) {
            return Arrays.stream(texts.split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(Kept::of)
                    .toList();
        }

        String text() {
            return String.format(Locale.ROOT, "%s-%05d", kind.name().toLowerCase(Locale.ROOT), number);
        }
    }

    /// What is there, by layer, the newest first.
    List<Kept> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> Kept.of(name.substring(0, name.indexOf('.'))))
                    .sorted(Comparator.comparing(Kept::kind)
                            .thenComparing(Comparator.comparingInt(Kept::number).reversed()))
                    .toList();
        } catch (IOException e) {
            throw new StoreTrouble("store.cannot-open", "listing releases", e);
        }
    }

    /// Nothing if it is not there or not whole any more.
    Optional<Release> read(Kept kept) {
        try {
            return Optional.of(Release.read(place(kept)))
                    .filter(release -> Kept.of(release).equals(kept));
        } catch (IOException | ReleaseRefused e) {
            LOG.warn("the release {} cannot be read: {}", kept.text(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Durable when it returns.
    void put(Release release) {
        var place = place(Kept.of(release));
        var part = place.resolveSibling(place.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            write(part, release.bytes());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "keeping a release", e);
        }
    }

    private static void write(Path part, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    void forget(Kept kept) {
        try {
            Files.deleteIfExists(place(kept));
        } catch (IOException e) {
            LOG.warn("the release {} is not deleted: {}", kept.text(), e.getMessage());
        }
    }

    private Path place(Kept kept) {
        return folder.resolve(kept.text() + ".motcua");
    }
}
