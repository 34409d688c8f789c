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
/// @param receiptKey the key of the receipt that counts
/// @param supersededKeys the keys of the receipts that it replaced
/// @param heads what the next action must be based on
/// @param disputed slots on which two desks disagree, such as `state`, `answer:purpose`, `person:p1:fullName`
/// @param readOnly it holds something that this program does not know; nothing may be added here
/// @param timeline all its actions, in the one order everybody folds them in
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
        String receiptKey,
        List<String> supersededKeys,
        List<Hash> heads,
        List<String> disputed,
        boolean readOnly,
        List<Action> timeline) {

    public Dossier {
        unchecked = List.copyOf(unchecked);
        supersededKeys = List.copyOf(supersededKeys);
        heads = List.copyOf(heads);
        disputed = List.copyOf(disputed);
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

    /// How often the clerk saw `paper` come out as it stands: a correction makes a new paper, which nobody has seen
    /// yet.
    public int printed(String paper) {
        int times = 0;
        for (var action : timeline) {
            times = switch (action.facts()) {
                case FormCorrected _ -> 0;
                case PaperPrinted print when print.paper().equals(paper) -> times + 1;
                default -> times;
            };
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
                receiptKey,
                supersededKeys,
                heads,
                disputed,
                readOnly,
                timeline);
    }
}
