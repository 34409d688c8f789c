package vn.motcua.centre;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.wire.PullPage;
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
    /// @param own the log whose actions the desk has anyway; its own word is left out
    /// @throws Refused if what the desk has is not what stands here: it asks [#agreed] then
    public PullPage page(String office, StreamPoint after, Optional<LogId> own) {
        var here = store.point(office, after.position()).orElseThrow(() -> new Refused(Refused.Reason.DISAGREE));
        if (!here.equals(after)) {
            throw new Refused(Refused.Reason.DISAGREE);
        }
        var placed = whole(store.after(office, after.position(), LOOKED_AT));
        var through = placed.isEmpty() ? here : placed.getLast().point();
        var head = store.point(office).orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
        return new PullPage(
                here, through, head.position(), entries(placed, own), keys(placed), key.sign(office, through));
    }

    /// Cut where a log signed: not before a page is full, or at the end.
    private static List<CentreStore.Placed> whole(List<CentreStore.Placed> found) {
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean signed = found.get(i).bytes().signature().isPresent();
            if (signed && (i < PullPage.MOST || end == 0)) {
                end = i + 1;
            }
        }
        return found.subList(0, end);
    }

    private static List<PullPage.Entry> entries(List<CentreStore.Placed> placed, Optional<LogId> own) {
        var entries = new ArrayList<PullPage.Entry>();
        for (var one : placed) {
            boolean left = own.filter(one.log()::equals).isPresent();
            entries.add(
                    left
                            ? new PullPage.Entry.LeftOut(
                                    Chain.identity(one.bytes().header()))
                            : new PullPage.Entry.Whole(one.bytes()));
        }
        return entries;
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
