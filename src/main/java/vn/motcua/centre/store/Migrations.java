package vn.motcua.centre.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// Brings a database up to the schema of this program, one numbered script and one transaction at a time.
final class Migrations {

    private static final List<String> SCRIPTS = List.of(
            "V001__centre.sql",
            "V002__files.sql",
            "V003__log_index.sql",
            "V004__scope.sql",
            "V005__kept_files.sql",
            "V006__releases.sql",
            "V007__directory.sql",
            "V008__hostile_desks.sql");

    private static final String VERSION = """
            CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY, version INTEGER NOT NULL)
            """;

    private Migrations() {}

    /// @throws CentreTrouble if the database was written by a newer program; it is left alone
    static void run(Transactions transactions, boolean postgres) {
        transactions.write("looking at the schema", db -> {
            if (postgres) {
                // two processes that start together: one makes the tables, the other waits
                Rows.one(db, "SELECT pg_advisory_xact_lock(7305)", row -> 1);
            }
            execute(db, VERSION);
            Rows.change(db, "INSERT INTO schema_version (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING");
            int have = Rows.one(db, "SELECT version FROM schema_version", row -> row.getInt(1))
                    .orElse(0);
            if (have > SCRIPTS.size()) {
                throw new CentreTrouble("the database was written by a newer program");
            }
            for (int next = have; next < SCRIPTS.size(); next++) {
                for (var statement : statements(SCRIPTS.get(next))) {
                    execute(db, statement);
                }
                Rows.change(db, "UPDATE schema_version SET version = ?", next + 1);
            }
            return have;
        });
    }

    private static void execute(Statements db, String sql) throws SQLException {
        db.with(sql, PreparedStatement::execute);
    }

    /// A script's statements; none of ours holds a semicolon within.
    private static List<String> statements(String script) {
        try (var in = Migrations.class.getResourceAsStream("migration/" + script)) {
            if (in == null) {
                throw new IllegalStateException("missing migration " + script);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
