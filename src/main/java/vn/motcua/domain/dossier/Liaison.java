package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What became of a dossier between offices.
///
/// @param over the offices that it was handed over to from here, each once
/// @param from the office that handed it over to here
/// @param takenUp when the clock started here
/// @param told what each other office let know last
public record Liaison(List<String> over, Optional<String> from, Optional<TakenUp> takenUp, Map<String, ToldBack> told) {

    public Liaison {
        over = List.copyOf(over);
        told = Map.copyOf(told);
    }

    /// Whether it is still to be taken up here.
    public boolean isToTakeUp() {
        return from.isPresent() && takenUp.isEmpty();
    }

    /// @param counting the actions that count, in the order of the timeline
    /// @param reception the one that began the dossier here
    static Liaison of(List<Action> counting, Facts reception) {
        var over = new ArrayList<String>();
        var taken = new ArrayList<TakenUp>();
        var told = new TreeMap<String, ToldBack>();
        for (var action : counting) {
            switch (action.facts()) {
                case HandedOver to -> over.add(to.office());
                case TakenUp up -> taken.add(up);
                case ToldBack word -> told.put(word.office(), word);
                default -> {}
            }
        }
        var from = reception instanceof HandedIn in ? Optional.of(in.from()) : Optional.<String>empty();
        return new Liaison(over.stream().distinct().toList(), from, earliest(taken), told);
    }

    /// The earlier start with the earlier due date: lateness is not to be escaped by taking up twice.
    private static Optional<TakenUp> earliest(List<TakenUp> taken) {
        return taken.stream()
                .min(Comparator.comparing(TakenUp::at))
                .map(first -> new TakenUp(
                        first.at(),
                        taken.stream()
                                .flatMap(one -> one.due().stream())
                                .min(Comparator.comparing(Received.Due::at)
                                        .thenComparing(due -> String.join("\n", due.why())))));
    }
}
