package vn.motcua.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.UnreadableException;

/// The attached files within a backup: those that the centre has not said it has. The others come from there again.
final class BackupFiles {

    /// Sealed, a file is a little larger than it was.
    private static final long LARGEST = ScanType.LARGEST + 64 * 1024;

    private static final String IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'file'";
    private static final String ONLY_HERE =
            "SELECT name FROM file WHERE named = 1 AND here = 1 AND there IS NULL ORDER BY name";

    private BackupFiles() {}

    /// The names of the files that nobody else has.
    static List<String> names(Statements db) throws SQLException {
        return Rows.one(db, IS_THERE, row -> true).isEmpty()
                ? List.of()
                : Rows.all(db, ONLY_HERE, row -> row.getString(1));
    }

    /// Name, length and bytes of each, an empty name at the end. They are sealed already, by the same data key.
    static void write(Path data, List<String> names, DataOutputStream out) throws IOException {
        for (var name : names) {
            var place = FileShelf.place(data, name);
            if (Files.exists(place)) {
                out.writeUTF(name);
                out.writeLong(Files.size(place));
                Files.copy(place, out);
            }
        }
        out.writeUTF("");
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
