package vn.motcua.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.motcua.domain.dossier.Hash;

/// SHA-256, the only hash there is here.
public final class Hashes {

    private Hashes() {}

    /// Over the parts one after the other.
    public static Hash sha256(byte[]... parts) {
        return Hash.of(digest(parts));
    }

    /// Tells which file is meant to whoever knows its hash, and nothing to anybody else.
    public static Hash mark(Hash file) {
        return sha256("motcua file\n".getBytes(StandardCharsets.US_ASCII), file.bytes());
    }

    static byte[] digest(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
