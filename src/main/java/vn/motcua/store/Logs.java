package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.LogKey;

/// The table `log`: the logs this desk writes or has written, their keys sealed.
final class Logs {

    private static final String OWN = "SELECT id, office, lane, spare, seed_sealed FROM log WHERE own = 1";

    private static final String INSERT = """
            INSERT INTO log (id, office, public_key, seed_sealed, lane, spare, own) VALUES (?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String CLOSE_ALL = "UPDATE log SET own = 0, seed_sealed = NULL";

    private static final String LANES = "SELECT lane, spare FROM log";

    private static final String IDS = "SELECT id FROM log ORDER BY id";

    private Logs() {}

    static Optional<OwnLog> own(Statements db, DataKey key) throws SQLException {
        return Rows.one(
                db,
                OWN,
                row -> new OwnLog(
                        LogKey.of(key.open(row.getBytes(5), place(row.getString(1)))),
                        row.getString(2),
                        List.of(row.getInt(3), row.getInt(4))));
    }

    static void open(Statements db, OwnLog log, DataKey key) throws SQLException {
        var sealed = key.seal(log.key().seed(), place(log.id()));
        var open = log.key().open().hex();
        Rows.change(
                db,
                INSERT,
                log.id(),
                log.office(),
                open,
                sealed,
                log.lanes().get(0),
                log.lanes().get(1));
    }

    /// No log is written here any more, and their keys are gone: what comes next needs a new one.
    static void closeAll(Statements db) throws SQLException {
        Rows.change(db, CLOSE_ALL);
    }

    static List<Integer> lanesUsed(Statements db) throws SQLException {
        return Rows.all(db, LANES, row -> List.of(row.getInt(1), row.getInt(2))).stream()
                .flatMap(List::stream)
                .toList();
    }

    static List<String> ids(Statements db) throws SQLException {
        return Rows.all(db, IDS, row -> row.getString(1));
    }

    private static String place(String id) {
        return "log|" + id;
    }
}
