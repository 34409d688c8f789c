package vn.motcua.domain.procedure;

import java.util.Optional;

/// One step of a dossier's way through the office.
///
/// @param by the role of the user who may do it: `receiver`, `handler`, `leader` …
public record Step(String id, String by, Optional<TimeLimit> within) {}
