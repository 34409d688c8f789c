package vn.motcua.wire;

/// Bytes that are not what they claim to be. Says what is wrong, never what stood there.
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String what) {
        super(what);
    }
}
