package vn.motcua.catalogue.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of a stick in which releases travel: each a whole and signed file, as whoever published it made it, the
/// newest list of keys beside them, and the day on which whoever wrote all this last heard what the newest is.
///
/// Nothing in it is believed because it lies there: who takes it looks at it as at anything that comes.
///
/// @param folder which need not be there yet
public record Carriage(Path folder) {

    /// Its name on a stick.
    public static final String FOLDER = "motcua-thu-tuc";

    /// Files of a folder that are looked at.
    private static final int MOST = 200;

    private static final int LARGEST_TEXT = 200_000;
    private static final String KEYS = "keys.txt";
    private static final String HEARD = "heard.txt";
    private static final String ENDING = ".motcua";
    private static final Pattern NAME = Pattern.compile("(nation|province-\\d{2}|ward-\\d{5})-(\\d{5})\\.motcua");

    public static Carriage on(Path stick) {
        return new Carriage(stick.resolve(FOLDER));
    }

    /// Whether a file begins as a release does.
    public static boolean isRelease(Path file) throws IOException {
        return Archive.isOne(beginning(file));
    }

    /// Whether a file begins as a list of keys does.
    public static boolean isKeys(Path file) throws IOException {
        return new String(beginning(file), StandardCharsets.US_ASCII).startsWith(SigningKeys.HEAD + "\n");
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }

    /// Reads a list of keys.
    ///
    /// @throws ReleaseRefused if it is none
    public static SigningKeys keys(Path file) throws IOException {
        if (Files.size(file) > LARGEST_TEXT) {
            throw ReleaseRefused.because("release.no-keys");
        }
        return SigningKeys.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /// Puts a release there, durably, unless the very same is there; what is older of its layer goes.
    ///
    /// @param oldest the number from which on releases of the layer are still of use
    /// @return whether it was written
    public boolean put(Release release, int oldest) throws IOException {
        var manifest = release.manifest();
        boolean fresh = write(name(manifest), release.bytes());
        var layer = layer(manifest);
        for (var file : regular(folder)) {
            var match = NAME.matcher(name(file));
            if (match.matches() && match.group(1).equals(layer) && Integer.parseInt(match.group(2)) < oldest) {
                Files.delete(file);
            }
        }
        return fresh;
    }

    private static String name(Manifest manifest) {
        return String.format(Locale.ROOT, "%s-%05d%s", layer(manifest), manifest.number(), ENDING);
    }

    private static String layer(Manifest manifest) {
        return manifest.layer().text().replace(':', '-');
    }

    /// Puts a list of keys there, unless one that is as new or newer is.
    ///
    /// @param believed what the writer believes; by its root a newer list is told
    public void put(SigningKeys keys, Trust believed) throws IOException {
        var place = folder.resolve(KEYS);
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            try {
                var there = keys(place);
                if (there.isOf(believed.root()) && there.number() >= keys.number()) {
                    return;
                }
            } catch (ReleaseRefused _) {
                Files.delete(place); // no list, or half of one
            }
        }
        write(KEYS, keys.bytes());
    }

    /// The day on which the writer last heard what the newest is.
    public void heard(LocalDate day) throws IOException {
        write(HEARD, (day + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// Nothing if nobody wrote it, or not so that it can be read.
    public Optional<LocalDate> heard() {
        try (var in = Files.newInputStream(folder.resolve(HEARD))) {
            return Optional.of(LocalDate.parse(new String(in.readNBytes(10), StandardCharsets.US_ASCII)));
        } catch (IOException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The files that are to be looked at, none where there is no such folder.
    public List<Path> files() throws IOException {
        return regular(folder).stream()
                .filter(file -> name(file).equals(KEYS) || name(file).endsWith(ENDING))
                .limit(MOST)
                .toList();
    }

    /// Releases and lists of keys that somebody put right onto a stick, told by how they begin.
    public static List<Path> loose(Path stick) throws IOException {
        var found = new java.util.ArrayList<Path>();
        for (var file : regular(stick).stream().limit(MOST).toList()) {
            if (isRelease(file) || isKeys(file)) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<Path> regular(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e); // it was pulled out meanwhile
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// @return false if just that is there
    private boolean write(String name, byte[] bytes) throws IOException {
        var place = folder.resolve(name);
        if (Files.isRegularFile(place)
                && Files.size(place) == bytes.length
                && Arrays.equals(Files.readAllBytes(place), bytes)) {
            return false;
        }
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        Files.deleteIfExists(part); // perhaps a link, which must not be written through
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
