package vn.motcua.store;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The rows of `file_piece`: what has come of files that are on their way down, sealed piece by piece, so that a line
/// that breaks costs one piece.
final class FilePieces {

    private static final String KEEP = """
            INSERT INTO file_piece (tag, begins, length, sealed) VALUES (?, ?, ?, ?)
            ON CONFLICT (tag, begins) DO UPDATE SET length = excluded.length, sealed = excluded.sealed
            """;

    private static final String ALL = "SELECT begins, sealed FROM file_piece WHERE tag = ? ORDER BY begins";

    private static final String LENGTH = "SELECT coalesce(sum(length), 0) FROM file_piece WHERE tag = ?";

    private static final String FORGET = "DELETE FROM file_piece WHERE tag = ?";

    private final DataKey key;
    private final FileRows rows;

    FilePieces(DataKey key, FileRows rows) {
        this.key = key;
        this.rows = rows;
    }

    /// @return false where it does not go on from what is there
    boolean keep(Statements db, Hash file, long begins, byte[] piece) throws SQLException {
        if (begins != length(db, file)) {
            return false;
        }
        Rows.change(db, KEEP, rows.tag(file), begins, piece.length, key.seal(piece, place(file, begins)));
        return true;
    }

    long length(Statements db, Hash file) throws SQLException {
        return Rows.one(db, LENGTH, row -> row.getLong(1), (Object) rows.tag(file))
                .orElse(0L);
    }

    byte[] whole(Statements db, Hash file) throws SQLException {
        var whole = new ByteArrayOutputStream();
        Rows.each(db, ALL, row -> whole.writeBytes(key.open(row.getBytes(2), place(file, row.getLong(1)))), (Object)
                rows.tag(file));
        return whole.toByteArray();
    }

    void forget(Statements db, Hash file) throws SQLException {
        Rows.change(db, FORGET, (Object) rows.tag(file));
    }

    private static String place(Hash file, long begins) {
        return "file_piece|" + file + "|" + begins;
    }
}
