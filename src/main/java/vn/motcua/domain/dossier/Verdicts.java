package vn.motcua.domain.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which actions of a dossier do not count. A verdict stands unless one that stands names it; since it can only name
/// what was there to be hashed, no two can name each other, however their bases lie.
final class Verdicts {

    private final Map<Hash, Verdict> given = new LinkedHashMap<>();
    private final Set<Hash> refused = new HashSet<>();

    private Verdicts(List<Action> ordered) {
        for (var action : ordered) {
            if (action.facts() instanceof Verdict verdict) {
                given.put(action.hash(), verdict);
            }
        }
        judge();
    }

    static Verdicts in(List<Action> ordered) {
        return new Verdicts(ordered);
    }

    /// Each verdict comes up when all those that name it have.
    private void judge() {
        var open = new HashMap<Hash, Integer>();
        given.values().forEach(verdict -> verdict.actions().forEach(named -> open.merge(named, 1, Integer::sum)));
        var ready = given.keySet().stream()
                .filter(verdict -> !open.containsKey(verdict))
                .collect(Collectors.toCollection(ArrayDeque::new));
        for (var next = ready.poll(); next != null; next = ready.poll()) {
            boolean stands = !refused.contains(next);
            for (var named : named(next)) {
                if (stands) {
                    refused.add(named);
                }
                if (open.merge(named, -1, Integer::sum) == 0 && given.containsKey(named)) {
                    ready.add(named);
                }
            }
        }
    }

    private List<Hash> named(Hash verdict) {
        return Optional.ofNullable(given.get(verdict)).map(Verdict::actions).orElse(List.of());
    }

    boolean refuse(Hash action) {
        return refused.contains(action);
    }

    /// What was found against among `ordered`, by the verdicts in their order. A verdict that was taken back is none of
    /// it: things stand as if it had not been given.
    List<Refusal> refusals(List<Action> ordered) {
        var here = ordered.stream()
                .map(Action::hash)
                .filter(hash -> !given.containsKey(hash))
                .collect(Collectors.toSet());
        var refusals = new ArrayList<Refusal>();
        given.forEach((hash, verdict) -> {
            if (!refuse(hash)) {
                verdict.actions().stream()
                        .distinct()
                        .filter(here::contains)
                        .forEach(action -> refusals.add(new Refusal(action, hash, verdict.reason())));
            }
        });
        return refusals;
    }
}
