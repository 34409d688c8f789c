package vn.motcua.centre;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Reads what was sent, never more than it may be, packed or not.
final class Bodies {

    /// Bytes that a body may have, unpacked.
    static final int LARGEST = 4 * 1024 * 1024;

    private Bodies() {}

    /// @throws Refused if it is larger, or not what it says it is
    static byte[] read(Context context) {
        try (var in = stream(context)) {
            var body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new Refused(Refused.Reason.TOO_LARGE);
            }
            return body;
        } catch (IOException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    private static InputStream stream(Context context) throws IOException {
        var encoding = context.header("Content-Encoding");
        if (encoding == null || encoding.equals("identity")) {
            return context.bodyInputStream();
        }
        if (encoding.equals("gzip")) {
            return new GZIPInputStream(context.bodyInputStream());
        }
        throw new Refused(Refused.Reason.UNREADABLE);
    }
}
