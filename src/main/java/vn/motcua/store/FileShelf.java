package vn.motcua.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.FileSeal;
import vn.motcua.keys.Hashes;
import vn.motcua.sql.Rows;

/// The folder `files` inside the data folder: sealed contents under random names.
final class FileShelf {

    static final String FOLDER = "files";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final String PART = ".part";
    private static final String UNNAMED = """
            SELECT name FROM file WHERE named = 0 AND tag NOT IN (SELECT tag FROM draft_file)
            """;
    private static final String FORGET = "DELETE FROM file WHERE name = ? AND named = 0";

    private final Path data;
    private final DataKey key;

    /// @param data the data folder
    FileShelf(Path data, DataKey key) {
        this.data = data;
        this.key = key;
    }

    /// Where a content of that name lies in a data folder.
    ///
    /// @throws IllegalArgumentException for anything that is no name of ours
    static Path place(Path data, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a sealed file");
        }
        return data.resolve(FOLDER).resolve(name);
    }

    private Path place(String name) {
        return place(data, name);
    }

    /// Temp, sync, rename, sync of the folder: afterwards the file is there whole, whatever happens.
    void put(String name, byte[] content) {
        var folder = data.resolve(FOLDER);
        Folders.prepare(folder);
        var place = place(name);
        var part = place.resolveSibling(name + PART);
        try {
            try (var file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                try (var sealed = FileSeal.seal(key, name, new Unclosed(Channels.newOutputStream(file)))) {
                    sealed.write(content);
                }
                file.force(true);
            }
            Files.move(part, place, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreTrouble("store.file-not-kept", "keeping a file", e);
        }
        Folders.sync(folder);
    }

    /// Nothing where the file is not there, or is not that content.
    Optional<byte[]> read(String name, Hash content) {
        try (var in = FileSeal.open(key, name, new BufferedInputStream(Files.newInputStream(place(name)), 64 * 1024))) {
            var bytes = in.readNBytes((int) ScanType.LARGEST + 1);
            return Hashes.sha256(bytes).equals(content) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    boolean isThere(String name) {
        return Files.exists(place(name));
    }

    /// Takes away what was laid down for actions that never came and is in no draft. What cannot be taken away stays
    /// for the next time.
    static void sweep(Path data, Database database) {
        var names = database.read("looking for files left over", db -> Rows.all(db, UNNAMED, row -> row.getString(1)));
        if (names.isEmpty()) {
            return;
        }
        database.write("sweeping files", db -> {
            for (var name : names) {
                if (isDeleted(place(data, name))) {
                    Rows.change(db, FORGET, name);
                }
            }
            return names;
        });
    }

    private static boolean isDeleted(Path place) {
        try {
            Files.deleteIfExists(place);
            Files.deleteIfExists(place.resolveSibling(place.getFileName() + PART));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// After a restore: what did not come with the backup is not here any more.
    static void forgetMissing(Path data, vn.motcua.sql.Statements db) throws SQLException {
        for (var name : Rows.all(db, "SELECT name FROM file WHERE here = 1", row -> row.getString(1))) {
            if (!Files.exists(place(data, name))) {
                Rows.change(db, "UPDATE file SET here = 0 WHERE name = ?", name);
            }
        }
    }
}
