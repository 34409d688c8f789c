package vn.motcua.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// Gives the next number: the stored maximum of that day and lane, and one. Never a counter in memory. What another log
/// says it gave in this desk's lane cannot use the lane up.
final class Numbers {

    /// The last place of the spare lane for what overflows; a noticed copy goes on after it, so that the original that
    /// overflows elsewhere on the same day and its copy never meet.
    private static final int LAST_OVERFLOW = 499;

    private static final String GREATEST = "SELECT max(n) FROM given_number WHERE day = ? AND lane = ?";

    private static final String GREATEST_OWN = """
            SELECT max(n) FROM given_number WHERE day = ? AND lane = ? AND log IN (SELECT id FROM log WHERE own = 1)
            """;

    private static final String BORNE =
            "SELECT DISTINCT n FROM given_number WHERE day = ? AND lane = ? AND n >= ? ORDER BY n";

    private static final String NEWEST_DAY = """
            SELECT day FROM given_number WHERE lane = ? AND log IN (SELECT id FROM log WHERE own = 1)
            ORDER BY day DESC LIMIT 1
            """;

    private static final String INSERT =
            "INSERT INTO given_number (number, log, day, lane, n, dossier, pulled) VALUES (?, ?, ?, ?, ?, ?, 0)";

    private final NumberPattern pattern;
    private final String agency;
    private final List<Integer> lanes;
    private final Marker.Spare before;

    /// @param before what the marker said of the spare lane when the file was opened: it goes on after that
    Numbers(NumberPattern pattern, String agency, List<Integer> lanes, Marker.Spare before) {
        this.pattern = pattern;
        this.agency = agency;
        this.lanes = lanes;
        this.before = before;
    }

    /// The marker knows the newest day of the spare lane only: of an earlier day, numbers may be out that
    /// copied data do not know.
    ///
    /// @param copies how often a copy of the data was noticed: after the first only the spare lane is used,
    ///     after the second none
    Numbering next(Statements db, LocalDate day, int copies) throws SQLException {
        if (copies > 1) {
            return new Numbering.Stopped("numbers.copied-twice");
        }
        if (copies == 1 && day.isBefore(before.day())) {
            return new Numbering.Stopped("numbers.earlier-day");
        }
        if (copies == 1) {
            return give(day, spare(), next(db, day, spare(), LAST_OVERFLOW, GivenNumber.LAST), GivenNumber.LAST);
        }
        int main = next(db, day, lanes.getFirst(), 0, GivenNumber.LAST);
        return main <= GivenNumber.LAST
                ? give(day, lanes.getFirst(), main, GivenNumber.LAST)
                : give(day, spare(), next(db, day, spare(), 0, LAST_OVERFLOW), LAST_OVERFLOW);
    }

    /// After everything that is known of the lane. Where that leaves no place, though this desk did not use
    /// them up, the first one after its own that nobody has.
    private int next(Statements db, LocalDate day, int lane, int least, int last) throws SQLException {
        int after = Math.max(least, greatest(db, GREATEST, day, lane)) + 1;
        return after <= last ? after : free(db, day, lane, Math.max(least, greatest(db, GREATEST_OWN, day, lane)) + 1);
    }

    /// The first place from there on that nobody's number has.
    private static int free(Statements db, LocalDate day, int lane, int from) throws SQLException {
        int free = from;
        for (int borne : Rows.all(db, BORNE, row -> row.getInt(1), day.toString(), lane, from)) {
            if (borne != free) {
                break;
            }
            free++;
        }
        return free;
    }

    private Numbering give(LocalDate day, int lane, int n, int last) {
        return n <= last
                ? new Numbering.Given(pattern.give(agency, day, lane, n))
                : new Numbering.Stopped("numbers.full");
    }

    private int greatest(Statements db, String among, LocalDate day, int lane) throws SQLException {
        int stored =
                Rows.one(db, among, row -> row.getInt(1), day.toString(), lane).orElse(0);
        boolean remembered = lane == spare() && before.day().equals(day);
        return remembered ? Math.max(stored, before.n()) : stored;
    }

    /// How far the spare lane was used, as far as data and marker know.
    Marker.Spare spareUsed(Statements db) throws SQLException {
        var newest = Rows.one(db, NEWEST_DAY, row -> LocalDate.parse(row.getString(1)), spare());
        return newest.isPresent()
                ? before.or(new Marker.Spare(newest.get(), greatest(db, GREATEST_OWN, newest.get(), spare())))
                : before;
    }

    int spare() {
        return lanes.getLast();
    }

    static void keep(Statements db, String log, GivenNumber number, String dossier) throws SQLException {
        Rows.change(db, INSERT, number.text(), log, number.date().toString(), number.lane(), number.n(), dossier);
    }
}
