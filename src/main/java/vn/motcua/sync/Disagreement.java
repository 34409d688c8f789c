package vn.motcua.sync;

/// The centre does not know the point up to which its stream was read: it, or this desk, came back from a backup.
public final class Disagreement extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
