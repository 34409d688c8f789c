package vn.motcua.centre.store;

import java.sql.SQLException;
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

    @Override
    void close();
}
