package vn.motcua.keys;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Seals a stream of any length: Tink's AES-256-GCM-HKDF in segments of 64 KB, under a key of its own that the data key
/// opens. A cut, swapped or altered segment does not open.
public final class BackupSeal {

    private static final int SEGMENT = 64 * 1024;

    private BackupSeal() {}

    /// @param head what stands before the sealed bytes; they open only together with it
    public static OutputStream seal(DataKey key, byte[] head, OutputStream out) throws IOException {
        try {
            return streaming(key).newEncryptingStream(out, head);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /// Reading throws an [IOException] where the bytes are not as they were sealed.
    public static InputStream open(DataKey key, byte[] head, InputStream in) throws IOException {
        try {
            return streaming(key).newDecryptingStream(in, head);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static AesGcmHkdfStreaming streaming(DataKey key) throws GeneralSecurityException {
        var own = Hashes.digest("motcua backup 1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), key.raw());
        return new AesGcmHkdfStreaming(own, "HmacSha256", 32, SEGMENT, 0);
    }
}
