package vn.motcua.counter;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.motcua.domain.dossier.Hash;

/// Visits that are not received yet, kept field by field so that a kill loses nothing. Never sent anywhere.
public interface Drafts {

    /// @param text the whole visit, as the counter writes it
    record Draft(UUID visit, long changedMillis, String text) {}

    /// @param files that the visit's answers name: they are kept as long as the draft is
    void save(Draft draft, Collection<Hash> files);

    /// A draft that names no file.
    default void save(Draft draft) {
        save(draft, List.of());
    }

    /// The newest first.
    List<Draft> all();

    void forget(UUID visit);
}
