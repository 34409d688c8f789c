package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.counter.DayCheck;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Statements;

/// The log this desk writes, with its key and its lanes.
///
/// @param lanes the ordinary lane and the spare one
record OwnLog(LogKey key, String office, List<Integer> lanes) {

    /// How many of the last actions are looked at for the latest moment; only a few can be written before a clock that
    /// was set back is asked about.
    private static final int LOOKED_BACK = 200;

    /// Where the log ends. Changes with every action, and goes back with a rolled back transaction.
    ///
    /// @param seq 0 for an empty log
    /// @param atMillis the latest moment known since a clerk last confirmed the day; a clock that was set back
    ///     does not make the log forget it
    /// @param clockMillis what the clock showed at the last action
    /// @param opened the newest confirmed day
    /// @param copies how often a copy was noticed
    /// @param noticed the last action, if it is such a notice
    record End(
            long seq,
            Optional<Hash> hash,
            long atMillis,
            long clockMillis,
            Optional<DayOpened> opened,
            int copies,
            Optional<CopyNoticed> noticed) {

        static final End NONE = new End(0, Optional.empty(), 0, 0, Optional.empty(), 0, Optional.empty());

        End after(Action action) {
            return new End(
                    action.header().seq(),
                    Optional.of(action.hash()),
                    action.facts() instanceof DayOpened day
                            ? Math.max(action.header().atMillis(), startOf(day))
                            : Math.max(action.header().atMillis(), atMillis),
                    action.header().atMillis(),
                    action.facts() instanceof DayOpened day ? Optional.of(day) : opened,
                    action.facts() instanceof CopyNoticed ? copies + 1 : copies,
                    action.facts() instanceof CopyNoticed notice ? Optional.of(notice) : Optional.empty());
        }

        private static long startOf(DayOpened opened) {
            return opened.day().atStartOfDay(DayCheck.ZONE).toInstant().toEpochMilli();
        }
    }

    String id() {
        return key.log().text();
    }

    /// Whether the log ends there in the file too.
    boolean isAt(Statements db, End end) throws SQLException {
        return Actions.lastSeq(db, id()) == end.seq();
    }

    /// Reads the end of this log from what it says of itself and from its last actions.
    End end(Statements db, Actions actions) throws SQLException {
        var said = new TreeMap<Long, Action>();
        actions.ofDesk(db, id()).forEach(action -> said.put(action.header().seq(), action));
        actions.newest(db, id(), LOOKED_BACK)
                .forEach(action -> said.put(action.header().seq(), action));
        return said.values().stream().reduce(End.NONE, End::after, (_, later) -> later);
    }
}
