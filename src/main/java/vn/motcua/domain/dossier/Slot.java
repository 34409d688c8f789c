package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.List;

/// One thing that actions write: a field, the state, the due date. Keeps every write that no later one was built on.
final class Slot<T> {

    /// What one action wrote here.
    record Write<T>(Hash action, T value) {}

    private final List<Write<T>> all = new ArrayList<>();
    private final List<Write<T>> live = new ArrayList<>();

    /// Writes must come in the order of the history.
    void write(History history, Hash action, T value) {
        live.removeIf(earlier -> history.isAncestor(earlier.action(), action));
        var write = new Write<>(action, value);
        live.add(write);
        all.add(write);
    }

    boolean isWritten() {
        return !live.isEmpty();
    }

    /// The values that stand beside each other; one when there is no conflict.
    List<T> standing() {
        return live.stream().map(Write::value).distinct().toList();
    }

    boolean isDisputed() {
        return standing().size() > 1;
    }

    /// What was agreed last: the newest write that all the standing ones were built on, or else the first there was.
    T agreed(History history) {
        for (var write : all.reversed()) {
            if (live.stream().allMatch(one -> history.isAncestor(write.action(), one.action()))) {
                return write.value();
            }
        }
        return all.getFirst().value();
    }

    /// The undisputed value, or what was agreed before the dispute.
    T shown(History history) {
        return isDisputed() ? agreed(history) : live.getLast().value();
    }
}
