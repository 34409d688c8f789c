package vn.motcua.centre;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// Complete actions out of the middle of a stream, vouched for by the centre: for a desk's first start, and for
/// a dossier that a desk meets again.
public final class Picks {

    /// How long a closed dossier is still recent.
    private static final Duration RECENT = Duration.ofDays(90);

    private final CentreStore store;
    private final CentreKey key;

    public Picks(CentreStore store, CentreKey key) {
        this.store = store;
        this.key = key;
    }

    /// A piece of the snapshot of what is open or recent, as far as it is in the asker's scope.
    ///
    /// @param at the position that the whole snapshot is taken at; nothing for the first piece, which names it
    /// @throws Refused if the stream does not reach so far
    public Vouched snapshot(String office, View view, Optional<Long> at, long after, long now) {
        var point = at.map(position -> store.point(office, position))
                .orElseGet(() -> store.point(office))
                .orElseThrow(() -> new Refused(Refused.Reason.DISAGREE));
        var piece = new CentreStore.Piece(after, point.position(), now - RECENT.toMillis(), Vouched.MOST);
        var found = store.open(office, piece, view);
        var ends = after == 0 ? store.ends(office, point.position()) : List.<Vouched.End>of();
        return vouched(office, new Asked(Vouched.snapshot(after), point, found.next()), found.actions(), ends);
    }

    /// Everything of one dossier after a position, or as much as one piece holds; nothing at all where it is
    /// not this office's.
    public Vouched dossier(String office, UUID dossier, long after) {
        var point = store.point(office).orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
        var found = store.ofDossier(office, dossier, after);
        var asked = new Asked(Vouched.dossier(dossier.toString(), after), point, found.next());
        return vouched(office, asked, found.actions(), List.of());
    }

    private record Asked(String what, StreamPoint point, Optional<Long> next) {}

    private Vouched vouched(String office, Asked asked, List<ActionBytes> actions, List<Vouched.End> ends) {
        var hashes =
                actions.stream().map(action -> Chain.identity(action.header())).toList();
        var message = Vouched.message(office, asked.what(), asked.point(), asked.next(), hashes, ends);
        return new Vouched(
                asked.what(),
                asked.point(),
                asked.next(),
                actions,
                keys(actions, ends),
                ends,
                key.key().sign(message));
    }

    private List<String> keys(List<ActionBytes> actions, List<Vouched.End> ends) {
        var logs = new LinkedHashSet<LogId>();
        actions.forEach(action -> logs.add(HeaderBytes.read(action.header()).log()));
        ends.forEach(end -> logs.add(end.log()));
        return logs.stream()
                .flatMap(log -> store.log(log).stream())
                .map(log -> log.key().hex())
                .toList();
    }
}
