package vn.motcua.centre;

/// The centre could not keep or read something: the database is away, full or broken. Nothing was acknowledged.
public sealed class CentreTrouble extends RuntimeException permits LaxDatabase {

    private static final long serialVersionUID = 1L;

    public CentreTrouble(String doing, Exception cause) {
        super(doing, cause);
    }

    public CentreTrouble(String what) {
        super(what);
    }
}
