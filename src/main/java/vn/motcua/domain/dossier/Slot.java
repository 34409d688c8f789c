package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.Dispute.Write;

/// One thing that actions write: a field, the state, the result. Keeps every write that no later one was built on.
final class Slot {

    private final History history;
    private final List<Write> all = new ArrayList<>();
    private final List<Write> live = new ArrayList<>();

    Slot(History history) {
        this.history = history;
    }

    /// Writes must come in the order of the history.
    void write(Hash action, Written value) {
        live.removeIf(earlier -> history.isAncestor(earlier.action(), action));
        var write = new Write(action, value);
        live.add(write);
        all.add(write);
    }

    /// Writes again what `chosen` wrote, if `action` was built on it.
    void choose(Hash action, Hash chosen) {
        all.stream()
                .filter(write -> write.action().equals(chosen) && history.isAncestor(chosen, action))
                .findFirst()
                .ifPresent(write -> write(action, write.value()));
    }

    /// The values that stand beside each other; one when there is no conflict.
    List<Written> standing() {
        return live.stream().map(Write::value).distinct().toList();
    }

    /// Whether it was ever written, also where something later was built on it.
    boolean wrote(Written value) {
        return all.stream().anyMatch(write -> write.value().equals(value));
    }

    boolean isDisputed() {
        return standing().size() > 1;
    }

    Dispute dispute(String name) {
        return new Dispute(name, agreed(all, live), live);
    }

    /// What was agreed before a dispute: the last writes that all the standing ones were built on. Where those were
    /// in dispute too, what was agreed before them. Nothing if there was nothing yet.
    private Optional<Write> agreed(List<Write> among, List<Write> standing) {
        var before = among.stream()
                .filter(write -> standing.stream().allMatch(one -> history.isAncestor(write.action(), one.action())))
                .toList();
        var latest = before.stream()
                .filter(write -> before.stream().noneMatch(one -> history.isAncestor(write.action(), one.action())))
                .toList();
        long values = latest.stream().map(Write::value).distinct().count();
        return values > 1 ? agreed(before, latest) : latest.stream().findFirst();
    }

    /// The undisputed value, or what was agreed before the dispute.
    Optional<Written> shown() {
        return (isDisputed() ? agreed(all, live) : live.stream().findFirst()).map(Write::value);
    }
}
