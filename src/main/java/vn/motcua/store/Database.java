package vn.motcua.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.sql.Statements;

/// The one connection to the counter's file, behind one lock. Any thread may call; nobody waits for more than one
/// transaction of another.
final class Database implements AutoCloseable {

    /// Work on the connection, in a transaction.
    interface Work<R> {
        R on(Statements db) throws SQLException;
    }

    private final Statements statements;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean broken;

    private Database(Statements statements) {
        this.statements = statements;
    }

    /// Opens or makes the file and brings it up to this program's schema.
    ///
    /// @throws StoreTrouble with a sentence for the clerk if the file is newer, damaged, or cannot be written
    static Database open(Path file) {
        try {
            var connection = config().createConnection("jdbc:sqlite:" + file);
            try {
                Pragmas.check(connection);
                Schema.upgrade(connection);
                return new Database(new Statements(connection));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Troubles.of("opening the file", e);
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.FULL_SYNC, "true");
        return config;
    }

    /// Runs `work` in a transaction of its own; durable when it returns.
    <R> R write(String doing, Work<R> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                throw new IllegalStateException("a transaction inside another: " + doing);
            }
            if (broken) {
                throw new StoreTrouble("store.broken", doing);
            }
            return transaction(doing, work);
        } finally {
            lock.unlock();
        }
    }

    /// Says BEGIN and COMMIT itself: the driver's own `commit` begins the next transaction at once and its
    /// `setAutoCommit` commits what could not be rolled back.
    private <R> R transaction(String doing, Work<R> work) {
        boolean begun = false;
        try {
            execute("BEGIN IMMEDIATE");
            begun = true;
            R result = work.on(statements);
            execute("COMMIT");
            return result;
        } catch (SQLException e) {
            var trouble = Troubles.of(doing, e);
            rollback(begun, trouble);
            throw trouble;
        } catch (RuntimeException | Error e) {
            rollback(begun, e);
            throw e;
        }
    }

    /// After this nothing of the transaction is left, or nothing more is written until the file was opened anew.
    private void rollback(boolean begun, Throwable because) {
        broken = broken || Troubles.breaks(because);
        if (begun) {
            try {
                execute("ROLLBACK");
            } catch (SQLException e) {
                because.addSuppressed(e);
                broken = broken || !isOver();
            }
        }
    }

    /// Whether SQLite has rolled back by itself, as it does on a full disk: then a new transaction can begin.
    private boolean isOver() {
        try {
            execute("BEGIN");
            execute("ROLLBACK");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void execute(String command) throws SQLException {
        statements.with(command, PreparedStatement::execute);
    }

    <R> R read(String doing, Work<R> work) {
        lock.lock();
        try {
            return work.on(statements);
        } catch (SQLException e) {
            throw Troubles.of(doing, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            statements.close();
        } catch (SQLException e) {
            throw Troubles.of("closing the file", e);
        } finally {
            lock.unlock();
        }
    }
}
