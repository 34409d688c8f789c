package vn.motcua.domain.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The actions of one dossier in the one order that everyone folds them in: bases first, ties by hash, never by clock.
final class History {

    private final List<Action> ordered;
    private final Map<Hash, Integer> places = new HashMap<>();
    private final List<int[]> bases = new ArrayList<>();
    private final Set<Hash> heads = new TreeSet<>();
    private @Nullable Hash asked;
    private BitSet past = new BitSet();

    private History(List<Action> ordered) {
        this.ordered = ordered;
        for (var action : ordered) {
            var known =
                    action.header().bases().stream().filter(places::containsKey).toList();
            known.forEach(heads::remove);
            bases.add(known.stream().mapToInt(places::get).toArray());
            places.put(action.hash(), places.size());
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
        return past(later).get(place(earlier));
    }

    /// Where an action stands in the order.
    int place(Hash action) {
        return places.getOrDefault(action, Integer.MAX_VALUE);
    }

    /// The places of all that an action was built on. Only the last one asked for is kept: one for each action would
    /// grow with the square of their number.
    BitSet past(Hash later) {
        if (!later.equals(asked)) {
            past = walk(place(later));
            asked = later;
        }
        return past;
    }

    private BitSet walk(int from) {
        var seen = new BitSet(from);
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (int base : bases.get(open.pop())) {
                if (!seen.get(base)) {
                    seen.set(base);
                    open.push(base);
                }
            }
        }
        return seen;
    }
}
