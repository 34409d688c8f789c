package vn.motcua.centre;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// The files of papers that are in a folder whole: `whole/OFFICE/ab/HASH`. Offices stand there by a hash of their
/// names, so that no word of anybody's becomes part of a path. What is here never changes.
public final class WholeFiles {

    private static final int CHUNK = 16 * 1024;

    private final Path folder;

    public WholeFiles(Path folder) {
        this.folder = folder;
    }

    /// How a file that should be here is.
    public enum Standing {
        WHOLE,
        MISSING,
        /// it is not what its name says
        BENT
    }

    Path place(String office, Hash file) {
        var hex = file.hex();
        return folder.resolve("whole")
                .resolve(pseudonym(office))
                .resolve(hex.substring(0, 2))
                .resolve(hex);
    }

    static String pseudonym(String word) {
        return Hashes.sha256(word.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    /// Reads all of it.
    ///
    /// @throws CentreTrouble if the disk does not answer
    public Standing standing(String office, Hash file) {
        var place = place(office, file);
        if (!Files.exists(place)) {
            return Standing.MISSING;
        }
        try {
            return digest(place).equals(file) ? Standing.WHOLE : Standing.BENT;
        } catch (IOException e) {
            throw new CentreTrouble("reading a file", e);
        }
    }

    /// Copies a file to another folder, held against its hash meanwhile, durable when this returns.
    ///
    /// @return false where it is not here whole: nothing was laid down then
    /// @throws CentreTrouble if it cannot be written
    public boolean copy(String office, Hash file, WholeFiles to) {
        var from = place(office, file);
        if (!Files.exists(from)) {
            return false;
        }
        var place = to.place(office, file);
        var part = place.resolveSibling(file.hex() + ".part");
        try {
            Files.createDirectories(above(place));
            if (!copy(from, part).equals(file)) {
                Files.delete(part);
                return false;
            }
            to.take(part, place);
            return true;
        } catch (IOException e) {
            throw new CentreTrouble("copying a file", e);
        }
    }

    private static Hash copy(Path from, Path part) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(from), digest);
                var out = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
        return Hash.of(digest.digest());
    }

    /// Gives what was written and synced its name, durably.
    void take(Path part, Path place) throws IOException {
        Files.createDirectories(above(place));
        Files.move(part, place, ATOMIC_MOVE, REPLACE_EXISTING);
        for (var shelf = above(place); !shelf.equals(folder); shelf = above(shelf)) {
            sync(shelf);
        }
    }

    /// Puts a file that is bent out of the way, so that a desk can bring it again.
    public void setAside(String office, Hash file) {
        var place = place(office, file);
        try {
            if (Files.exists(place)) {
                Files.move(place, place.resolveSibling(file.hex() + ".bent"), ATOMIC_MOVE, REPLACE_EXISTING);
                sync(above(place));
            }
        } catch (IOException e) {
            throw new CentreTrouble("setting a bent file aside", e);
        }
    }

    private static Path above(Path place) {
        return Optional.ofNullable(place.getParent()).orElseThrow();
    }

    static Hash digest(Path file) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return Hash.of(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Makes a new name in a folder durable. Windows cannot open a folder and does this by itself.
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
