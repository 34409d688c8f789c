package vn.motcua.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.motcua.domain.dossier.Hash;

/// SHA-256, the only hash there is here.
public final class Hashes {

    /// Never fed, only copied: to ask for one each time means to look through the providers each time.
    private static final MessageDigest FRESH = fresh();

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
            var digest = (MessageDigest) FRESH.clone();
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
