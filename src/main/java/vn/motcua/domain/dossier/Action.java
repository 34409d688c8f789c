package vn.motcua.domain.dossier;

/// One thing that happened, as it was read: header, its hash, and its facts.
public record Action(ActionHeader header, Hash hash, Facts facts) {}
