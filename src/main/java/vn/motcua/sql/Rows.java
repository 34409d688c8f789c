package vn.motcua.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The few lines of JDBC that every statement needs. Values are only ever bound, never put into the text.
public final class Rows {

    public interface Mapped<R> {
        R read(ResultSet row) throws SQLException;
    }

    public interface Taken {
        void row(ResultSet row) throws SQLException;
    }

    private Rows() {}

    public static <R> List<R> all(Statements db, String sql, Mapped<R> map, @Nullable Object... bound)
            throws SQLException {
        var found = new ArrayList<R>();
        each(db, sql, row -> found.add(map.read(row)), bound);
        return found;
    }

    /// Hands over one row after the other, for more of them than are to be held at once.
    public static void each(Statements db, String sql, Taken take, @Nullable Object... bound) throws SQLException {
        db.with(sql, statement -> {
            bind(statement, bound);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    take.row(rows);
                }
            }
            return statement;
        });
    }

    public static <R> Optional<R> one(Statements db, String sql, Mapped<R> map, @Nullable Object... bound)
            throws SQLException {
        return all(db, sql, map, bound).stream().findFirst();
    }

    public static int change(Statements db, String sql, @Nullable Object... bound) throws SQLException {
        return db.with(sql, statement -> {
            bind(statement, bound);
            return statement.executeUpdate();
        });
    }

    /// The same statement for many rows, handed over together.
    public static void changeAll(Statements db, String sql, List<@Nullable Object[]> rows) throws SQLException {
        db.with(sql, statement -> {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... bound) throws SQLException {
        for (int i = 0; i < bound.length; i++) {
            statement.setObject(i + 1, bound[i]);
        }
    }
}
