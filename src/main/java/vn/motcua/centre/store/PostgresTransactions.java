package vn.motcua.centre.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// A pool of connections to PostgreSQL; several processes may use one database.
final class PostgresTransactions implements Transactions {

    /// A process that lost its power in the middle would hold an office's head until its connection is noticed dead.
    private static final String INITIAL = "SET idle_in_transaction_session_timeout = '20s'";

    private static final String DURABLE =
            "SELECT current_setting('synchronous_commit'), current_setting('fsync'), current_setting('full_page_writes')";

    private static final Set<String> LAX = Set.of("off", "local");

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
        config.setConnectionInitSql(INITIAL);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // what a row holds is nobody's business who reads the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        login.forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
        config.setPoolName("centre");
        var transactions = new PostgresTransactions(pool(config));
        try {
            transactions.checkDurable();
            return transactions;
        } catch (CentreTrouble e) {
            transactions.close();
            throw e;
        }
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new CentreTrouble("opening the database", e);
        }
    }

    /// Read back and not believed: a server, a database or a role may have it off.
    private void checkDurable() {
        read(
                "reading synchronous_commit",
                db -> Rows.one(db, DURABLE, row -> {
                    refuse("synchronous_commit", row.getString(1));
                    refuse("fsync", row.getString(2));
                    refuse("full_page_writes", row.getString(3));
                    return row;
                }));
    }

    private static void refuse(String setting, String value) {
        if (LAX.contains(value)) {
            throw new CentreTrouble(setting + " is " + value + ": what is acknowledged could be lost");
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
            try {
                R result = work.on(new Statements(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        }
    }

    /// The first trouble is the one to tell; a connection that cannot even undo is thrown away.
    private void undo(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
            pool.evictConnection(connection);
        }
    }

    @Override
    public void copy(Path target) {
        throw new CentreTrouble("PostgreSQL is backed up by its own tools, pg_dump or pgBackRest: see the guide");
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
    public List<String> integrity() {
        return List.of();
    }

    @Override
    public void close() {
        pool.close();
    }
}
