package vn.motcua.domain.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A slot in which desks that did not know of each other wrote differently.
///
/// @param slot such as `state`, `answer:purpose`, `person:p1:fullName`
/// @param base what was agreed before; none if nothing was
/// @param writes what stands beside each other since, in the order of the timeline
public record Dispute(String slot, Optional<Write> base, List<Write> writes) {

    /// What one action wrote there.
    public record Write(Hash action, Written value) {}

    public Dispute {
        writes = List.copyOf(writes);
    }

    /// Whether what `action` wrote may be chosen to stand.
    public boolean offers(Hash action) {
        return Stream.concat(base.stream(), writes.stream())
                .anyMatch(write -> write.action().equals(action));
    }
}
