package vn.motcua.centre.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// One connection to the file, for one thread at a time. After a trouble that it could not undo it is opened
/// anew.
final class SqliteSide {

    private static final String FULL = "2";

    private final Path file;
    private final String begin;
    private Statements statements;
    private boolean doubtful;

    private SqliteSide(Path file, String begin, Statements statements) {
        this.file = file;
        this.begin = begin;
        this.statements = statements;
    }

    static SqliteSide writing(Path file) throws SQLException {
        return new SqliteSide(file, "BEGIN IMMEDIATE", settled(connect(file)));
    }

    static SqliteSide reading(Path file) throws SQLException {
        return new SqliteSide(file, "BEGIN", connect(file));
    }

    static Statements connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        var statements = new Statements(config.createConnection("jdbc:sqlite:" + file));
        var synchronous = Rows.one(statements, "PRAGMA synchronous", row -> row.getString(1));
        if (!FULL.equals(synchronous.orElse(""))) {
            statements.close();
            throw new CentreTrouble("the file is not synced before it is acknowledged");
        }
        return statements;
    }

    /// What is in the log of changes is really written before anybody is told that it is here: a system that
    /// failed to sync a page once may call it written ever after.
    private static Statements settled(Statements db) throws SQLException {
        try {
            var busy = Rows.one(db, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
            if (busy.orElse(1) == 0) {
                return db;
            }
            throw new CentreTrouble("the file's log of changes could not be settled");
        } catch (SQLException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    <R> R run(Transactions.Work<R> work) throws SQLException {
        renew();
        execute(begin);
        try {
            R result = work.on(statements);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(e); // also where a stack or the memory was too small: what was begun must not stay open
            throw e;
        }
    }

    private void renew() throws SQLException {
        if (doubtful) {
            statements = settled(connect(file));
            doubtful = false;
        }
    }

    /// The first trouble is the one to tell.
    private void undo(Throwable because) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
            giveUp(because);
        }
    }

    private void giveUp(Throwable because) {
        doubtful = true;
        try {
            statements.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private void execute(String command) throws SQLException {
        statements.with(command, PreparedStatement::execute);
    }

    void close() throws SQLException {
        statements.close();
    }
}
