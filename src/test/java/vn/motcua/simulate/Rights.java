package vn.motcua.simulate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.centre.KnownLog;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Scope;

/// Whether a desk may have what the centre is about to give it: of its own office, and in its scope at that moment.
final class Rights {

    private final CentreMachine machine;
    private final Witness witness;
    private final List<Laptop> laptops;

    Rights(CentreMachine machine, Witness witness, List<Laptop> laptops) {
        this.machine = machine;
        this.witness = witness;
        this.laptops = laptops;
    }

    /// @throws Failure if it may not
    void demand(KnownLog speaker, List<ActionBytes> given) {
        demandOffice(speaker, given);
        if (speaker.scope() != Scope.OFFICE) {
            given.stream()
                    .flatMap(bytes -> said(bytes).stream())
                    .flatMap(action -> action.header().dossier().stream())
                    .distinct()
                    .forEach(dossier -> demand(speaker, dossier));
        }
    }

    /// The same for what may be asked for beyond a scope.
    void demandOffice(KnownLog speaker, List<ActionBytes> given) {
        for (var bytes : given) {
            if (said(bytes)
                    .filter(one -> one.header().office().equals(speaker.office()))
                    .isEmpty()) {
                throw new Failure(speaker.office() + " is given what is another office's, or nobody's");
            }
        }
    }

    private Optional<Action> said(ActionBytes bytes) {
        return Optional.ofNullable(witness.written().get(Chain.identity(bytes.header())));
    }

    private void demand(KnownLog speaker, UUID dossier) {
        var actions = machine.store().ofDossier(speaker.office(), dossier).stream()
                .flatMap(bytes -> said(bytes).stream())
                .toList();
        boolean open = speaker.scope() == Scope.OPEN && isOpen(actions);
        if (!open && !isOwn(speaker, actions)) {
            throw new Failure("given beyond the scope " + speaker.scope() + ": " + dossier);
        }
    }

    /// Where somebody found against something, perhaps against what had closed it.
    private static boolean isOpen(List<Action> actions) {
        return actions.stream()
                        .noneMatch(action -> action.facts() instanceof Returned || action.facts() instanceof Withdrawn)
                || actions.stream().anyMatch(action -> action.facts() instanceof Verdict);
    }

    /// By a log that its desk ever wrote, or that the centre knows for its own.
    private boolean isOwn(KnownLog speaker, List<Action> actions) {
        var logs = actions.stream().map(action -> action.header().log()).collect(Collectors.toSet());
        return laptops.stream()
                        .map(laptop -> laptop.wrote)
                        .anyMatch(wrote -> wrote.contains(speaker.key().log()) && !Collections.disjoint(wrote, logs))
                || logs.stream()
                        .flatMap(log -> machine.store().log(log).stream())
                        .anyMatch(log -> log.desk().equals(speaker.desk()));
    }
}
