package vn.motcua.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.motcua.counter.Drafts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.FileSeal;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The table `draft`, sealed, and which files the drafts hold.
record SqliteDrafts(Database database, DataKey key) implements Drafts {

    private static final String SAVE = """
            INSERT INTO draft (visit, changed_at, sealed) VALUES (?, ?, ?)
            ON CONFLICT (visit) DO UPDATE SET changed_at = excluded.changed_at, sealed = excluded.sealed
            """;

    private static final String LET_GO = "DELETE FROM draft_file WHERE visit = ?";

    private static final String HOLD = "INSERT INTO draft_file (visit, tag) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String ALL = "SELECT visit, changed_at, sealed FROM draft ORDER BY changed_at DESC";

    private static final String FORGET = "DELETE FROM draft WHERE visit = ?";

    @Override
    public void save(Draft draft, Collection<Hash> files) {
        var visit = draft.visit().toString();
        var sealed = key.seal(draft.text(), place(visit));
        var tags = files.stream().map(file -> FileSeal.tag(key, file)).toList();
        database.write("saving a draft", db -> {
            Rows.change(db, SAVE, visit, draft.changedMillis(), sealed);
            Rows.change(db, LET_GO, visit);
            for (var tag : tags) {
                Rows.change(db, HOLD, visit, tag);
            }
            return visit;
        });
    }

    @Override
    public List<Draft> all() {
        return database.read(
                "reading drafts",
                db -> Rows.all(
                        db,
                        ALL,
                        row -> new Draft(
                                UUID.fromString(row.getString(1)),
                                row.getLong(2),
                                key.openText(row.getBytes(3), place(row.getString(1))))));
    }

    @Override
    public void forget(UUID visit) {
        database.write("forgetting a draft", db -> forget(db, visit));
    }

    static int forget(Statements db, UUID visit) throws SQLException {
        return Rows.change(db, FORGET, visit.toString());
    }

    private static String place(String visit) {
        return "draft|" + visit;
    }
}
