package vn.motcua.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;

/// The log this desk writes, with its key and its lanes.
///
/// @param lanes the ordinary lane and the spare one
record OwnLog(LogKey key, String office, List<Integer> lanes) {

    /// Where the log ends. Changes with every action, and goes back with a rolled back transaction.
    ///
    /// @param seq 0 for an empty log
    /// @param atMillis when the last action was written
    /// @param opened the newest confirmed day
    /// @param copies how often a copy was noticed
    record End(long seq, Optional<Hash> hash, long atMillis, Optional<DayOpened> opened, int copies) {

        static final End NONE = new End(0, Optional.empty(), 0, Optional.empty(), 0);

        End after(Action action) {
            return new End(
                    action.header().seq(),
                    Optional.of(action.hash()),
                    action.header().atMillis(),
                    action.facts() instanceof DayOpened day ? Optional.of(day) : opened,
                    action.facts() instanceof CopyNoticed ? copies + 1 : copies);
        }
    }

    String id() {
        return key.open().log().text();
    }

    /// Reads the end of this log from its actions.
    End end(Connection db, Actions actions) throws SQLException {
        var end = actions.ofDesk(db, id()).stream().reduce(End.NONE, End::after, (_, later) -> later);
        var last = actions.last(db, id());
        var known = end.hash();
        return last.filter(action -> !Optional.of(action.hash()).equals(known))
                .map(end::after)
                .orElse(end);
    }
}
