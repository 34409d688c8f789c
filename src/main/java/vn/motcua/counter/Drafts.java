package vn.motcua.counter;

import java.util.List;
import java.util.UUID;

/// Visits that are not received yet, kept field by field so that a kill loses nothing. Never sent anywhere.
public interface Drafts {

    /// @param text the whole visit, as the counter writes it
    record Draft(UUID visit, long changedMillis, String text) {}

    void save(Draft draft);

    /// The newest first.
    List<Draft> all();

    void forget(UUID visit);
}
