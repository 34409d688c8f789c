package vn.motcua.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The few lines of JDBC that every statement needs. Values are only ever bound, never put into the text.
final class Rows {

    interface Mapped<R> {
        R read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <R> List<R> all(Connection db, String sql, Mapped<R> map, @Nullable Object... bound) throws SQLException {
        try (var statement = bound(db, sql, bound);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<R>();
            while (rows.next()) {
                found.add(map.read(rows));
            }
            return found;
        }
    }

    static <R> Optional<R> one(Connection db, String sql, Mapped<R> map, @Nullable Object... bound)
            throws SQLException {
        return all(db, sql, map, bound).stream().findFirst();
    }

    static int change(Connection db, String sql, @Nullable Object... bound) throws SQLException {
        try (var statement = bound(db, sql, bound)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection db, String sql, @Nullable Object... bound) throws SQLException {
        var statement = db.prepareStatement(sql);
        try {
            for (int i = 0; i < bound.length; i++) {
                statement.setObject(i + 1, bound[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
