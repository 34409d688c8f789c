package vn.motcua.centre.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// A pool of connections to PostgreSQL; several processes may use one database.
final class PostgresTransactions implements Transactions {

    private final HikariDataSource pool;

    private PostgresTransactions(HikariDataSource pool) {
        this.pool = pool;
    }

    /// @param url `jdbc:postgresql:…`
    /// @param login the driver's properties `user` and `password`, where they are not in its usual places
    /// @throws CentreTrouble if there is none, or if it would acknowledge what it has not written down
    static PostgresTransactions open(String url, Properties login, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "30");
        // what PostgreSQL says of a row that it refuses would stand in the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        login.forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
        config.setPoolName("centre");
        try {
            var transactions = new PostgresTransactions(new HikariDataSource(config));
            transactions.checkDurable();
            return transactions;
        } catch (RuntimeException e) {
            throw new CentreTrouble("opening the database", e);
        }
    }

    /// Read back and not believed: a server, a database or a role may have it off.
    private void checkDurable() {
        var mode = read(
                "reading synchronous_commit",
                db -> Rows.one(db, "SHOW synchronous_commit", row -> row.getString(1))
                        .orElse("off"));
        if (mode.equals("off") || mode.equals("local")) {
            pool.close();
            throw new CentreTrouble("synchronous_commit is " + mode);
        }
    }

    @Override
    public <R> R write(String doing, Work<R> work) {
        return run(doing, work);
    }

    @Override
    public <R> R read(String doing, Work<R> work) {
        return run(doing, work);
    }

    private <R> R run(String doing, Work<R> work) {
        try (Connection connection = pool.getConnection()) {
            boolean done = false;
            try {
                R result = work.on(new Statements(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        }
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    @Override
    public Map<String, Integer> connections() {
        var state = pool.getHikariPoolMXBean();
        return Map.of(
                "active",
                state.getActiveConnections(),
                "idle",
                state.getIdleConnections(),
                "waiting",
                state.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        pool.close();
    }
}
