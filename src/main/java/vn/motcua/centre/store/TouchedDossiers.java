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

    /// It may have taken out what closed the dossier; one that is taken for open is at worst given to too many.
    private static final String REOPENING = "Verdict";

    private static final int CLOSED = 1;
    private static final int OPEN_AGAIN = 2;

    private static final String TOUCH = """
            INSERT INTO dossier (office, id, closed, touched_at, first_position) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (office, id) DO UPDATE SET
                closed = CASE WHEN excluded.closed = 0 THEN dossier.closed ELSE excluded.closed END,
                touched_at = excluded.touched_at
            """;

    private final String office;
    private final Map<UUID, Touch> touches = new LinkedHashMap<>();

    /// @param closed what the dossier is from then on, 0 for what it was
    /// @param first the position of the first of them
    private record Touch(int closed, long at, long first) {

        Touch and(Touch later) {
            return new Touch(later.closed == 0 ? closed : later.closed, later.at, first);
        }
    }

    TouchedDossiers(String office) {
        this.office = office;
    }

    void of(ActionHeader header, long position, long at) {
        int closed = CLOSING.contains(header.kind()) ? CLOSED : header.kind().equals(REOPENING) ? OPEN_AGAIN : 0;
        var touch = new Touch(closed, at, position);
        header.dossier().ifPresent(dossier -> touches.merge(dossier, touch, Touch::and));
    }

    void keep(Statements db) throws SQLException {
        if (!touches.isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            touches.forEach((dossier, touch) ->
                    rows.add(new Object[] {office, dossier.toString(), touch.closed(), touch.at(), touch.first()}));
            Rows.changeAll(db, TOUCH, rows);
        }
    }
}
