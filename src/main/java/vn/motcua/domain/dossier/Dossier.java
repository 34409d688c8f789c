package vn.motcua.domain.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A dossier as it stands: what its actions come to.
///
/// @param content what was declared, with every correction in it
/// @param resolved the result, once there is one
/// @param attested the entries in the attestation register, once they are made
/// @param returned who took the result, once somebody did
/// @param unchecked people whose identity is still to be looked up
/// @param attached files of its papers, each once
/// @param liaison what became of it between offices
/// @param receiptKey the key of the receipt that counts
/// @param supersededKeys the keys of the receipts that do not count any more
/// @param heads what the next action must be based on
/// @param disputes slots on which desks disagree, by their names
/// @param refused actions that do not count because the centre found against them
/// @param readOnly it holds something that this program does not know, or more than people write, or its reception was
///     refused; nothing may be added here
/// @param timeline all its actions, in the one order everybody folds them in; also the refused ones
public record Dossier(
        UUID id,
        Received received,
        State state,
        Content content,
        Optional<Received.Due> due,
        Optional<Resolved> resolved,
        Optional<Attested> attested,
        Optional<Returned> returned,
        List<IdentityDeferred> unchecked,
        List<PaperAttached> attached,
        Liaison liaison,
        String receiptKey,
        List<String> supersededKeys,
        List<Hash> heads,
        List<Dispute> disputes,
        List<Refusal> refused,
        boolean readOnly,
        List<Action> timeline) {

    public Dossier {
        unchecked = List.copyOf(unchecked);
        attached = List.copyOf(attached);
        supersededKeys = List.copyOf(supersededKeys);
        heads = List.copyOf(heads);
        disputes = List.copyOf(disputes);
        refused = List.copyOf(refused);
        timeline = List.copyOf(timeline);
    }

    /// Folds the actions of one dossier. The order in which they are given, and the same one given twice, makes no
    /// difference.
    ///
    /// @return nothing if there is no [Received] that can be read
    public static Optional<Dossier> of(Collection<Action> actions) {
        return new Fold(History.of(actions)).dossier();
    }

    public GivenNumber number() {
        return received.number();
    }

    /// The slots on which desks disagree, such as `state`, `answer:purpose`, `person:p1:fullName`.
    public List<String> disputed() {
        return disputes.stream().map(Dispute::slot).toList();
    }

    /// Whether the centre found against this action, so that it does not count.
    public boolean isRefused(Action action) {
        return refused.stream().anyMatch(one -> one.action().equals(action.hash()));
    }

    /// How often the clerk saw `paper` come out as it stands: a correction, a decided dispute, or a verdict
    /// makes a new paper, which nobody has seen yet.
    public int printed(String paper) {
        int times = 0;
        for (var action : timeline) {
            if (action.facts().outdatesPapers()) {
                times = 0;
            } else if (action.facts() instanceof PaperPrinted print
                    && print.paper().equals(paper)) {
                times++;
            }
        }
        return times;
    }

    /// As it would stand with the result handed over; nothing is written.
    public Dossier handedTo(Returned taken) {
        return new Dossier(
                id,
                received,
                State.RETURNED,
                content,
                due,
                resolved,
                attested,
                Optional.of(taken),
                unchecked,
                attached,
                liaison,
                receiptKey,
                supersededKeys,
                heads,
                disputes,
                refused,
                readOnly,
                timeline);
    }
}
