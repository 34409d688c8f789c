package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The dossiers that one transaction writes to, each kept once with when it was touched.
final class TouchedDossiers {

    /// What ends a dossier's way, for a snapshot: whatever else comes to it later, it is picked by when it was touched.
    static final Set<String> CLOSING = Set.of("Returned", "Withdrawn");

    private static final String TOUCH = """
            INSERT INTO dossier (office, id, closed, touched_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (office, id) DO UPDATE SET
                closed = CASE WHEN excluded.closed = 1 THEN 1 ELSE dossier.closed END,
                touched_at = excluded.touched_at
            """;

    private final String office;
    private final Map<UUID, Touch> touches = new LinkedHashMap<>();

    private record Touch(boolean closes, long at) {

        Touch and(Touch later) {
            return new Touch(closes || later.closes, later.at);
        }
    }

    TouchedDossiers(String office) {
        this.office = office;
    }

    void of(ActionHeader header, long at) {
        var touch = new Touch(CLOSING.contains(header.kind()), at);
        header.dossier().ifPresent(dossier -> touches.merge(dossier, touch, Touch::and));
    }

    void keep(Statements db) throws SQLException {
        if (!touches.isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            touches.forEach((dossier, touch) ->
                    rows.add(new Object[] {office, dossier.toString(), touch.closes() ? 1 : 0, touch.at()}));
            Rows.changeAll(db, TOUCH, rows);
        }
    }
}
