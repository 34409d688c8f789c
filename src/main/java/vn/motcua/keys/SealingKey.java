package vn.motcua.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import vn.motcua.domain.dossier.Hash;

/// The key that opens what was sealed for its holder by people who only know its public half: HPKE (RFC 9180) with
/// X25519, HKDF-SHA256 and AES-256-GCM.
public final class SealingKey {

    /// Bytes that sealing adds: the fresh key of this one seal before the text, the tag behind it.
    public static final int ADDED = 32 + 16;

    private static final int ENCAPSULATED = 32;
    private static final byte[] PURPOSE = "motcua parcel 1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /// The public half.
    ///
    /// @param hex 32 bytes as 64 hex digits
    public record Public(String hex) {

        /// @throws IllegalArgumentException if these are not 64 hex digits
        public Public {
            if (!hex.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a sealing key");
            }
        }

        /// By which the key is known on what was sealed for it.
        public Hash id() {
            return Hashes.sha256(PURPOSE, HexFormat.of().parseHex(hex));
        }

        /// @param bound what is not sealed and opens together with it only
        /// @throws IllegalStateException for a key that is no point to seal for
        public byte[] seal(byte[] clear, byte[] bound) {
            try {
                var open = new X25519PublicKeyParameters(HexFormat.of().parseHex(hex));
                var sealed = hpke().seal(open, PURPOSE, bound, clear, null, null, null);
                var whole = Arrays.copyOf(sealed[1], ENCAPSULATED + sealed[0].length);
                System.arraycopy(sealed[0], 0, whole, ENCAPSULATED, sealed[0].length);
                return whole;
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("sealing failed", e);
            }
        }
    }

    private final X25519PrivateKeyParameters secret;
    private final Public open;

    private SealingKey(X25519PrivateKeyParameters secret) {
        this.secret = secret;
        open = new Public(HexFormat.of().formatHex(secret.generatePublicKey().getEncoded()));
    }

    public static SealingKey random(SecureRandom random) {
        return new SealingKey(new X25519PrivateKeyParameters(random));
    }

    /// @param seed the 32 bytes of [#seed]
    public static SealingKey of(byte[] seed) {
        return new SealingKey(new X25519PrivateKeyParameters(seed));
    }

    /// The secret, to be kept as a secret.
    public byte[] seed() {
        return secret.getEncoded();
    }

    public Public open() {
        return open;
    }

    /// @throws BrokenSealException if one bit is not as it was sealed, or it was sealed for somebody else
    public byte[] open(byte[] sealed, byte[] bound) {
        if (sealed.length < ADDED) {
            throw new BrokenSealException(new IllegalArgumentException("too short"));
        }
        try {
            var fresh = Arrays.copyOf(sealed, ENCAPSULATED);
            var text = Arrays.copyOfRange(sealed, ENCAPSULATED, sealed.length);
            var pair = new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
            return hpke().open(fresh, pair, PURPOSE, bound, text, null, null, null);
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new BrokenSealException(e); // a point of low order is an IllegalStateException there
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
