package vn.motcua.keys;

/// Sealed bytes do not open: another key, another place, or a bit that rotted.
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(Throwable cause) {
        super("a seal does not open", cause);
    }
}
