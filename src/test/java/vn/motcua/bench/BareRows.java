package vn.motcua.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/// The rows that one dossier makes, put bare into a second file with the same tables and indexes: ready-made, in one
/// durable transaction with kept statements; nothing numbered, hashed, sealed, signed or marked.
final class BareRows implements AutoCloseable {

    /// Table, and how the newest dossier's row in it is found.
    private static final Map<String, String> NEWEST = Map.of(
            "action", "SELECT * FROM action ORDER BY position DESC LIMIT 1",
            "given_number", "SELECT * FROM given_number ORDER BY day DESC, lane DESC, n DESC LIMIT 1",
            "dossier", "SELECT * FROM dossier WHERE id = (SELECT dossier FROM action ORDER BY position DESC LIMIT 1)");

    /// A row of `table`, ready to be bound.
    record Row(String table, List<Object> values) {

        /// Texts and blobs; a whole number counts nothing.
        int bytes() {
            return values.stream()
                    .mapToInt(value -> switch (value) {
                        case byte[] blob -> blob.length;
                        case String text -> text.getBytes(StandardCharsets.UTF_8).length;
                        default -> 0;
                    })
                    .sum();
        }
    }

    private final Connection desk;
    private final Connection bare;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    BareRows(Path desk, Path bare) throws SQLException {
        this.desk = open(desk);
        this.bare = open(bare);
        try (var tables = this.desk.createStatement();
                var rows = tables.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL");
                var create = this.bare.createStatement()) {
            while (rows.next()) {
                create.execute(rows.getString(1));
            }
        }
    }

    /// With the settings of the program's own file.
    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /// What the newest dossier made.
    List<Row> newest() throws SQLException {
        var all = new ArrayList<Row>();
        for (var one : NEWEST.entrySet()) {
            try (var ask = desk.createStatement();
                    var row = ask.executeQuery(one.getValue())) {
                var values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getObject(i));
                }
                all.add(new Row(one.getKey(), values));
            }
        }
        return all;
    }

    /// @return milliseconds
    double insert(List<Row> rows) throws SQLException {
        for (var row : rows) {
            prepared(insert(row)); // not measured: kept
        }
        long start = System.nanoTime();
        prepared("BEGIN IMMEDIATE").execute();
        for (var row : rows) {
            var insert = prepared(insert(row));
            for (int i = 0; i < row.values().size(); i++) {
                insert.setObject(i + 1, row.values().get(i));
            }
            insert.executeUpdate();
        }
        prepared("COMMIT").execute();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String insert(Row row) {
        var places = String.join(", ", Collections.nCopies(row.values().size(), "?"));
        return "INSERT INTO " + row.table() + " VALUES (" + places + ")";
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = inserts.get(sql);
        if (known == null) {
            known = bare.prepareStatement(sql);
            inserts.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        desk.close();
        bare.close();
    }
}
