package vn.motcua.domain.dossier;

import java.util.Map;

/// A person decided what stands where desks had written differently. It writes again what an earlier action wrote, with
/// all heads of the dossier as its bases, so that nothing stands beside it any more. What is physical, a withdrawal or
/// a return, has happened all the same.
///
/// @param chosen slot, as in [Dossier#disputed()] → an action among those that this one was built on; where that one
///     wrote nothing that counts, nothing changes
/// @param reason why, in the person's words; never empty
public record Reconciled(Map<String, Hash> chosen, String reason) implements Facts {

    public Reconciled {
        chosen = Map.copyOf(chosen);
        if (chosen.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a dispute is decided somewhere, for a reason");
        }
    }
}
