package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;

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
        void commit(Collection<MemoryEntry> entries) {
            super.commit(entries);
            if (++since % LATER == 0) {
                kept = super.picture();
            }
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
        private final Map<String, Integer> before = new HashMap<>();

        Unlocked(String epoch, LogKey voice) {
            super(epoch, voice);
        }

        @Override
        MemoryEntry entry(CentreData data) {
            var rows = data.rows;
            var unseen = new HashSet<Hash>();
            if (++begun % TOGETHER == 0) {
                int seen = Math.min(before.getOrDefault(data.office, 0), rows.size());
                rows.subList(seen, rows.size()).forEach(row -> unseen.add(row.hash()));
            }
            before.put(data.office, rows.size());
            return new MemoryEntry(data) {
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
        MemoryEntry entry(CentreData data) {
            return new MemoryEntry(data) {
                @Override
                public void append(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
                    if (hashes(header.log(), header.seq(), header.seq()).isEmpty()) {
                        super.append(header, hash, bytes, arrivedAt);
                    }
                }
            };
        }
    }

    /// What was handed in there is known by a mark that is kept here, in a second transaction.
    static final class Marked extends MemoryCentre {

        private static final int RARE = 6;

        private int begun;

        Marked(String epoch, LogKey voice) {
            super(epoch, voice);
        }

        @Override
        void commit(Collection<MemoryEntry> entries) {
            var apart = new ArrayList<>(entries);
            if (apart.size() == 1 || ++begun % RARE != 0) {
                super.commit(entries);
            } else {
                apart.forEach(entry -> super.commit(List.of(entry.unmarked())));
                throw new Crash("between what was handed in and its mark");
            }
        }

        @Override
        MemoryEntry entry(CentreData data) {
            return new MemoryEntry(data) {
                @Override
                public Picked ofDossier(UUID dossier) {
                    var all = super.ofDossier(dossier);
                    var marked = all.actions().stream()
                            .filter(bytes -> isMarked(HeaderBytes.read(bytes.header()), bytes))
                            .toList();
                    return new Picked(marked, all.next());
                }
            };
        }

        private boolean isMarked(ActionHeader header, ActionBytes bytes) {
            return !header.kind().equals("HandedIn")
                    || MemoryEntry.facts(header, bytes) instanceof HandedIn in
                            && discs().anyMatch(data -> Optional.ofNullable(data.handOvers.get(in.source()))
                                    .filter(CentreData.Over::done)
                                    .isPresent());
        }
    }
}
