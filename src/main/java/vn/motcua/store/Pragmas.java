package vn.motcua.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import vn.motcua.counter.StoreTrouble;

/// Asks SQLite whether it does what it was told.
final class Pragmas {

    /// Older ones can lose a write when a WAL is reset (fixed in 3.51.3).
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    private static final int FULL = 2;

    private Pragmas() {}

    static void check(Connection db) throws SQLException {
        if (!"wal".equals(text(db, "PRAGMA journal_mode"))
                || !Integer.toString(FULL).equals(text(db, "PRAGMA synchronous"))
                || !"1".equals(text(db, "PRAGMA foreign_keys"))) {
            throw new StoreTrouble("store.not-durable", "reading the settings back");
        }
        var version = Arrays.stream(text(db, "SELECT sqlite_version()").split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(version, OLDEST_SQLITE) < 0) {
            throw new StoreTrouble("store.old-sqlite", "checking SQLite's version");
        }
    }

    static String text(Connection db, String question) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
