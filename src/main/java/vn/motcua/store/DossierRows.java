package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.DossierNames;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.State;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The derived rows of `dossier`: always what the actions come to, and only a short cut to it.
final class DossierRows {

    private static final String KEEP = """
            INSERT INTO dossier (id, number, procedure, state, received_at, due_at, disputed, words_sealed, unchecked,
                refused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                state = excluded.state, due_at = excluded.due_at, disputed = excluded.disputed,
                words_sealed = excluded.words_sealed, unchecked = excluded.unchecked,
                refused = excluded.refused
            """;

    private static final String NEWEST = "SELECT id FROM dossier ORDER BY received_at DESC, number DESC LIMIT ?";

    private static final String LINES =
            "SELECT id, state, received_at, due_at, unchecked, disputed, refused FROM dossier ORDER BY received_at DESC, number DESC";

    /// Also a number of another office, which is no place in a lane here.
    private static final String BY_NUMBER = """
            SELECT dossier FROM given_number WHERE number = ? UNION SELECT id FROM dossier WHERE number = ?
            """;

    private static final String ALL_WORDS = "SELECT id, words_sealed FROM dossier ORDER BY received_at, number";

    private final DataKey key;

    DossierRows(DataKey key) {
        this.key = key;
    }

    /// What one row says, unsealed: to be compared with what a replay says.
    record Row(
            String id,
            String number,
            String procedure,
            String state,
            long receivedAt,
            Optional<Long> dueAt,
            boolean disputed,
            String words,
            boolean unchecked,
            boolean refused) {

        static Row of(Dossier dossier) {
            return new Row(
                    dossier.id().toString(),
                    dossier.number().text(),
                    dossier.received().procedure().code(),
                    dossier.state().name(),
                    dossier.received().receivedAt().toInstant().toEpochMilli(),
                    dossier.due().map(due -> due.at().toInstant().toEpochMilli()),
                    !dossier.disputed().isEmpty(),
                    DossierNames.searched(dossier),
                    !dossier.unchecked().isEmpty(),
                    !dossier.refused().isEmpty());
        }
    }

    /// The words it is found by, as they were kept.
    String keep(Statements db, Row row) throws SQLException {
        Rows.change(
                db,
                KEEP,
                row.id(),
                row.number(),
                row.procedure(),
                row.state(),
                row.receivedAt(),
                row.dueAt().orElse(null),
                row.disputed() ? 1 : 0,
                key.seal(row.words(), place(row.id())),
                row.unchecked() ? 1 : 0,
                row.refused() ? 1 : 0);
        return row.words();
    }

    List<UUID> newest(Statements db, int limit) throws SQLException {
        return Rows.all(db, NEWEST, row -> UUID.fromString(row.getString(1)), limit);
    }

    static List<DossierLine> lines(Statements db) throws SQLException {
        return Rows.all(db, LINES, row -> {
            long due = row.getLong(4);
            var dueMillis = row.wasNull() ? Optional.<Long>empty() : Optional.of(due);
            return new DossierLine(
                    UUID.fromString(row.getString(1)),
                    State.valueOf(row.getString(2)),
                    row.getLong(3),
                    dueMillis,
                    row.getInt(5) != 0,
                    row.getInt(6) != 0,
                    row.getInt(7) != 0);
        });
    }

    List<UUID> bearing(Statements db, String number) throws SQLException {
        return Rows.all(db, BY_NUMBER, row -> UUID.fromString(row.getString(1)), number, number);
    }

    /// Hands over every dossier's id and folded words, oldest first.
    void words(Statements db, BiConsumer<UUID, String> take) throws SQLException {
        Rows.each(db, ALL_WORDS, row -> {
            var id = row.getString(1);
            take.accept(UUID.fromString(id), key.openText(row.getBytes(2), place(id)));
        });
    }

    private static final String ALL =
            "SELECT id, number, procedure, state, received_at, due_at, disputed, words_sealed, unchecked, refused FROM dossier";

    List<Row> all(Statements db) throws SQLException {
        return Rows.all(db, ALL, row -> {
            long due = row.getLong(6);
            var dueAt = row.wasNull() ? Optional.<Long>empty() : Optional.of(due);
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    dueAt,
                    row.getInt(7) != 0,
                    key.openText(row.getBytes(8), place(row.getString(1))),
                    row.getInt(9) != 0,
                    row.getInt(10) != 0);
        });
    }

    private static String place(String id) {
        return "dossier|" + id;
    }
}
