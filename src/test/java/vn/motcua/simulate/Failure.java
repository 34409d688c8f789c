package vn.motcua.simulate;

/// Something is not as it must be.
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String what) {
        super(what);
    }

    Failure(String what, Throwable because) {
        super(what, because);
    }
}
