package vn.motcua.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String PUT = "INSERT INTO word (text) VALUES (?)";
    private static final String ALL = "SELECT text FROM word ORDER BY text";

    private Statements db;

    @BeforeEach
    void open() throws SQLException {
        db = new Statements(DriverManager.getConnection("jdbc:sqlite::memory:"));
        Rows.change(db, "CREATE TABLE word (text TEXT UNIQUE)");
        Rows.change(db, PUT, "an");
        Rows.change(db, PUT, "khe");
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Test
    void a_kept_statement_sees_what_was_written_since() throws SQLException {
        assertEquals(List.of("an", "khe"), words());
        Rows.change(db, PUT, "bac");
        assertEquals(List.of("an", "bac", "khe"), words());
    }

    @Test
    void a_statement_can_be_used_inside_its_own_rows() throws SQLException {
        var pairs = new ArrayList<String>();
        Rows.each(db, ALL, row -> pairs.add(row.getString(1) + words()));
        assertEquals(List.of("an[an, khe]", "khe[an, khe]"), pairs);
        assertEquals(List.of("an", "khe"), words());
    }

    @Test
    void a_statement_that_failed_does_not_spoil_the_next() throws SQLException {
        assertThrows(SQLException.class, () -> Rows.change(db, PUT, "an"));
        assertThrows(
                IllegalStateException.class,
                () -> Rows.each(db, ALL, _ -> {
                    throw new IllegalStateException("in the middle of the rows");
                }));
        Rows.change(db, PUT, "bac");
        assertEquals(List.of("an", "bac", "khe"), words());
    }

    @Test
    void a_value_that_was_bound_is_not_bound_again() throws SQLException {
        Rows.change(db, PUT, "bac");
        Rows.change(db, PUT);
        assertEquals(
                "1",
                Rows.one(db, "SELECT count(*) FROM word WHERE text IS NULL", row -> row.getString(1))
                        .orElseThrow());
    }

    private List<String> words() throws SQLException {
        return Rows.all(db, ALL, row -> row.getString(1));
    }
}
