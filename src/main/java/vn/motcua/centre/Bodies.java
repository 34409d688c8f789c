package vn.motcua.centre;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/// Reads what was sent, never more than it may be, packed or not.
final class Bodies {

    /// Bytes that the body of a known desk may have, unpacked.
    static final int LARGEST = 4 * 1024 * 1024;

    /// Bytes that anybody's body may have, unpacked.
    static final int SMALL = 64 * 1024;

    /// What is longer than this is read by a few at a time only: many of them would fill the memory.
    private static final int LONG = 512 * 1024;

    private static final int LONG_AT_ONCE = 8;

    private final Limits limits;
    private final LongSupplier nanos;
    private final Semaphore places = new Semaphore(LONG_AT_ONCE);

    Bodies(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /// Hands the body of a known desk to `use`.
    ///
    /// @throws Refused if it is larger than it may be, too slow, or not what it says it is
    <R> R read(Context context, Function<byte[], R> use) {
        try (var in = stream(context, LARGEST)) {
            var start = in.readNBytes(LONG);
            if (start.length < LONG) {
                return use.apply(start);
            }
            if (!places.tryAcquire()) {
                throw new Refused(Refused.Reason.BUSY);
            }
            try {
                return use.apply(whole(new SequenceInputStream(new ByteArrayInputStream(start), in), LARGEST));
            } finally {
                places.release();
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /// The body of whoever it may be.
    ///
    /// @throws Refused if it is larger than it may be, too slow, or not what it says it is
    byte[] small(Context context) {
        try (var in = stream(context, SMALL)) {
            return whole(in, SMALL);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /// Jetty says that nothing came for too long as the cause.
    private static Refused broken(IOException e) {
        return new Refused(
                e.getCause() instanceof TimeoutException ? Refused.Reason.TOO_SLOW : Refused.Reason.UNREADABLE);
    }

    private static byte[] whole(InputStream in, int most) throws IOException {
        var body = in.readNBytes(most + 1);
        if (body.length > most) {
            throw new Refused(Refused.Reason.TOO_LARGE);
        }
        return body;
    }

    private InputStream stream(Context context, int most) throws IOException {
        if (context.req().getContentLengthLong() > most) {
            throw new Refused(Refused.Reason.TOO_LARGE);
        }
        var encoding = context.header("Content-Encoding");
        var body = new Paced(context.req().getInputStream(), limits, nanos);
        if (encoding == null || encoding.equals("identity")) {
            return body;
        }
        if (encoding.equals("gzip")) {
            return new GZIPInputStream(body);
        }
        throw new Refused(Refused.Reason.UNREADABLE);
    }
}
