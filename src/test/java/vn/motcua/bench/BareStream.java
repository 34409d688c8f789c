package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;

/// Actions put bare into a centre's tables, or into a table without an index: ready-made rows, in one durable
/// transaction of kept statements; nothing read, checked, chained or answered.
final class BareStream implements AutoCloseable {

    private final Connection db;
    private final String office;
    private final PreparedStatement row;
    private final PreparedStatement number;
    private final PreparedStatement dossier;
    private final PreparedStatement blob;
    private long position;

    BareStream(Connection db, String office) throws SQLException {
        this.db = db;
        this.office = office;
        try (var setting = db.createStatement()) {
            if (db.getMetaData().getDatabaseProductName().equals("SQLite")) {
                setting.execute("PRAGMA journal_mode = WAL");
                setting.execute("PRAGMA synchronous = FULL");
            }
            setting.execute("CREATE TABLE blobs (bytes BYTEA NOT NULL)");
        }
        db.setAutoCommit(false);
        row = db.prepareStatement("""
                INSERT INTO action
                    (office, position, hash, log, seq, dossier, header, body, signature, rolling, arrived_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        number = db.prepareStatement("INSERT INTO given_number (office, number, dossier, log) VALUES (?, ?, ?, ?)");
        dossier = db.prepareStatement("INSERT INTO dossier (office, id, closed, touched_at) VALUES (?, ?, 0, ?)");
        blob = db.prepareStatement("INSERT INTO blobs (bytes) VALUES (?)");
    }

    /// Every fourth action begins a dossier, which has a number.
    void rows(List<ActionBytes> actions) throws SQLException {
        for (var action : actions) {
            var hash = Chain.identity(action.header()).bytes();
            position++;
            var id = "01939c5a-0000-7000-8000-" + String.format(Locale.ROOT, "%012d", position / 4);
            if (position % 4 == 0) {
                begin(id);
            }
            row.setString(1, office);
            row.setLong(2, position);
            row.setBytes(3, hash);
            row.setString(4, "0123456789ab");
            row.setLong(5, position);
            row.setString(6, id);
            row.setBytes(7, action.header());
            row.setBytes(8, action.body().orElseThrow());
            row.setBytes(9, action.signature().orElse(null));
            row.setBytes(10, hash);
            row.setLong(11, 1_795_400_000_000L);
            row.addBatch();
        }
        row.executeBatch();
        number.executeBatch();
        dossier.executeBatch();
        db.commit();
    }

    private void begin(String id) throws SQLException {
        number.setString(1, office);
        number.setString(2, office + "-261123-Q" + position);
        number.setString(3, id);
        number.setString(4, "0123456789ab");
        number.addBatch();
        dossier.setString(1, office);
        dossier.setString(2, id);
        dossier.setLong(3, 1_795_400_000_000L);
        dossier.addBatch();
    }

    void blobs(List<ActionBytes> actions) throws SQLException {
        for (var action : actions) {
            blob.setBytes(1, new byte[action.size() + 180]);
            blob.addBatch();
        }
        blob.executeBatch();
        db.commit();
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
