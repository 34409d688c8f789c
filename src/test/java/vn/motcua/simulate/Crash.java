package vn.motcua.simulate;

/// A process ended at once, wherever it was: nothing that runs in it can catch that.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
