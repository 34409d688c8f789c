package vn.motcua.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.FileSeal;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The rows of `file`: which content lies under which random name, who names it, who has it.
final class FileRows {

    private static final String LAY = """
            INSERT INTO file (tag, name, sealed, size) VALUES (?, ?, ?, ?) ON CONFLICT (tag) DO NOTHING
            """;

    private static final String NAME = "UPDATE file SET named = 1 WHERE tag = ?";

    private static final String HERE = "UPDATE file SET here = 1, size = ? WHERE tag = ?";

    private static final String THERE = "UPDATE file SET there = ? WHERE tag = ?";

    private static final String FIND = "SELECT name, sealed, size, named, here, there FROM file WHERE tag = ?";

    private static final String NAMED = "SELECT name, sealed, size, named, here, there FROM file WHERE named = 1";

    private static final String WAITING = """
            SELECT name, sealed, size, named, here, there FROM file
            WHERE named = 1 AND here = 1 AND coalesce(there, '') <> ? ORDER BY size, tag
            """;

    private final DataKey key;
    private final SecureRandom random = new SecureRandom();

    FileRows(DataKey key) {
        this.key = key;
    }

    /// @param name of the file in its folder
    /// @param named whether an action names it
    /// @param here whether it was whole on this disk
    /// @param there the life of the stream in which the centre said that it has it
    record Row(String name, Hash hash, long size, boolean named, boolean here, Optional<String> there) {}

    /// A row for this content, with a name of its own if it is new.
    Row lay(Statements db, Hash content, long size) throws SQLException {
        var name = new byte[16];
        random.nextBytes(name);
        var hex = HexFormat.of().formatHex(name);
        Rows.change(db, LAY, tag(content), hex, key.seal(content.bytes(), place(hex)), size);
        return find(db, content).orElseThrow();
    }

    /// An action names this content.
    void name(Statements db, PaperAttached file) throws SQLException {
        var content = new Hash(file.sha256());
        lay(db, content, file.size());
        Rows.change(db, NAME, (Object) tag(content));
    }

    void here(Statements db, Hash content, long size) throws SQLException {
        Rows.change(db, HERE, size, tag(content));
    }

    void there(Statements db, Hash content, String epoch) throws SQLException {
        Rows.change(db, THERE, epoch, tag(content));
    }

    Optional<Row> find(Statements db, Hash content) throws SQLException {
        return Rows.one(db, FIND, this::row, (Object) tag(content));
    }

    List<Row> named(Statements db) throws SQLException {
        return Rows.all(db, NAMED, this::row);
    }

    List<Row> waiting(Statements db, String epoch) throws SQLException {
        return Rows.all(db, WAITING, this::row, epoch);
    }

    byte[] tag(Hash content) {
        return FileSeal.tag(key, content);
    }

    private Row row(ResultSet row) throws SQLException {
        var name = row.getString(1);
        return new Row(
                name,
                Hash.of(key.open(row.getBytes(2), place(name))),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5),
                Optional.ofNullable(row.getString(6)));
    }

    private static String place(String name) {
        return "file|" + name;
    }
}
