package vn.motcua.domain.dossier;

import java.time.OffsetDateTime;
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
import java.util.stream.Stream;

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

    /// Whether a verdict that is not taken back names it.
    private boolean isRefused(Hash hash) {
        return all.values().stream()
                .anyMatch(action -> action.facts() instanceof Verdict verdict
                        && verdict.actions().contains(hash)
                        && !isRefused(action.hash()));
    }

    /// What the centre found against, by whose verdict; a verdict taken back is not told.
    Map<Hash, Set<Hash>> refused() {
        var refused = new HashMap<Hash, Set<Hash>>();
        all.forEach((hash, action) -> {
            if (action.facts() instanceof Verdict verdict && !isRefused(hash)) {
                verdict.actions().stream()
                        .filter(one -> all.containsKey(one) && !(all.get(one).facts() instanceof Verdict))
                        .forEach(one -> refused.computeIfAbsent(one, _ -> new HashSet<>())
                                .add(hash));
            }
        });
        return refused;
    }

    /// A reception cannot be left out.
    private List<Action> counting() {
        return all.values().stream()
                .filter(action -> action.facts() instanceof Received || !isRefused(action.hash()))
                .toList();
    }

    Map<String, Map<Hash, Optional<?>>> writes() {
        var writes = new HashMap<String, Map<Hash, Optional<?>>>();
        for (var action : counting()) {
            writesOf(action)
                    .forEach((slot, value) ->
                            writes.computeIfAbsent(slot, _ -> new TreeMap<>()).put(action.hash(), value));
        }
        return writes;
    }

    private Map<String, Optional<?>> writesOf(Action action) {
        var facts = action.facts();
        var writes = new HashMap<String, Optional<?>>();
        if (facts instanceof Reconciled decided) {
            decided.chosen().forEach((slot, chosen) -> {
                if (seen(action.hash()).contains(chosen) && counting().contains(all.get(chosen))) {
                    var there = writesOf(all.get(chosen));
                    if (there.containsKey(slot)) {
                        writes.put(slot, there.get(slot));
                    }
                }
            });
        }
        state(facts).ifPresent(state -> writes.put("state", Optional.of(state)));
        switch (facts) {
            case Resolved result -> writes.put("result", Optional.of(result));
            case Attested attestation -> writes.put("attestation", Optional.of(attestation));
            case Returned handing -> writes.put("return", Optional.of(handing));
            default -> {}
        }
        if (facts instanceof Received received) {
            writes.put("receipt", Optional.of(received.receiptKey()));
            received.content().answers().forEach((key, answer) -> writes.put("answer:" + key, Optional.of(answer)));
            for (var party : received.content().people()) {
                party.facts()
                        .forEach((key, answer) -> writes.put("person:" + party.id() + ":" + key, Optional.of(answer)));
            }
        }
        if (facts instanceof FormCorrected corrected) {
            writes.put("receipt", Optional.of(corrected.receiptKey()));
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
        return any(Withdrawn.class)
                ? State.WITHDRAWN
                : shown("state").map(State.class::cast).orElse(State.RECEIVED);
    }

    /// Whose identity was deferred and never looked up.
    Set<String> unchecked() {
        var people = new TreeSet<String>();
        counting().forEach(action -> {
            if (action.facts() instanceof IdentityDeferred later) {
                people.add(later.person());
            }
        });
        counting().forEach(action -> {
            if (action.facts() instanceof IdentityChecked now) {
                people.remove(now.person());
            }
        });
        return people;
    }

    private boolean any(Class<? extends Facts> kind) {
        return counting().stream().anyMatch(action -> kind.isInstance(action.facts()));
    }

    boolean isReadOnly() {
        return any(Facts.Unknown.class)
                || all.values().stream()
                        .anyMatch(action -> action.facts() instanceof Received && isRefused(action.hash()));
    }

    /// What stands in a slot, by the actions that wrote it.
    Map<Hash, Optional<?>> standing(String slot) {
        var writes = writes().getOrDefault(slot, Map.of());
        return newest(writes.keySet()).stream().collect(Collectors.toMap(hash -> hash, hash -> writes.get(hash)));
    }

    /// To whom it was handed over.
    Set<String> over() {
        return counting().stream()
                .filter(action -> action.facts() instanceof HandedOver)
                .map(action -> ((HandedOver) action.facts()).office())
                .collect(Collectors.toSet());
    }

    private List<TakenUp> takenUp() {
        return counting().stream()
                .filter(action -> action.facts() instanceof TakenUp)
                .map(action -> (TakenUp) action.facts())
                .toList();
    }

    Optional<OffsetDateTime> takenUpAt() {
        return takenUp().stream().map(TakenUp::at).min(OffsetDateTime::compareTo);
    }

    Optional<OffsetDateTime> earliestDue() {
        return takenUp().stream()
                .flatMap(up -> up.due().stream())
                .map(Received.Due::at)
                .min(OffsetDateTime::compareTo);
    }

    /// What an office let know and did not say otherwise later; several where the order is anybody's.
    Map<String, Set<ToldBack>> told() {
        var words = new HashMap<String, Set<ToldBack>>();
        for (var action : counting()) {
            if (action.facts() instanceof ToldBack word && !isOverruled(action, word.office())) {
                words.computeIfAbsent(word.office(), _ -> new HashSet<>()).add(word);
            }
        }
        return words;
    }

    private boolean isOverruled(Action earlier, String office) {
        return counting().stream()
                .filter(action ->
                        action.facts() instanceof ToldBack word && word.office().equals(office))
                .anyMatch(action -> seen(action.hash()).contains(earlier.hash()));
    }

    /// Files by paper and content; also those that came with what another office handed in.
    Set<List<String>> attached() {
        return counting().stream()
                .flatMap(action -> switch (action.facts()) {
                    case PaperAttached file -> Stream.of(file);
                    case HandedIn in -> in.files().stream();
                    default -> Stream.<PaperAttached>empty();
                })
                .map(file -> List.of(file.paper(), file.sha256()))
                .collect(Collectors.toSet());
    }
}
