package vn.motcua.domain.dossier;

/// An action that does not count, because a [Verdict] that stands found against it.
///
/// @param action what was found against
/// @param verdict who said so, and when, stands there
/// @param reason the verdict's own
public record Refusal(Hash action, Hash verdict, String reason) {}
