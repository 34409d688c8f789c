package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the fold must come to, said by the definitions and with no thought of speed: who saw what is a walk along the
/// bases, and a slot's writes are looked at all at once.
final class PlainModel {

    private final Map<Hash, Action> all = new TreeMap<>();

    PlainModel(Collection<Action> actions) {
        actions.forEach(action -> all.put(action.hash(), action));
    }

    /// Everything that the clerk of `later` had seen.
    private Set<Hash> seen(Hash later) {
        var seen = new HashSet<Hash>();
        var walk = new ArrayList<>(all.get(later).header().bases());
        while (!walk.isEmpty()) {
            var next = walk.removeLast();
            if (all.containsKey(next) && seen.add(next)) {
                walk.addAll(all.get(next).header().bases());
            }
        }
        return seen;
    }

    Set<Hash> heads() {
        var heads = new TreeSet<>(all.keySet());
        all.keySet().forEach(hash -> heads.removeAll(seen(hash)));
        return heads;
    }

    Map<String, Map<Hash, Optional<?>>> writes() {
        var writes = new HashMap<String, Map<Hash, Optional<?>>>();
        for (var action : all.values()) {
            writesOf(action.facts())
                    .forEach((slot, value) ->
                            writes.computeIfAbsent(slot, _ -> new TreeMap<>()).put(action.hash(), value));
        }
        return writes;
    }

    private static Map<String, Optional<?>> writesOf(Facts facts) {
        var writes = new HashMap<String, Optional<?>>();
        state(facts).ifPresent(state -> writes.put("state", Optional.of(state)));
        switch (facts) {
            case Resolved result -> writes.put("result", Optional.of(result));
            case Attested attestation -> writes.put("attestation", Optional.of(attestation));
            case Returned handing -> writes.put("return", Optional.of(handing));
            default -> {}
        }
        if (facts instanceof Received received) {
            received.content().answers().forEach((key, answer) -> writes.put("answer:" + key, Optional.of(answer)));
            for (var party : received.content().people()) {
                party.facts()
                        .forEach((key, answer) -> writes.put("person:" + party.id() + ":" + key, Optional.of(answer)));
            }
        }
        if (facts instanceof FormCorrected corrected) {
            corrected.answers().forEach((key, answer) -> writes.put("answer:" + key, answer));
            corrected
                    .facts()
                    .forEach((id, changes) ->
                            changes.forEach((key, answer) -> writes.put("person:" + id + ":" + key, answer)));
        }
        return writes;
    }

    private static Optional<State> state(Facts facts) {
        return switch (facts) {
            case Received _ -> Optional.of(State.RECEIVED);
            case Resolved _, Attested _ -> Optional.of(State.RESOLVED);
            case Returned _ -> Optional.of(State.RETURNED);
            case Withdrawn _ -> Optional.of(State.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    /// The writes among `some` that no other of them had seen.
    private Set<Hash> newest(Set<Hash> some) {
        return some.stream()
                .filter(one -> some.stream().noneMatch(other -> seen(other).contains(one)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean differ(Map<Hash, Optional<?>> writes, Set<Hash> some) {
        return some.stream().map(writes::get).distinct().count() > 1;
    }

    Set<String> disputed() {
        var disputed = new TreeSet<String>();
        writes().forEach((slot, writes) -> {
            if (differ(writes, newest(writes.keySet()))) {
                disputed.add(slot);
            }
        });
        return disputed;
    }

    Optional<?> shown(String slot) {
        Map<Hash, Optional<?>> writes = writes().getOrDefault(slot, Map.of());
        var candidates = newest(writes.keySet());
        while (differ(writes, candidates)) {
            var standing = candidates;
            candidates = newest(writes.keySet().stream()
                    .filter(one ->
                            standing.stream().allMatch(other -> seen(other).contains(one)))
                    .collect(Collectors.toSet()));
        }
        return candidates.stream()
                .findFirst()
                .flatMap(hash -> Optional.ofNullable(writes.get(hash)).orElseThrow());
    }

    /// Physical facts always stand; what the citizen has in hand first.
    State state() {
        if (any(Returned.class)) {
            return State.RETURNED;
        }
        return any(Withdrawn.class) ? State.WITHDRAWN : (State) shown("state").orElseThrow();
    }

    /// Whose identity was deferred and never looked up.
    Set<String> unchecked() {
        var people = new TreeSet<String>();
        all.values().forEach(action -> {
            if (action.facts() instanceof IdentityDeferred later) {
                people.add(later.person());
            }
        });
        all.values().forEach(action -> {
            if (action.facts() instanceof IdentityChecked now) {
                people.remove(now.person());
            }
        });
        return people;
    }

    private boolean any(Class<? extends Facts> kind) {
        return all.values().stream().anyMatch(action -> kind.isInstance(action.facts()));
    }

    boolean isReadOnly() {
        return all.values().stream().anyMatch(action -> action.facts() instanceof Facts.Unknown);
    }

    /// The keys of receipts that no later correction replaced.
    Set<String> standingReceipts() {
        var receipts = all.values().stream()
                .filter(action -> action.facts() instanceof Received || action.facts() instanceof FormCorrected)
                .map(Action::hash)
                .collect(Collectors.toSet());
        return newest(receipts).stream().map(hash -> key(all.get(hash).facts())).collect(Collectors.toSet());
    }

    private static String key(Facts facts) {
        return facts instanceof FormCorrected corrected ? corrected.receiptKey() : ((Received) facts).receiptKey();
    }

    List<Hash> everything() {
        return List.copyOf(all.keySet());
    }
}
