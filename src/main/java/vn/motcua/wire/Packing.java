package vn.motcua.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Gzip, with an end to what comes out of it.
public final class Packing {

    /// Honest batches shrink to a tenth; what shrinks more than this is made to burst.
    private static final int RATIO = 200;

    private Packing() {}

    public static byte[] pack(byte[] clear) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(clear);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /// @throws UnreadableException if it is not packed, or unpacks to more than one may read
    public static byte[] unpack(byte[] packed) {
        long most = Math.min(Json.LARGEST, (long) RATIO * packed.length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var clear = in.readNBytes((int) most + 1);
            if (clear.length <= most) {
                return clear;
            }
        } catch (IOException _) {
            throw new UnreadableException("not packed");
        }
        throw new UnreadableException("unpacks to too much");
    }
}
