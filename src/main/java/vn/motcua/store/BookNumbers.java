package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The numbers of the books that this desk owns: the stored maximum and one, never a counter in memory.
final class BookNumbers {

    private static final String GREATEST = "SELECT coalesce(max(n), 0) FROM book_number WHERE book = ? AND year = ?";

    private static final String INSERT = "INSERT INTO book_number (book, year, n, dossier) VALUES (?, ?, ?, ?)";

    private static final String ALL = "SELECT book, year, n, dossier FROM book_number";

    private static final String BOOKS = "SELECT DISTINCT book FROM book_number ORDER BY book";

    private BookNumbers() {}

    /// A row. Numbers of a book run from 1 within one year and have no gap.
    record Row(String book, int year, int n, String dossier) {}

    static int next(Statements db, String book, int year) throws SQLException {
        return Rows.one(db, GREATEST, row -> row.getInt(1), book, year).orElse(0) + 1;
    }

    /// A number that stands in the book already makes the whole transaction fail.
    static void keep(Statements db, Attested attested, String dossier) throws SQLException {
        for (var row : rows(attested, dossier)) {
            Rows.change(db, INSERT, row.book(), row.year(), row.n(), row.dossier());
        }
    }

    /// The same of what came back from the centre; what stands there already stays.
    static void keepAgain(Statements db, Attested attested, String dossier) throws SQLException {
        for (var row : rows(attested, dossier)) {
            Rows.change(db, INSERT + " ON CONFLICT DO NOTHING", row.book(), row.year(), row.n(), row.dossier());
        }
    }

    static List<Row> rows(Attested attested, String dossier) {
        return attested.entries().stream()
                .map(entry -> new Row(attested.book(), attested.year(), entry.number(), dossier))
                .toList();
    }

    static List<Row> all(Statements db) throws SQLException {
        return Rows.all(db, ALL, row -> new Row(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)));
    }

    static List<String> books(Statements db) throws SQLException {
        return Rows.all(db, BOOKS, row -> row.getString(1));
    }
}
