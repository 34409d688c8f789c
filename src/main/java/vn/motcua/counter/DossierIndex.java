package vn.motcua.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.domain.person.Folded;

/// Finds dossiers by parts of words, without marks: one folded text per dossier, in memory, scanned from the newest.
///
/// Safe for many threads.
public final class DossierIndex {

    private final List<UUID> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();

    /// @param folded as of [DossierNames#searched]; the newest dossier last
    public synchronized void put(UUID id, String folded) {
        var place = places.putIfAbsent(id, ids.size());
        if (place == null) {
            ids.add(id);
            texts.add(folded);
        } else {
            texts.set(place, folded);
        }
    }

    /// The newest dossiers that hold every word of `query`.
    public synchronized List<UUID> find(String query, int limit) {
        var words = Folded.of(query).split(" ");
        var found = new ArrayList<UUID>();
        for (int i = texts.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (holds(texts.get(i), words)) {
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
}
