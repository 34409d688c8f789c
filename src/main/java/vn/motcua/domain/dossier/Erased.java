package vn.motcua.domain.dossier;

import java.util.List;

/// Bodies and salts were dropped on purpose (retention); the chain of headers still verifies.
public record Erased(List<Hash> actions, String basis) implements Facts {

    public Erased {
        actions = List.copyOf(actions);
    }
}
