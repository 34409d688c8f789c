package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Enrolment;

/// The table `log`: the logs this desk writes or has written, their keys sealed.
final class Logs {

    private static final String OWN = "SELECT id, office, lane, spare, seed_sealed FROM log WHERE own = 1";

    private static final String INSERT = """
            INSERT INTO log (id, office, public_key, seed_sealed, lane, spare, own) VALUES (?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String CLOSE_ALL = "UPDATE log SET own = 0, seed_sealed = NULL";

    private static final String LANES = "SELECT lane, spare FROM log WHERE lane > 0";

    private static final String IDS = "SELECT id FROM log ORDER BY id";

    private static final String MINE =
            "SELECT public_key, lane, spare FROM log WHERE lane > 0 ORDER BY own DESC, lane DESC";

    private static final String IS_MINE = "SELECT 1 FROM log WHERE id = ? AND lane > 0";

    private static final String KEY = "SELECT public_key FROM log WHERE id = ?";

    /// No lane of its own here: it is another desk's.
    private static final String MEET = """
            INSERT INTO log (id, office, public_key, lane, spare, own) VALUES (?, ?, ?, 0, 0, 0)
            ON CONFLICT (id) DO NOTHING
            """;

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

    /// The logs that this desk writes or wrote, the one it writes now first.
    static List<Enrolment.Log> mine(Statements db) throws SQLException {
        return Rows.all(db, MINE, row -> new Enrolment.Log(row.getString(1), List.of(row.getInt(2), row.getInt(3))));
    }

    static boolean isMine(Statements db, LogId log) throws SQLException {
        return Rows.one(db, IS_MINE, row -> true, log.text()).orElse(false);
    }

    static Optional<LogKey.Public> key(Statements db, LogId log) throws SQLException {
        return Rows.one(db, KEY, row -> new LogKey.Public(row.getString(1)), log.text());
    }

    /// Another desk's log, of which only the public key is known.
    static void meet(Statements db, LogKey.Public key, String office) throws SQLException {
        Rows.change(db, MEET, key.log().text(), office, key.hex());
    }

    static List<String> ids(Statements db) throws SQLException {
        return Rows.all(db, IDS, row -> row.getString(1));
    }

    private static String place(String id) {
        return "log|" + id;
    }
}
