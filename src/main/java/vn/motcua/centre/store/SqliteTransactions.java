package vn.motcua.centre.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// One file, one process, one connection that writes; what only reads has a connection of its own and does not wait.
final class SqliteTransactions implements Transactions {

    private static final String FULL = "2";

    private final Path file;
    private final FileChannel lock;
    private final Side writing;
    private final Side reading;

    private SqliteTransactions(Path file, FileChannel lock, Side writing, Side reading) {
        this.file = file;
        this.lock = lock;
        this.writing = writing;
        this.reading = reading;
    }

    private record Side(Statements statements, ReentrantLock lock) {}

    /// @throws CentreTrouble if the file is in use by another process, or cannot be opened
    static SqliteTransactions open(Path file) {
        try {
            var lock = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new CentreTrouble("another process has this file open");
            }
            return new SqliteTransactions(file, lock, side(file), side(file));
        } catch (IOException | SQLException | java.nio.channels.OverlappingFileLockException e) {
            throw new CentreTrouble("opening the database", e);
        }
    }

    private static Side side(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        var statements = new Statements(config.createConnection("jdbc:sqlite:" + file));
        var synchronous = Rows.one(statements, "PRAGMA synchronous", row -> row.getString(1));
        if (!FULL.equals(synchronous.orElse(""))) {
            throw new CentreTrouble("the file is not synced before it is acknowledged");
        }
        return new Side(statements, new ReentrantLock());
    }

    @Override
    public <R> R write(String doing, Work<R> work) {
        return run(doing, work, writing, "BEGIN IMMEDIATE");
    }

    @Override
    public <R> R read(String doing, Work<R> work) {
        return run(doing, work, reading, "BEGIN");
    }

    private static <R> R run(String doing, Work<R> work, Side side, String begin) {
        side.lock().lock();
        try {
            execute(side, begin);
            boolean done = false;
            try {
                R result = work.on(side.statements());
                execute(side, "COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    execute(side, "ROLLBACK");
                }
            }
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        } finally {
            side.lock().unlock();
        }
    }

    private static void execute(Side side, String command) throws SQLException {
        side.statements().with(command, PreparedStatement::execute);
    }

    @Override
    public long room() {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            throw new CentreTrouble("looking how much room there is", e);
        }
    }

    @Override
    public Map<String, Integer> connections() {
        return Map.of();
    }

    @Override
    public void close() {
        try (lock) {
            writing.statements().close();
            reading.statements().close();
        } catch (IOException | SQLException e) {
            throw new CentreTrouble("closing the database", e);
        }
    }
}
