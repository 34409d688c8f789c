package vn.motcua.centre;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.StreamPoint;

/// One transaction on an office's stream. Valid only inside [CentreStore#inOffice].
public interface OfficeEntry {

    /// Where the stream ends now.
    StreamPoint head();

    /// A log of this office.
    Optional<KnownLog> log(LogId log);

    /// Takes in a log that was never enrolled here, or that a restored centre lost, as one of a desk of its
    /// own.
    ///
    /// @param lanes the two that it has used; nobody else gets them
    void meet(LogKey.Public key, List<Integer> lanes, long now);

    /// The hashes that stand at the places `from` to `to` of a log; several at one place where it forked.
    Map<Long, Set<Hash>> hashes(LogId log, long from, long to);

    /// The greatest seq that is here of a log, 0 for none.
    long last(LogId log);

    /// All of a dossier, in order; only its beginning where it is larger than [vn.motcua.wire.Vouched#LARGEST].
    CentreStore.Picked ofDossier(UUID dossier);

    /// What that [vn.motcua.domain.dossier.HandedOver] asked for is done, until the other office says more.
    void carried(Hash handedOver);

    /// Whatever was handed over of this dossier, from here or to here, is looked at once more.
    void again(UUID dossier);

    /// Gives the action the next position.
    void append(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt);

    /// The actions at the places `from` to `to` of a log that are here without their bodies.
    Set<Hash> bodiless(LogId log, long from, long to);

    /// Keeps the body of an action that is here without.
    void fill(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt);

    /// The key with which the centre speaks in this office's stream.
    LogKey voice();

    /// What the centre says of a login of this office; nothing where it has not spoken of it.
    default Optional<Named> named(String login) {
        return Optional.empty();
    }

    /// Two histories of that log are known now.
    void fork(LogId log);

    /// Begins a new life of the stream: what a desk knew of the old one is asked again.
    void beginEpoch(String epoch);

    /// @param role nothing where it was taken away
    /// @param number of that change in the directory
    /// @param since when it was said, UTC milliseconds
    record Named(Optional<String> role, long number, long since) {}

    /// Something that a person has to look at.
    void alarm(Alarm alarm);

    /// @param kind `fork`, `restored`, `number-twice`
    /// @param detail nothing personal
    record Alarm(String kind, LogId log, long at, String detail) {}
}
