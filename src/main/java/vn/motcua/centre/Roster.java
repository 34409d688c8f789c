package vn.motcua.centre;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;

/// Which offices, desks and logs there are.
public interface Roster {

    /// What desk 4999 writes its numbers in, the last one there can be.
    int LAST_LANE = 9_998;

    /// Logs that one desk may begin within a day: a copy of it is found once or twice, never so often.
    int SUCCESSORS = 20;

    /// @return false if there is such an office already
    boolean addOffice(Office office);

    Optional<Office> office(String id);

    List<Office> offices();

    /// @param secretHash SHA-256 of the one-time secret, in hex
    /// @param grant what the desk gets that it lets in
    void addCode(String secretHash, String office, long expiresAt, Grant grant);

    /// A code for a desk of the usual kind.
    default void addCode(String secretHash, String office, long expiresAt) {
        addCode(secretHash, office, expiresAt, Grant.USUAL);
    }

    /// Registers a desk by a code that no other desk has used, with its logs, in one transaction. The same desk
    /// may come again, with the same code because its answer was lost, or with another one.
    ///
    /// @param fresh two lanes that the desk must use from now on, if the ones of its first log are another's
    /// @return nothing if the code is unknown, another's, too old, or of another office
    Optional<Enrolled> enrol(String secretHash, NewDesk desk, long now);

    /// Registers the log that goes on after `before`. There may be several: a desk whose answer was lost asks
    /// again with another key, and so does each copy of it.
    ///
    /// @return its lanes; the same again for the same successor; nothing if there is no such log
    /// @throws Refused if its desk began too many within a day
    Optional<Enrolled> succeed(LogId before, LogKey.Public key, long now);

    List<Desk> desks(String office);

    /// Turns a desk away; the codes that it has used are good for nothing any more.
    ///
    /// @return false if there is no such desk
    boolean revoke(String office, String desk, long now);

    /// Gives a desk another term, or none.
    ///
    /// @return false if there is no such desk
    boolean extend(String office, String desk, Optional<Long> term);

    /// From its next page on.
    ///
    /// @return false if there is no such desk
    boolean rescope(String office, String desk, Scope scope);

    void seen(String office, String desk, long now);

    /// What a code gives to the desk that it lets in.
    ///
    /// @param scope what the desk is given whole of its office's dossiers
    /// @param term when it has to be let in anew, UTC milliseconds; nothing for never
    record Grant(Scope scope, Optional<Long> term) {

        public static final Grant USUAL = new Grant(Scope.OFFICE, Optional.empty());
    }

    /// @param seed of the key with which the centre speaks in this office's stream
    record Office(String id, String name, byte[] seed) {}

    /// @param logs the one it writes first
    record NewDesk(String office, String id, String name, String program, List<Lanes> logs) {

        public NewDesk {
            logs = List.copyOf(logs);
        }
    }

    record Lanes(LogKey.Public key, List<Integer> lanes) {

        public Lanes {
            lanes = List.copyOf(lanes);
        }
    }

    /// @param lanes the ones that hold from now on
    /// @param changed whether they are not the ones that the desk named
    record Enrolled(String desk, List<Integer> lanes, boolean changed) {

        public Enrolled {
            lanes = List.copyOf(lanes);
        }
    }

    record Desk(
            String office,
            String id,
            String name,
            String program,
            long enrolledAt,
            Optional<Long> revokedAt,
            Optional<Long> expiresAt,
            long seenAt,
            Scope scope,
            List<LogId> logs) {

        public Desk {
            logs = List.copyOf(logs);
        }
    }
}
