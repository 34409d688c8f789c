package vn.motcua.domain.dossier;

import java.util.List;

/// The centre found against some actions: what they wrote does not count, as if it had never been written, though they
/// stay in the timeline and others may have built on them. It holds for an action that comes later too.
///
/// A verdict on a verdict takes that one back. What cannot be left out is the reception: a dossier whose [Received] was
/// found against is still shown, and nothing may be added to it.
///
/// @param actions never empty
/// @param reason never empty; shown to the desk as [VerdictReason] says it
public record Verdict(List<Hash> actions, String reason) implements Facts {

    public Verdict {
        actions = List.copyOf(actions);
        if (actions.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a verdict finds against an action and has a reason");
        }
    }
}
