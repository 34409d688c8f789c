package vn.motcua.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.Acknowledgement;

/// Outside of everything: knows each action that was written, what the centre gave its word for, and what nobody holds
/// any more.
final class Witness {

    private final Map<Hash, Action> written = new LinkedHashMap<>();
    private final Set<Hash> acknowledged = new HashSet<>();
    private final Map<Hash, String> destroyed = new HashMap<>();
    private final Set<Hash> promised = new HashSet<>();

    void wrote(Action action) {
        written.put(action.hash(), action);
    }

    /// The centre gave its word, whether or not it arrives anywhere.
    void promised(Acknowledgement word) {
        cover(word, promised);
    }

    /// A desk took that word.
    void acknowledged(Acknowledgement word) {
        cover(word, acknowledged);
    }

    /// A word covers the whole chain before it.
    private void cover(Acknowledgement word, Set<Hash> covered) {
        var next = Optional.of(word.hash());
        while (next.isPresent() && covered.add(next.get())) {
            next = Optional.ofNullable(written.get(next.get()))
                    .flatMap(action -> action.header().prev());
        }
    }

    /// A centre that only ended has all it gave its word for.
    void afterCrash(Set<Hash> centre) {
        for (var hash : promised) {
            if (!centre.contains(hash)) {
                throw new Failure("acknowledged, and gone when the centre came back: " + place(hash));
            }
        }
    }

    /// A centre from a backup has lost its promises too.
    void afterRestore(Set<Hash> centre) {
        promised.retainAll(centre);
    }

    /// What was lost with the last who held it; there is no way for it to come back but from an old copy.
    ///
    /// @param held by the centre, a desk, a stick, or under way
    void afterLoss(Set<Hash> held, String because) {
        written.keySet().stream()
                .filter(hash -> !held.contains(hash))
                .forEach(hash -> destroyed.putIfAbsent(hash, because));
    }

    Map<Hash, Action> written() {
        return written;
    }

    boolean isDestroyed(Hash hash) {
        return destroyed.containsKey(hash);
    }

    boolean isAcknowledged(Hash hash) {
        return acknowledged.contains(hash);
    }

    /// What was acknowledged and lost with both who held it.
    long acknowledgedAndDestroyed() {
        return destroyed.keySet().stream().filter(acknowledged::contains).count();
    }

    Map<String, Long> losses() {
        return destroyed.values().stream().collect(Collectors.groupingBy(why -> why, Collectors.counting()));
    }

    String place(Hash hash) {
        return Optional.ofNullable(written.get(hash))
                .map(action -> action.header().log() + " " + action.header().seq() + " "
                        + action.header().kind())
                .orElse("something nobody wrote");
    }
}
