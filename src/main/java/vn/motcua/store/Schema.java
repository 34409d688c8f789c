package vn.motcua.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.counter.StoreTrouble;

/// Brings a file up to the schema this program was built with, one numbered script and one transaction at a time.
final class Schema {

    private static final List<String> SCRIPTS = List.of(
            "V001__counter.sql",
            "V002__results.sql",
            "V003__sync.sql",
            "V004__reasons.sql",
            "V005__files.sql",
            "V006__directory.sql",
            "V007__scope.sql",
            "V008__waiting.sql",
            "V009__draft_files.sql");

    private Schema() {}

    /// @throws StoreTrouble if the file was written by a newer program; the file is left alone
    static void upgrade(Connection db) throws SQLException {
        int have = Integer.parseInt(Pragmas.text(db, "PRAGMA user_version"));
        if (have > SCRIPTS.size()) {
            throw new StoreTrouble("store.newer", "reading the schema's version");
        }
        for (int next = have; next < SCRIPTS.size(); next++) {
            apply(db, SCRIPTS.get(next), next + 1);
        }
    }

    private static void apply(Connection db, String script, int version) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            sql.executeUpdate(read(script));
            sql.execute("PRAGMA user_version = " + version);
            db.commit();
        } catch (SQLException e) {
            db.rollback();
            throw e;
        } finally {
            db.setAutoCommit(true);
        }
    }

    private static String read(String script) {
        try (var in = Schema.class.getResourceAsStream("migration/" + script)) {
            if (in == null) {
                throw new IllegalStateException("missing migration " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
