package vn.motcua.keys;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import vn.motcua.domain.dossier.Hash;

/// Seals the files of papers as streams: Tink's AES-256-GCM-HKDF in segments of 64 KB, under a key of its own that the
/// data key opens. A cut, swapped or altered segment does not open, and neither does a file under another name.
public final class FileSeal {

    private static final int SEGMENT = 64 * 1024;

    private FileSeal() {}

    /// @param name of the file on the disk; it opens under this one only
    public static OutputStream seal(DataKey key, String name, OutputStream out) throws IOException {
        try {
            return streaming(key).newEncryptingStream(out, bytes(name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /// Reading throws an [IOException] where the bytes are not as they were sealed.
    public static InputStream open(DataKey key, String name, InputStream in) throws IOException {
        try {
            return streaming(key).newDecryptingStream(in, bytes(name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /// What stands for a content in a plain column: it finds the row again and tells nothing without the key.
    /// Key and hash have each one length, so that a plain digest over both is as good as an HMAC.
    ///
    /// @return 32 bytes
    public static byte[] tag(DataKey key, Hash content) {
        return Hashes.digest(own(key, "motcua file tag 1\n"), content.bytes());
    }

    private static AesGcmHkdfStreaming streaming(DataKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(own(key, "motcua file 1\n"), "HmacSha256", 32, SEGMENT, 0);
    }

    private static byte[] own(DataKey key, String purpose) {
        return Hashes.digest(bytes(purpose), key.raw());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
