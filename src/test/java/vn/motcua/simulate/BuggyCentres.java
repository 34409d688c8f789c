package vn.motcua.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;

/// Centres with a mistake in them.
final class BuggyCentres {

    private BuggyCentres() {}

    /// What it answered for is on the disc only some transactions later.
    static final class Later extends MemoryCentre {

        private static final int LATER = 5;

        private Object kept;
        private int since;

        Later(String epoch, LogKey voice) {
            super(epoch, voice);
            kept = super.picture();
        }

        @Override
        public <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work) {
            Optional<R> result = super.inOffice(office, work);
            if (++since % LATER == 0) {
                kept = super.picture();
            }
            return result;
        }

        @Override
        public void put(Object picture) {
            super.put(picture);
            kept = super.picture();
        }

        @Override
        public void crash() {
            super.put(kept);
        }
    }

    /// Now and then a transaction does not see what the one before it wrote, and no index refuses the second.
    static final class Unlocked extends MemoryCentre {

        private static final int TOGETHER = 4;

        private int begun;
        private int before;

        Unlocked(String epoch, LogKey voice) {
            super(epoch, voice);
        }

        @Override
        MemoryEntry entry() {
            var rows = disc().rows;
            var unseen = new HashSet<Hash>();
            if (++begun % TOGETHER == 0) {
                rows.subList(Math.min(before, rows.size()), rows.size()).forEach(row -> unseen.add(row.hash()));
            }
            before = rows.size();
            return new MemoryEntry(disc()) {
                @Override
                public Map<Long, Set<Hash>> hashes(LogId log, long from, long to) {
                    var seen = new HashMap<Long, Set<Hash>>();
                    super.hashes(log, from, to).forEach((seq, there) -> {
                        var visible = new HashSet<>(there);
                        visible.removeAll(unseen);
                        seen.put(seq, visible);
                    });
                    return seen;
                }

                @Override
                boolean isThere(Hash hash) {
                    return !unseen.contains(hash) && super.isThere(hash);
                }
            };
        }
    }

    /// `ON CONFLICT (log, seq) DO NOTHING`.
    static final class FirstOnly extends MemoryCentre {

        FirstOnly(String epoch, LogKey voice) {
            super(epoch, voice);
        }

        @Override
        MemoryEntry entry() {
            return new MemoryEntry(disc()) {
                @Override
                public void append(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
                    if (hashes(header.log(), header.seq(), header.seq()).isEmpty()) {
                        super.append(header, hash, bytes, arrivedAt);
                    }
                }
            };
        }
    }
}
