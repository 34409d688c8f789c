package vn.motcua.centre.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.centre.CentreStore;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.StreamPoint;

/// Follows a stream page by page as a desk does, and fails at the first place that is missing or does not fit.
final class StreamReader implements Runnable {

    private static final int PAGE = 37;

    private final CentreStore centre;
    private final String office;
    private final Map<LogId, List<Long>> seqs = new HashMap<>();
    private final List<Hash> hashes = new ArrayList<>();
    private Hash rolling = StreamPoint.NOTHING;
    private volatile boolean stopping;

    StreamReader(CentreStore centre, String office) {
        this.centre = centre;
        this.office = office;
    }

    /// It reads on to the end that it finds then.
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (true) {
            boolean last = stopping;
            long head = centre.point(office).orElseThrow().position();
            var page = centre.after(office, hashes.size(), PAGE);
            page.forEach(this::take);
            if (page.isEmpty() && head > hashes.size()) {
                throw new AssertionError("the head said " + head + " and nothing stood after " + hashes.size());
            }
            if (last && page.isEmpty()) {
                return;
            }
        }
    }

    private void take(CentreStore.Placed placed) {
        if (placed.position() != hashes.size() + 1) {
            throw new AssertionError("position " + placed.position() + " was seen after " + hashes.size());
        }
        var hash = Chain.identity(placed.bytes().header());
        rolling = Chain.rolling(rolling, hash);
        if (!rolling.equals(placed.point().rolling())) {
            throw new AssertionError("another rolling hash at " + placed.position());
        }
        var header = HeaderBytes.read(placed.bytes().header());
        var log = seqs.computeIfAbsent(header.log(), _ -> new ArrayList<>());
        if (header.seq() != log.size() + 1) {
            throw new AssertionError("seq " + header.seq() + " of a log came after " + log.size());
        }
        log.add(header.seq());
        hashes.add(hash);
    }

    int position() {
        return hashes.size();
    }

    List<Hash> hashes() {
        return hashes;
    }

    List<Long> seqsOf(long seed) {
        return seqs.get(new WrittenLog(office, seed).key().log());
    }
}
