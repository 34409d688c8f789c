package vn.motcua.store;

import java.sql.SQLException;
import vn.motcua.counter.StoreTrouble;

/// What SQLite's result codes mean for a clerk.
final class Troubles {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private Troubles() {}

    static StoreTrouble of(String doing, SQLException e) {
        return new StoreTrouble(key(e), doing, e);
    }

    /// Whether nothing more may be written until the file was opened anew: what the disk holds is not known.
    static boolean breaks(SQLException e) {
        return switch (primary(e)) {
            case IO_ERROR, CORRUPT, NOT_A_DATABASE -> true;
            default -> false;
        };
    }

    static boolean breaks(Throwable e) {
        return e.getCause() instanceof SQLException cause && breaks(cause);
    }

    private static String key(SQLException e) {
        return switch (primary(e)) {
            case BUSY, LOCKED -> "store.busy";
            case READ_ONLY -> "store.read-only";
            case IO_ERROR -> "store.io";
            case CORRUPT, NOT_A_DATABASE -> "store.damaged";
            case FULL -> "store.full";
            case CANNOT_OPEN -> "store.cannot-open";
            default -> "store.failed";
        };
    }

    private static int primary(SQLException e) {
        return e.getErrorCode() & 0xff;
    }
}
