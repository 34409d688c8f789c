package vn.motcua.centre.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;

/// One file, one process, one connection that writes; what only reads has connections of its own and does not wait for
/// it.
final class SqliteTransactions implements Transactions {

    private static final int READERS = 4;

    private final FileChannel lock;
    private final Path file;
    private final SqliteSide writing;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<SqliteSide> readers;
    private final BlockingQueue<SqliteSide> idle;

    private SqliteTransactions(FileChannel lock, Path file, SqliteSide writing, List<SqliteSide> readers) {
        this.lock = lock;
        this.file = file;
        this.writing = writing;
        this.readers = readers;
        idle = new ArrayBlockingQueue<>(READERS, true, readers);
    }

    /// @throws CentreTrouble if the file is in use by another process, or cannot be opened
    static SqliteTransactions open(Path file) {
        try {
            var lock = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                take(lock);
                return sides(lock, file);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CentreTrouble("opening the database", e);
        }
    }

    private static void take(FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // by this very process
        }
        throw new CentreTrouble("another centre has this file open; only one may, unless they share a PostgreSQL");
    }

    private static SqliteTransactions sides(FileChannel lock, Path file) throws SQLException {
        var writing = SqliteSide.writing(file);
        var readers = new ArrayList<SqliteSide>();
        try {
            while (readers.size() < READERS) {
                readers.add(SqliteSide.reading(file));
            }
            return new SqliteTransactions(lock, file, writing, readers);
        } catch (SQLException | RuntimeException e) {
            writing.close();
            for (var reader : readers) {
                reader.close();
            }
            throw e;
        }
    }

    @Override
    public <R> R write(String doing, Work<R> work) {
        turn.lock();
        try {
            return writing.run(work);
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <R> R read(String doing, Work<R> work) {
        var side = taken(doing);
        try {
            return side.run(work);
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        } finally {
            idle.add(side);
        }
    }

    private SqliteSide taken(String doing) {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CentreTrouble(doing, e);
        }
    }

    @Override
    public void copy(Path target) {
        try (var db = SqliteSide.connect(file)) {
            Rows.change(db, "VACUUM INTO ?", target.toString());
            try (var copy = FileChannel.open(target, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
        } catch (IOException | SQLException e) {
            throw new CentreTrouble("copying the database", e);
        }
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
    public List<String> integrity() {
        return read("checking the file", db -> {
            var found = new ArrayList<>(Rows.all(db, "PRAGMA integrity_check", row -> row.getString(1)));
            found.remove("ok");
            found.addAll(Rows.all(db, "PRAGMA foreign_key_check", row -> "foreign keys of " + row.getString(1)));
            return found;
        });
    }

    @Override
    public void close() {
        try (lock) {
            writing.close();
            for (var reader : readers) {
                reader.close();
            }
        } catch (IOException | SQLException e) {
            throw new CentreTrouble("closing the database", e);
        }
    }
}
