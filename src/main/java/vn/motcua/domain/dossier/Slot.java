package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.BitSet;
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
        return new Dispute(name, agreed(), live);
    }

    /// What was agreed before a dispute: the last writes that all the standing ones were built on. Where those were
    /// in dispute too, what was agreed before them. Nothing if there was nothing yet.
    private Optional<Write> agreed() {
        var among = all;
        var latest = live;
        while (latest.stream().map(Write::value).distinct().count() > 1) {
            among = before(among, latest);
            latest = latest(among);
        }
        return latest.stream().findFirst();
    }

    /// Those among them that every one of `standing` was built on.
    private List<Write> before(List<Write> among, List<Write> standing) {
        var common = new BitSet();
        common.set(0, among.size());
        for (var one : standing) {
            var past = history.past(one.action());
            for (int i = common.nextSetBit(0); i >= 0; i = common.nextSetBit(i + 1)) {
                common.set(i, past.get(history.place(among.get(i).action())));
            }
        }
        return common.stream().mapToObj(among::get).toList();
    }

    /// Those on which none of the others was built.
    private List<Write> latest(List<Write> among) {
        var latest = new ArrayList<Write>();
        var past = new BitSet();
        for (var write : among.reversed()) {
            if (!past.get(history.place(write.action()))) {
                latest.addFirst(write);
                past.or(history.past(write.action()));
            }
        }
        return latest;
    }

    /// The undisputed value, or what was agreed before the dispute.
    Optional<Written> shown() {
        return (isDisputed() ? agreed() : live.stream().findFirst()).map(Write::value);
    }
}
