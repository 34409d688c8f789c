package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.Map;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Statements;

/// Runs work on the database, each piece in a transaction of its own.
interface Transactions extends AutoCloseable {

    interface Work<R> {
        R on(Statements db) throws SQLException;
    }

    /// Durable when it returns.
    ///
    /// @throws CentreTrouble if the database is away, full or broken; nothing is kept then, or it is not known
    <R> R write(String doing, Work<R> work);

    <R> R read(String doing, Work<R> work);

    /// Bytes that are free where the database writes; [Long#MAX_VALUE] where that is another machine's matter.
    long room();

    /// Connections by what they do; empty where there is no pool.
    Map<String, Integer> connections();

    @Override
    void close();
}
