package vn.motcua.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.centre.CentreStore.HandOver;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.UnreadableException;

/// The table `hand_over`: what one transaction hands over to other offices, and what it says of what was handed
/// in.
final class HandOverRows {

    /// What the office that handed a dossier over hears of.
    private static final Set<String> NEWS =
            Set.of("TakenUp", "Resolved", "Attested", "Returned", "Withdrawn", "Verdict", "Reconciled");

    private static final String KEEP = """
            INSERT INTO hand_over (office, source, dossier, to_office, waiting) VALUES (?, ?, ?, ?, 1)
            ON CONFLICT (office, source) DO NOTHING
            """;

    private static final String AGAIN = "UPDATE hand_over SET waiting = 1 WHERE to_office = ? AND dossier = ?";

    private static final String AGAIN_FROM_HERE = "UPDATE hand_over SET waiting = 1 WHERE office = ? AND dossier = ?";

    private static final String CARRIED = "UPDATE hand_over SET waiting = 0 WHERE office = ? AND source = ?";

    /// As many dossiers at a time, so that one text is enough; the last is said again where there are fewer.
    private static final int TOGETHER = 16;

    private static final String WAITING = """
            SELECT office, source, dossier, to_office FROM hand_over
            WHERE waiting = 1 AND (office = ? OR to_office = ?) AND dossier IN (
            """ + String.join(", ", Collections.nCopies(TOGETHER, "?")) + ")";

    private static final String ALL_WAITING = """
            SELECT office, source, dossier, to_office FROM hand_over
            WHERE waiting = 1 AND (office > ? OR office = ? AND source > ?) ORDER BY office, source LIMIT ?
            """;

    private final String office;
    private final List<HandOver> over = new ArrayList<>();
    private final Set<UUID> news = new LinkedHashSet<>();
    private final Set<UUID> returned = new LinkedHashSet<>();

    HandOverRows(String office) {
        this.office = office;
    }

    void of(ActionHeader header, Hash hash, ActionBytes bytes) {
        if (header.kind().equals("HandedOver")) {
            header.dossier()
                    .ifPresent(dossier ->
                            to(header, bytes).ifPresent(other -> over.add(new HandOver(office, hash, dossier, other))));
        } else if (NEWS.contains(header.kind())) {
            header.dossier().ifPresent(news::add);
        }
    }

    /// What was handed over of a dossier, from here or to here.
    void again(UUID dossier) {
        news.add(dossier);
        returned.add(dossier);
    }

    /// What cannot be read goes nowhere.
    private static Optional<String> to(ActionHeader header, ActionBytes bytes) {
        try {
            return bytes.facts()
                    .map(facts -> FactsBytes.read(header.kind(), header.schema(), facts))
                    .filter(HandedOver.class::isInstance)
                    .map(facts -> ((HandedOver) facts).office());
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    void keep(Statements db) throws SQLException {
        for (var one : over) {
            Rows.change(
                    db, KEEP, one.office(), one.source().bytes(), one.dossier().toString(), one.to());
        }
        again(db, AGAIN, news);
        again(db, AGAIN_FROM_HERE, returned);
    }

    private void again(Statements db, String text, Set<UUID> dossiers) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        dossiers.forEach(dossier -> rows.add(new Object[] {office, dossier.toString()}));
        if (!rows.isEmpty()) {
            Rows.changeAll(db, text, rows);
        }
    }

    static void carried(Statements db, String office, Hash source) throws SQLException {
        Rows.change(db, CARRIED, office, source.bytes());
    }

    static List<HandOver> waiting(Statements db, String office, Set<UUID> dossiers) throws SQLException {
        var all = dossiers.stream().map(UUID::toString).toList();
        var found = new ArrayList<HandOver>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            var bound = new Object[2 + TOGETHER];
            Arrays.fill(bound, 0, 2, office);
            for (int i = 0; i < TOGETHER; i++) {
                bound[2 + i] = all.get(Math.min(from + i, all.size() - 1));
            }
            found.addAll(Rows.all(db, WAITING, HandOverRows::handOver, bound));
        }
        return found;
    }

    static List<HandOver> waiting(Statements db, Optional<HandOver> last, int limit) throws SQLException {
        var office = last.map(HandOver::office).orElse("");
        var source = last.map(one -> one.source().bytes()).orElse(new byte[0]);
        return Rows.all(db, ALL_WAITING, HandOverRows::handOver, office, office, source, limit);
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                row.getString(1), Hash.of(row.getBytes(2)), UUID.fromString(row.getString(3)), row.getString(4));
    }
}
