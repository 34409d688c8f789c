package vn.motcua.store;

import java.util.Random;
import vn.motcua.domain.dossier.ScanType;

/// Invented scans: they begin as one does and go on at random.
public final class Scans {

    private Scans() {}

    /// @param size in bytes, more than 5
    public static byte[] pdf(int size, long seed) {
        var scan = new byte[size];
        new Random(seed).nextBytes(scan);
        var beginning = new byte[] {'%', 'P', 'D', 'F', '-'};
        System.arraycopy(beginning, 0, scan, 0, beginning.length);
        if (ScanType.of(scan).isEmpty()) {
            throw new IllegalStateException("that is no scan");
        }
        return scan;
    }
}
