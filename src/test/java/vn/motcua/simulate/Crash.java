package vn.motcua.simulate;

/// A process ended at once, wherever it was.
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
