package vn.motcua.counter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.domain.person.Folded;

/// Finds dossiers by parts of words, without marks: one folded text per dossier, in memory, scanned from the newest.
///
/// Beside each text stands a sketch, one bit per pair of letters: a text whose sketch lacks a pair of the query is not
/// looked at. Without it the scan of 200 000 takes some four times as long on a JVM that starts quickly and compiles
/// simply.
///
/// Safe for many threads.
public final class DossierIndex {

    private final List<UUID> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private long[] sketches = new long[Sketch.WORDS];

    /// @param folded as of [DossierNames#searched]; the newest dossier last
    public synchronized void put(UUID id, String folded) {
        var known = places.putIfAbsent(id, ids.size());
        int place = known == null ? ids.size() : known;
        if (known == null) {
            ids.add(id);
            texts.add(folded);
        } else {
            texts.set(place, folded);
        }
        if (sketches.length < ids.size() * Sketch.WORDS) {
            sketches = Arrays.copyOf(sketches, sketches.length * 2);
        }
        Sketch.of(folded).write(sketches, place);
    }

    /// The newest dossiers that hold every word of `query`.
    public synchronized List<UUID> find(String query, int limit) {
        var words = Folded.of(query).split(" ");
        var sketch = Sketch.of(words);
        var found = new ArrayList<UUID>();
        for (int i = texts.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (sketch.mayStandIn(sketches, i) && holds(texts.get(i), words)) {
                found.add(ids.get(i));
            }
        }
        return found;
    }

    private static boolean holds(String text, String[] words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    public synchronized int size() {
        return ids.size();
    }

    /// 256 bits, one or more for every pair of letters that stand side by side.
    private record Sketch(long a, long b, long c, long d) {

        static final int WORDS = 4;
        private static final int SPREAD = 0x9E3779B1;
        private static final int TOP_BYTE = 24;

        static Sketch of(String... words) {
            var bits = new long[WORDS];
            for (var word : words) {
                for (int i = 1; i < word.length(); i++) {
                    int bit = ((word.charAt(i - 1) << Character.SIZE) + word.charAt(i)) * SPREAD >>> TOP_BYTE;
                    bits[bit / Long.SIZE] |= 1L << bit; // the shift takes the low six bits
                }
            }
            return new Sketch(bits[0], bits[1], bits[2], bits[3]);
        }

        void write(long[] all, int place) {
            int from = place * WORDS;
            all[from] = a;
            all[from + 1] = b;
            all[from + 2] = c;
            all[from + 3] = d;
        }

        /// False only if some pair is certainly not there.
        boolean mayStandIn(long[] all, int place) {
            int from = place * WORDS;
            return (a & ~all[from]) == 0
                    && (b & ~all[from + 1]) == 0
                    && (c & ~all[from + 2]) == 0
                    && (d & ~all[from + 3]) == 0;
        }
    }
}
