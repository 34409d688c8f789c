package vn.motcua.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The statements of one connection, each prepared once and kept: to prepare a small one takes longer than to run it.
///
/// For one thread at a time. What was bound is let go of after each use, and a statement that failed is not used again.
public final class Statements implements AutoCloseable {

    public interface Use<R> {
        R of(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    public Statements(Connection connection) {
        this.connection = connection;
    }

    /// Inside `use` the same text may be used again; then it is prepared a second time.
    public <R> R with(String sql, Use<R> use) throws SQLException {
        var known = idle.remove(sql);
        var statement = known == null ? connection.prepareStatement(sql) : known;
        try {
            R result = use.of(statement);
            statement.clearParameters();
            keep(sql, statement);
            return result;
        } catch (SQLException | RuntimeException e) {
            discard(statement, e);
            throw e;
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        if (idle.putIfAbsent(sql, statement) != null) {
            statement.close();
        }
    }

    private static void discard(PreparedStatement statement, Exception because) {
        try {
            statement.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /// Closes the connection, and with it every statement.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
