package vn.motcua.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.FileSeal;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.UnreadableException;

/// The attached files within a backup: those that the centre has not said it has in the life of its stream in which it
/// last spoke; one that was restored may have lost them. The others come from there again. What drafts hold nobody else
/// has.
final class BackupFiles {

    /// Sealed, a file is a little larger than it was.
    private static final long LARGEST = ScanType.LARGEST + 64 * 1024;

    private static final String IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'file'";
    private static final String IN_DRAFTS = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'draft_file'";
    private static final String OF_DRAFTS = """
            SELECT name FROM file
            WHERE named = 0 AND here = 1 AND tag IN (SELECT tag FROM draft_file) ORDER BY name
            """;
    private static final String ONLY_HERE = """
            SELECT name FROM file WHERE named = 1 AND here = 1 AND (there IS NULL OR there <> (
                SELECT epoch FROM acknowledged JOIN log ON log.id = acknowledged.log WHERE log.own = 1))
            ORDER BY name
            """;

    private BackupFiles() {}

    /// The names of the files that nobody else has.
    static List<String> names(Statements db) throws SQLException {
        var names = new ArrayList<String>();
        if (Rows.one(db, IS_THERE, row -> true).isPresent()) {
            names.addAll(Rows.all(db, ONLY_HERE, row -> row.getString(1)));
        }
        if (Rows.one(db, IN_DRAFTS, row -> true).isPresent()) {
            names.addAll(Rows.all(db, OF_DRAFTS, row -> row.getString(1)));
        }
        return names;
    }

    /// Name, length and bytes of each, an empty name at the end. They are sealed already, by the same data key.
    ///
    /// @return how many are lost: they do not open any more, and are left out
    static int write(Path data, DataKey key, List<String> names, DataOutputStream out) throws IOException {
        int lost = 0;
        for (var name : names) {
            var place = FileShelf.place(data, name);
            if (isWhole(key, name, place)) {
                out.writeUTF(name);
                out.writeLong(Files.size(place));
                Files.copy(place, out);
            } else {
                lost++;
            }
        }
        out.writeUTF("");
        return lost;
    }

    private static boolean isWhole(DataKey key, String name, Path place) {
        try (var in = FileSeal.open(key, name, new BufferedInputStream(Files.newInputStream(place)))) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// @param data the folder in which they are to lie; durable when this returns
    static void read(DataInputStream in, Path data) throws IOException {
        var folder = Files.createDirectories(data.resolve(FileShelf.FOLDER));
        for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
            long length = in.readLong();
            if (length < 1 || length > LARGEST) {
                throw new UnreadableException("a file of a backup out of bounds");
            }
            try (var file =
                    FileChannel.open(place(data, name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                Backup.copy(in, length, Channels.newOutputStream(file));
                file.force(true);
            }
        }
        Folders.sync(folder);
    }

    private static Path place(Path data, String name) {
        try {
            return FileShelf.place(data, name);
        } catch (IllegalArgumentException _) {
            throw new UnreadableException("a backup names a place that is none");
        }
    }
}
