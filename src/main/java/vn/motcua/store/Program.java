package vn.motcua.store;

/// What this program calls itself in a log.
final class Program {

    static final String VERSION = "0.1.0";

    private Program() {}
}
