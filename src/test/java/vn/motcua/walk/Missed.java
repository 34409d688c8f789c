package vn.motcua.walk;

/// A walk did not come to what it was to come to.
final class Missed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Missed(String what) {
        super(what);
    }
}
