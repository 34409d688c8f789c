package vn.motcua.domain.procedure;

/// How a dossier comes to the office, which may change what it costs.
public enum Channel {
    DIRECT,
    ONLINE,
    POSTAL
}
