package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// The values that stand beside each other; one when there is no conflict.
    List<T> standing() {
        return live.stream().map(Write::value).distinct().toList();
    }

    /// Whether it was ever written, also where something later was built on it.
    boolean wrote(T value) {
        return all.stream().anyMatch(write -> write.value().equals(value));
    }

    boolean isDisputed() {
        return live.size() > 1 && standing().size() > 1;
    }

    /// What was agreed before a dispute: the last writes that all the standing ones were built on. Where those were
    /// in dispute too, what was agreed before them. Nothing if there was nothing yet.
    private static <T> Optional<T> agreed(History history, List<Write<T>> all, List<Write<T>> standing) {
        var before = all.stream()
                .filter(write -> standing.stream().allMatch(one -> history.isAncestor(write.action(), one.action())))
                .toList();
        var latest = before.stream()
                .filter(write -> before.stream().noneMatch(one -> history.isAncestor(write.action(), one.action())))
                .toList();
        var values = latest.stream().map(Write::value).distinct().toList();
        return values.size() > 1
                ? agreed(history, before, latest)
                : values.stream().findFirst();
    }

    /// The undisputed value, or what was agreed before the dispute.
    Optional<T> shown(History history) {
        return isDisputed()
                ? agreed(history, all, live)
                : live.stream().map(Write::value).findFirst();
    }
}
