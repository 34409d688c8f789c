package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;

class PostgresTroubleTest extends TroubleContract {

    private final String url = Cluster.shared().fresh();

    @Override
    Transactions open() {
        return PostgresTransactions.open(url, new Properties(), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local"})
    void a_database_that_would_acknowledge_what_it_has_not_written_down_is_not_opened(String mode) {
        var lax = Cluster.shared().fresh();
        var name = lax.replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
        Cluster.shared().execute("postgres", "ALTER DATABASE " + name + " SET synchronous_commit = " + mode);
        var trouble = assertThrows(CentreTrouble.class, () -> SqlCentre.postgres(lax, 2));
        assertEquals("synchronous_commit is " + mode + ": what is acknowledged could be lost", trouble.getMessage());
        Cluster.shared().execute("postgres", "ALTER DATABASE " + name + " SET synchronous_commit = remote_write");
        SqlCentre.postgres(lax, 2).close();
    }

    @Test
    void a_connection_made_after_somebody_turned_it_off_is_not_written_with() {
        var database = Cluster.shared().fresh();
        var name = database.replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
        try (var transactions = PostgresTransactions.open(database, new Properties(), 1)) {
            transactions.write("writing", db -> Rows.change(db, "CREATE TABLE t (n INTEGER)"));
            Cluster.shared().execute("postgres", "ALTER DATABASE " + name + " SET synchronous_commit = off");
            var mode = transactions.write("writing", db -> {
                Rows.change(db, "INSERT INTO t (n) VALUES (1)");
                return Rows.one(db, "SHOW synchronous_commit", row -> row.getString(1));
            });
            assertEquals("on", mode.orElseThrow(), "a connection holds on to what it found");
            Cluster.shared()
                    .execute(
                            "postgres",
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
            Executable write =
                    () -> transactions.write("writing", db -> Rows.change(db, "INSERT INTO t (n) VALUES (2)"));
            assertThrows(CentreTrouble.class, write, "the session is gone");
            var refused = assertThrows(CentreTrouble.class, write, "a new one is not taken");
            assertTrue(causes(refused).contains("what is acknowledged could be lost"), () -> causes(refused));
            Cluster.shared().execute("postgres", "ALTER DATABASE " + name + " RESET synchronous_commit");
            int written = transactions.write("writing", db -> Rows.change(db, "INSERT INTO t (n) VALUES (3)"));
            assertEquals(1, written);
        }
    }

    private static String causes(Throwable trouble) {
        var said = new StringBuilder();
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append('\n');
        }
        return said.toString();
    }

    @Test
    void a_session_that_the_server_ended_in_the_middle_keeps_nothing() {
        try (var transactions = open()) {
            assertThrows(
                    CentreTrouble.class,
                    () -> transactions.write("writing", db -> {
                        Rows.change(db, "INSERT INTO t (n) VALUES (7)");
                        int pid = Rows.one(db, "SELECT pg_backend_pid()", row -> row.getInt(1))
                                .orElseThrow();
                        Cluster.shared().execute("postgres", "SELECT pg_terminate_backend(" + pid + ")");
                        return pid;
                    }));
            int written = transactions.write("writing", db -> Rows.change(db, "INSERT INTO t (n) VALUES (7)"));
            assertEquals(1, written);
        }
    }

    @Test
    void who_holds_an_offices_head_and_says_nothing_more_is_let_go_of_by_the_server() {
        try (var transactions = open()) {
            var limit = transactions.read(
                    "reading", db -> Rows.one(db, "SHOW idle_in_transaction_session_timeout", row -> row.getString(1)));
            assertEquals("20s", limit.orElseThrow());
        }
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        var trouble = assertThrows(
                CentreTrouble.class, () -> SqlCentre.postgres("jdbc:postgresql://127.0.0.1:1/centre?user=x", 1));
        assertTrue(
                trouble.getCause() != null && trouble.getMessage().equals("opening the database"), trouble::toString);
    }
}
