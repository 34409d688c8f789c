package vn.motcua.centre;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// What comes in, as long as it does not come too slowly.
final class Paced extends FilterInputStream {

    private final Limits limits;
    private final LongSupplier nanos;
    private final long start;
    private long bytes;

    Paced(InputStream in, Limits limits, LongSupplier nanos) {
        super(in);
        this.limits = limits;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    /// @throws Refused if it takes longer than it may
    private void count(int more) {
        bytes += more;
        var taken = Duration.ofNanos(nanos.getAsLong() - start);
        if (taken.compareTo(limits.grace()) > 0 && bytes * 1_000 < taken.toMillis() * limits.bytesASecond()) {
            throw new Refused(Refused.Reason.TOO_SLOW);
        }
    }
}
