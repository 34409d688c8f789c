package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;

/// Actions put bare into a centre's tables, or into a table without an index: ready-made rows, in one durable
/// transaction of kept statements; nothing read, checked, chained or answered.
final class BareStream implements AutoCloseable {

    /// Bytes of a row beside header and body: office, hash, log, dossier, rolling hash, numbers.
    private static final int COLUMNS = 180;

    private static final long ARRIVED = 1_795_400_000_000L;

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

    /// A batch as rows and as blobs, made before anything is measured.
    ///
    /// @param received the actions that begin a dossier: each has a number and a row of its own
    record Ready(List<Row> rows, List<Row> received, List<byte[]> blobs) {}

    /// @param number nothing but for an action that begins a dossier
    record Row(ActionHeader header, ActionBytes bytes, byte[] hash, String dossier, String number) {

        static Row of(ActionBytes bytes) {
            var header = HeaderBytes.read(bytes.header());
            var facts = FactsBytes.read(
                    header.kind(), header.schema(), bytes.facts().orElseThrow());
            var number = facts instanceof Received received ? received.number().text() : "";
            var dossier = header.dossier().orElseThrow().toString();
            return new Row(header, bytes, Chain.identity(bytes.header()).bytes(), dossier, number);
        }
    }

    static Ready ready(List<ActionBytes> actions) {
        var rows = actions.stream().map(Row::of).toList();
        return new Ready(
                rows,
                rows.stream().filter(one -> !one.number().isEmpty()).toList(),
                actions.stream().map(one -> new byte[one.size() + COLUMNS]).toList());
    }

    void rows(Ready ready) throws SQLException {
        for (var one : ready.rows()) {
            action(one);
        }
        for (var one : ready.received()) {
            begin(one);
        }
        row.executeBatch();
        number.executeBatch();
        dossier.executeBatch();
        db.commit();
    }

    private void action(Row one) throws SQLException {
        row.setString(1, office);
        row.setLong(2, ++position);
        row.setBytes(3, one.hash());
        row.setString(4, one.header().log().text());
        row.setLong(5, one.header().seq());
        row.setString(6, one.dossier());
        row.setBytes(7, one.bytes().header());
        row.setBytes(8, one.bytes().body().orElseThrow());
        row.setBytes(9, one.bytes().signature().orElse(null));
        row.setBytes(10, one.hash());
        row.setLong(11, ARRIVED);
        row.addBatch();
    }

    private void begin(Row one) throws SQLException {
        number.setString(1, office);
        number.setString(2, one.number());
        number.setString(3, one.dossier());
        number.setString(4, one.header().log().text());
        number.addBatch();
        dossier.setString(1, office);
        dossier.setString(2, one.dossier());
        dossier.setLong(3, ARRIVED);
        dossier.addBatch();
    }

    void blobs(Ready ready) throws SQLException {
        for (var bytes : ready.blobs()) {
            blob.setBytes(1, bytes);
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
