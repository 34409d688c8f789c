package vn.motcua.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.sql.Statements;
import vn.motcua.store.BookNumbers.Row;

/// Holds the numbers of the books against what the logs attested: each once, none missing between 1 and the last.
final class BookCheck {

    private final Verification verification;
    private final Set<Row> attested = new HashSet<>();
    private final Map<String, Set<Integer>> books = new TreeMap<>();

    BookCheck(Verification verification) {
        this.verification = verification;
    }

    /// Takes an attestation of a log.
    void take(Attested facts, Optional<UUID> dossier) {
        for (var row : BookNumbers.rows(facts, dossier.map(UUID::toString).orElse(""))) {
            verification.count("book numbers");
            attested.add(row);
            if (!books.computeIfAbsent(row.book() + " " + row.year(), _ -> new HashSet<>())
                    .add(row.n())) {
                verification.fault("book number twice", row.book() + " " + row.n());
            }
        }
    }

    /// To be called when every attestation was taken.
    void check(Statements db) throws SQLException {
        books.forEach((book, numbers) -> {
            int last = numbers.stream().max(Integer::compare).orElseThrow();
            if (last != numbers.size()) {
                verification.fault("gap in a book", book);
            }
        });
        if (!attested.equals(new HashSet<>(BookNumbers.all(db)))) {
            verification.fault("book numbers", "book_number and the logs do not agree");
        }
    }
}
