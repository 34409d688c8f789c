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
    private static final String ENDING = ".motcua";
    private static final Pattern NAME = Pattern.compile("(nation|province|ward)-(\\d{5})");
    private static final Pattern SHIPPED = Pattern.compile("shipped-[0-9a-f]{16}");

    private final Path folder;

    ReleaseFolder(Path data) {
        folder = data.resolve(KeptReleases.FOLDER);
    }

    /// A release by its layer and number; a desk has one province and one ward.
    record Kept(Layer.Kind kind, int number) {

        static Kept of(Release release) {
            return new Kept(
                    release.manifest().layer().kind(), release.manifest().number());
        }

        /// @throws IllegalArgumentException for anything but [#text]
        static Kept of(String text) {
            var match = NAME.matcher(text);
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
        return names(NAME).stream()
                .map(Kept::of)
                .sorted(Comparator.comparing(Kept::kind)
                        .thenComparing(Comparator.comparingInt(Kept::number).reversed()))
                .toList();
    }

    private List<String> names(Pattern form) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(form.asMatchPredicate())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreTrouble("store.cannot-open", "listing releases", e);
        }
    }

    /// The names of what was shipped with versions of the program.
    List<String> shipped() {
        return names(SHIPPED);
    }

    /// The name of a copy of what is shipped.
    static String shipped(Release release) {
        return "shipped-" + release.hash().hex().substring(0, 16);
    }

    /// Nothing if it is not there or not whole any more.
    Optional<Release> read(Kept kept) {
        return read(kept.text()).filter(release -> Kept.of(release).equals(kept));
    }

    Optional<Release> read(String name) {
        try {
            return Optional.of(Release.read(place(name)));
        } catch (IOException | ReleaseRefused e) {
            LOG.warn("the release {} cannot be read: {}", name, e.getMessage());
            return Optional.empty();
        }
    }

    void put(Release release) {
        put(Kept.of(release).text(), release);
    }

    /// Durable when it returns.
    void put(String name, Release release) {
        var place = place(name);
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

    void forget(String name) {
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException e) {
            LOG.warn("the release {} is not deleted: {}", name, e.getMessage());
        }
    }

    private Path place(String name) {
        return folder.resolve(name + ENDING);
    }
}
