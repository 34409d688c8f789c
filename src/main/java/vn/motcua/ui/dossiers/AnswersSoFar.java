package vn.motcua.ui.dossiers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.form.Answer;

/// What was last written of each answer while a dossier is told from its beginning, by the names of the slots.
final class AnswersSoFar {

    private final Map<String, Optional<Answer>> last = new HashMap<>();
    private final Map<Hash, Map<String, Optional<Answer>>> written = new HashMap<>();

    Optional<Answer> last(String slot) {
        return last.getOrDefault(slot, Optional.empty());
    }

    /// Takes in what counts, in the order of the timeline.
    void take(Action action) {
        var writes = writes(action);
        written.put(action.hash(), writes);
        last.putAll(writes);
    }

    private Map<String, Optional<Answer>> writes(Action action) {
        return switch (action.facts()) {
            case Received received -> received(received);
            case FormCorrected corrected -> corrected(corrected);
            case Reconciled reconciled -> chosen(reconciled);
            default -> Map.of();
        };
    }

    private static Map<String, Optional<Answer>> received(Received received) {
        var writes = new HashMap<String, Optional<Answer>>();
        received.content().answers().forEach((key, answer) -> writes.put(answer(key), Optional.of(answer)));
        received.content()
                .people()
                .forEach(one -> one.facts()
                        .forEach((attribute, answer) -> writes.put(person(one.id(), attribute), Optional.of(answer))));
        return writes;
    }

    private static Map<String, Optional<Answer>> corrected(FormCorrected corrected) {
        var writes = new HashMap<String, Optional<Answer>>();
        corrected.answers().forEach((key, answer) -> writes.put(answer(key), answer));
        corrected
                .facts()
                .forEach(
                        (id, facts) -> facts.forEach((attribute, answer) -> writes.put(person(id, attribute), answer)));
        return writes;
    }

    private Map<String, Optional<Answer>> chosen(Reconciled reconciled) {
        var writes = new HashMap<String, Optional<Answer>>();
        reconciled.chosen().forEach((slot, action) -> {
            var chosen = written.getOrDefault(action, Map.of());
            if (chosen.containsKey(slot)) {
                writes.put(slot, chosen.getOrDefault(slot, Optional.empty()));
            }
        });
        return writes;
    }

    private static String answer(String key) {
        return "answer:" + key;
    }

    private static String person(String id, String attribute) {
        return "person:" + id + ":" + attribute;
    }
}
