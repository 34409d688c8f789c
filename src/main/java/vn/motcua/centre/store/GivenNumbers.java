package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.centre.OfficeEntry.Alarm;
import vn.motcua.centre.StoredText;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.UnreadableException;

/// The numbers that one transaction brings, kept and looked at together.
final class GivenNumbers {

    private static final String NUMBER = """
            INSERT INTO given_number (office, number, dossier, log) VALUES (?, ?, ?, ?)
            ON CONFLICT (office, number, dossier) DO NOTHING
            """;

    /// As many at a time, so that few texts are ever prepared; the last is said again where there are fewer.
    private static final int TOGETHER = 16;

    /// By the number alone, and counted here: with the office beside it PostgreSQL reads all numbers of the
    /// office.
    private static final String BEARERS = "SELECT number, office FROM given_number WHERE number IN ("
            + String.join(", ", Collections.nCopies(TOGETHER, "?")) + ")";

    private final String office;
    private final Map<String, Seen> numbers = new LinkedHashMap<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private record Seen(LogId log, long at) {}

    GivenNumbers(String office) {
        this.office = office;
    }

    void of(ActionHeader header, ActionBytes bytes, long arrivedAt) {
        if (header.kind().equals("Received") && header.dossier().isPresent()) {
            number(header, bytes).ifPresent(number -> {
                var dossier = header.dossier().map(UUID::toString).orElseThrow();
                rows.add(new Object[] {office, number, dossier, header.log().text()});
                numbers.put(number, new Seen(header.log(), arrivedAt));
            });
        }
    }

    /// What cannot be read is stored all the same; it only cannot be looked up.
    static Optional<String> number(ActionHeader header, ActionBytes bytes) {
        try {
            return bytes.facts()
                    .flatMap(facts -> FactsBytes.number(header.kind(), header.schema(), facts))
                    .map(GivenNumber::text)
                    .filter(StoredText::isOne);
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    /// @return one alarm for each number that stands for two dossiers now
    List<Alarm> keep(Statements db) throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Rows.changeAll(db, NUMBER, rows);
        var all = List.copyOf(numbers.keySet());
        var alarms = new ArrayList<Alarm>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            var met = new HashSet<String>();
            var twice = new TreeSet<String>();
            Rows.each(
                    db,
                    BEARERS,
                    row -> {
                        if (row.getString(2).equals(office) && !met.add(row.getString(1))) {
                            twice.add(row.getString(1));
                        }
                    },
                    bound(all, from));
            for (var number : twice) {
                var seen = numbers.get(number);
                if (seen != null) {
                    alarms.add(new Alarm("number-twice", seen.log(), seen.at(), number));
                }
            }
        }
        return alarms;
    }

    private static Object[] bound(List<String> all, int from) {
        var bound = new Object[TOGETHER];
        Arrays.fill(bound, all.getLast());
        for (int i = 0; i < TOGETHER && from + i < all.size(); i++) {
            bound[i] = all.get(from + i);
        }
        return bound;
    }
}
