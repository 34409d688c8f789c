package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The actions of one dossier in the one order that everyone folds them in: bases first, ties by hash, never by clock.
final class History {

    private final List<Action> ordered;
    private final Map<Hash, Set<Hash>> ancestors = new HashMap<>();
    private final Set<Hash> heads = new TreeSet<>();

    private History(List<Action> ordered) {
        this.ordered = ordered;
        for (var action : ordered) {
            var before = new HashSet<Hash>();
            for (var base : action.header().bases()) {
                if (ancestors.containsKey(base)) {
                    before.add(base);
                    before.addAll(ancestors.getOrDefault(base, Set.of()));
                    heads.remove(base);
                }
            }
            ancestors.put(action.hash(), before);
            heads.add(action.hash());
        }
    }

    /// Orders the actions; the same action twice is one.
    static History of(Collection<Action> actions) {
        var byHash = new TreeMap<Hash, Action>();
        actions.forEach(action -> byHash.put(action.hash(), action));
        var waiting = new HashMap<Hash, Integer>();
        var followers = new HashMap<Hash, List<Hash>>();
        for (var action : byHash.values()) {
            var known = new HashSet<>(action.header().bases());
            known.retainAll(byHash.keySet());
            waiting.put(action.hash(), known.size());
            known.forEach(base ->
                    followers.computeIfAbsent(base, _ -> new ArrayList<>()).add(action.hash()));
        }
        var ready = new TreeSet<Hash>();
        waiting.forEach((hash, count) -> {
            if (count == 0) {
                ready.add(hash);
            }
        });
        var ordered = new ArrayList<Action>();
        for (var next = ready.pollFirst(); next != null; next = ready.pollFirst()) {
            ordered.add(byHash.get(next));
            for (var follower : followers.getOrDefault(next, List.of())) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return new History(List.copyOf(ordered));
    }

    List<Action> ordered() {
        return ordered;
    }

    /// What nobody has built on yet, in the order of their hashes.
    List<Hash> heads() {
        return List.copyOf(heads);
    }

    boolean isAncestor(Hash earlier, Hash later) {
        return ancestors.getOrDefault(later, Set.of()).contains(earlier);
    }
}
