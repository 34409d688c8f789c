package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.Refused;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// What a transaction does when the database does not do what it should: nothing is kept, it is told, and it goes on.
abstract class TroubleContract {

    private Transactions transactions;

    abstract Transactions open();

    @BeforeEach
    void table() {
        transactions = open();
        transactions.write("making a table", db -> execute(db, "CREATE TABLE t (n INTEGER PRIMARY KEY)"));
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    private static boolean execute(Statements db, String sql) throws SQLException {
        return db.with(sql, PreparedStatement::execute);
    }

    private static int insert(Statements db, int n) throws SQLException {
        return Rows.change(db, "INSERT INTO t (n) VALUES (?)", n);
    }

    private int count() {
        return transactions
                .read("counting", db -> Rows.one(db, "SELECT count(*) FROM t", row -> row.getInt(1)))
                .orElseThrow();
    }

    @Test
    void a_statement_that_fails_is_told_with_its_reason_and_nothing_is_kept() {
        var trouble = assertThrows(
                CentreTrouble.class,
                () -> transactions.write("writing", db -> {
                    insert(db, 1);
                    return execute(db, "INSERT INTO nowhere VALUES (1)");
                }));
        assertEquals("writing", trouble.getMessage());
        assertTrue(trouble.getCause().getMessage().contains("nowhere"), trouble::toString);
        goesOn(0);
    }

    @Test
    void an_error_of_the_machine_leaves_nothing_open() {
        assertThrows(
                StackOverflowError.class,
                () -> transactions.write("writing", db -> {
                    insert(db, 1);
                    throw new StackOverflowError();
                }));
        goesOn(0);
    }

    private void goesOn(int before) {
        assertEquals(before, count());
        transactions.write("going on", db -> insert(db, 100));
        assertEquals(before + 1, count());
    }

    @Test
    void a_connection_lost_in_the_middle_keeps_nothing_and_the_next_transaction_has_another() {
        var trouble = assertThrows(
                CentreTrouble.class,
                () -> transactions.write("writing", db -> {
                    insert(db, 1);
                    db.close();
                    return insert(db, 2);
                }));
        assertEquals("writing", trouble.getMessage());
        goesOn(0);
    }

    @Test
    void a_connection_lost_before_the_commit_is_never_taken_for_done() {
        assertThrows(
                CentreTrouble.class,
                () -> transactions.write("writing", db -> {
                    insert(db, 1);
                    db.close();
                    return 1;
                }));
        goesOn(0);
    }

    @Test
    void where_undoing_fails_too_the_first_reason_comes_out() {
        var refused = new Refused(Refused.Reason.BROKEN_CHAIN);
        var thrown = assertThrows(
                Refused.class,
                () -> transactions.write("writing", db -> {
                    insert(db, 1);
                    db.close();
                    throw refused;
                }));
        assertSame(refused, thrown);
        goesOn(0);
    }

    @Test
    void a_reading_connection_that_is_lost_is_replaced() {
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    CentreTrouble.class,
                    () -> transactions.read("reading", db -> {
                        db.close();
                        return execute(db, "SELECT 1");
                    }));
        }
        goesOn(0);
    }

    @Test
    void with_troubles_all_around_what_was_said_to_be_kept_is_kept() throws InterruptedException {
        var kept = new ConcurrentLinkedQueue<Integer>();
        var all = IntStream.range(0, 120)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    transactions.write("writing", db -> {
                        insert(db, n);
                        if (n % 5 == 0) {
                            db.close();
                        }
                        return n % 7 == 0 ? insert(db, n) : n;
                    });
                    kept.add(n);
                    return n;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(all);
        }
        var expected = IntStream.range(0, 120)
                .filter(n -> n % 5 != 0 && n % 7 != 0)
                .boxed()
                .toList();
        assertEquals(expected, kept.stream().sorted().toList());
        var there =
                transactions.read("reading", db -> Rows.all(db, "SELECT n FROM t ORDER BY n", row -> row.getInt(1)));
        assertEquals(expected, there);
    }
}
