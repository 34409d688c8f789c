package vn.motcua.centre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Statements;

/// Runs work on the database, each piece in a transaction of its own.
interface Transactions extends AutoCloseable {

    interface Work<R> {
        R on(Statements db) throws SQLException;
    }

    /// Durable when it returns. A connection that behaved strangely is not used again.
    ///
    /// @throws CentreTrouble if the database is away, full or broken; nothing is kept then, or it is not known
    <R> R write(String doing, Work<R> work);

    <R> R read(String doing, Work<R> work);

    /// Bytes that are free where the database writes; [Long#MAX_VALUE] where that is another machine's matter.
    long room();

    /// Connections by what they do; empty where there is no pool.
    Map<String, Integer> connections();

    /// Writes a copy of the whole database as it stands at one moment; others go on writing meanwhile.
    ///
    /// @throws CentreTrouble if it cannot be written, or if this database has tools of its own for that
    void copy(Path target);

    /// What the database itself finds wrong with its file; nothing where it has tools of its own for that.
    List<String> integrity();

    @Override
    void close();
}
