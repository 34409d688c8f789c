package vn.motcua.centre;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// Gives an office's stream back, page by page, in the order of positions.
public final class Pages {

    /// A batch may be cut nowhere, so as much as one more than a page is looked at.
    private static final int LOOKED_AT = 5 * PullPage.MOST;

    private final CentreStore store;
    private final CentreKey key;

    public Pages(CentreStore store, CentreKey key) {
        this.store = store;
        this.key = key;
    }

    /// @param after what the desk says it has
    /// @param view who asks: what is not in its scope is left out
    /// @param own the log whose actions the desk has anyway; its own word is left out
    /// @throws Refused if what the desk has is not what stands here: it asks [#agreed] then
    public PullPage page(String office, StreamPoint after, View view, Optional<LogId> own) {
        var here = store.point(office, after.position()).orElseThrow(() -> new Refused(Refused.Reason.DISAGREE));
        if (!here.equals(after)) {
            throw new Refused(Refused.Reason.DISAGREE);
        }
        var placed = whole(store.after(office, after.position(), LOOKED_AT));
        var through = placed.isEmpty() ? here : placed.getLast().point();
        var head = store.point(office).orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
        var piece = new CentreStore.Piece(after.position(), through.position(), 0, LOOKED_AT);
        var wanted = view.scope() == Scope.OFFICE ? Set.<UUID>of() : store.inScope(office, piece, view);
        var entries = placed.stream().map(one -> entry(one, view, wanted, own)).toList();
        return new PullPage(
                here, through, head.position(), view.scope(), entries, keys(placed), key.sign(office, through));
    }

    /// Cut where a log signed, the last time before a page is full.
    private static List<CentreStore.Placed> whole(List<CentreStore.Placed> found) {
        int end = 0;
        long bytes = 0;
        for (int i = 0; i < found.size(); i++) {
            bytes += found.get(i).bytes().size();
            boolean signed = found.get(i).bytes().signature().isPresent();
            boolean fits = i < PullPage.MOST && bytes <= PullPage.LARGEST;
            if (signed && (fits || end == 0)) {
                end = i + 1;
            }
        }
        return found.subList(0, end);
    }

    /// What is of no dossier is the log's own, and everybody's.
    private static PullPage.Entry entry(CentreStore.Placed one, View view, Set<UUID> wanted, Optional<LogId> own) {
        if (own.filter(one.log()::equals).isPresent()) {
            return new PullPage.Entry.LeftOut(Chain.identity(one.bytes().header()));
        }
        if (view.scope() == Scope.OFFICE) {
            return new PullPage.Entry.Whole(one.bytes());
        }
        return HeaderBytes.read(one.bytes().header())
                .dossier()
                .filter(dossier -> !wanted.contains(dossier))
                .<PullPage.Entry>map(dossier ->
                        new PullPage.Entry.OutOfScope(Chain.identity(one.bytes().header()), dossier))
                .orElseGet(() -> new PullPage.Entry.Whole(one.bytes()));
    }

    private List<String> keys(List<CentreStore.Placed> placed) {
        var logs = new LinkedHashSet<LogId>();
        placed.forEach(one -> logs.add(one.log()));
        return logs.stream()
                .flatMap(log -> store.log(log).stream())
                .map(log -> log.key().hex())
                .toList();
    }

    /// The newest point of those on which both sides agree; the start of the stream if there is none.
    public StreamPoint agreed(String office, PullPage.Passed passed) {
        var head = store.point(office).orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
        return passed.points().stream()
                .limit(PullPage.Passed.MOST)
                .flatMap(point -> store.point(office, point.position()).stream()
                        .filter(here -> here.rolling().equals(point.rolling())))
                .findFirst()
                .orElseGet(() -> StreamPoint.start(head.epoch()));
    }
}
