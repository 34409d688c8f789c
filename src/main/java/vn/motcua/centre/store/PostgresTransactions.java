package vn.motcua.centre.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.LaxDatabase;
import vn.motcua.sql.Statements;

/// A pool of connections to PostgreSQL; several processes may use one database.
final class PostgresTransactions implements Transactions {

    /// Of the settings that decide whether what is acknowledged can be lost; read back and not believed: a server, a
    /// database or a role may have one off.
    private static final String DURABLE = """
            SELECT name, setting FROM pg_settings
            WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes') AND setting IN ('off', 'local')
            ORDER BY name DESC
            """;

    /// Each connection looks again, so that one made after somebody changed the server is not used; and holds on to
    /// what it found. One whose process lost its power would hold an office's head until it is noticed dead.
    private static final String INITIAL = """
            DO $$ BEGIN
                IF EXISTS (SELECT 1 FROM pg_settings
                    WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes') AND setting IN ('off', 'local'))
                THEN RAISE EXCEPTION 'what is acknowledged could be lost: see synchronous_commit and fsync';
                END IF;
                PERFORM set_config('synchronous_commit', current_setting('synchronous_commit'), false);
                PERFORM set_config('idle_in_transaction_session_timeout', '20s', false);
            END $$
            """;

    /// How long is waited for a connection.
    private static final int SECONDS = 5;

    private final HikariDataSource pool;

    private PostgresTransactions(HikariDataSource pool) {
        this.pool = pool;
    }

    /// @param url `jdbc:postgresql:…`
    /// @param login the driver's properties `user` and `password`, where they are not in its usual places
    /// @throws CentreTrouble if there is none
    /// @throws LaxDatabase if it would acknowledge what it has not written down
    static PostgresTransactions open(String url, Properties login, int connections) {
        var driver = driver(login);
        checkDurable(url, driver);
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setConnectionTimeout(Duration.ofSeconds(SECONDS).toMillis());
        config.setConnectionInitSql(INITIAL);
        config.setDataSourceProperties(driver);
        config.setPoolName("centre");
        return new PostgresTransactions(pool(config));
    }

    private static Properties driver(Properties login) {
        var driver = new Properties();
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("connectTimeout", Integer.toString(SECONDS));
        driver.setProperty("socketTimeout", "30");
        driver.setProperty("reWriteBatchedInserts", "true");
        // what a row holds is nobody's business who reads the log
        driver.setProperty("logServerErrorDetail", "false");
        driver.putAll(login);
        return driver;
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new CentreTrouble("opening the database", e);
        }
    }

    private static void checkDurable(String url, Properties driver) {
        try (var connection = DriverManager.getConnection(url, driver);
                var ask = connection.createStatement();
                var row = ask.executeQuery(DURABLE)) {
            if (row.next()) {
                throw new LaxDatabase(row.getString(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new CentreTrouble("opening the database", e);
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
            } catch (SQLException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        }
    }

    /// The first trouble is the one to tell; a connection that cannot even undo is thrown away.
    private void undo(Connection connection, Throwable because) {
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
