package vn.motcua.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A data key that opens with a password: Argon2id (RFC 9106) of the password opens the sealed key.
///
/// The wrapped bytes: version (1), memory in MiB (2), passes (1), salt (16), sealed key. The cost stands in the
/// bytes, so that it can grow without breaking what is there.
public final class KeyWrap {

    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int HEAD = 1 + 2 + 1 + SALT;
    private static final int LARGEST_MIB = 1024;

    /// What a password costs to try.
    public record Cost(int mebibytes, int passes) {

        /// 64 MiB, three passes: half a second of one core.
        public static final Cost STANDARD = new Cost(64, 3);
    }

    private KeyWrap() {}

    public static byte[] wrap(DataKey key, char[] password, String owner, Cost cost, SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var sealed = stretched(password, salt, cost).seal(key.raw(), place(owner));
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(VERSION)
                .putShort((short) cost.mebibytes())
                .put((byte) cost.passes())
                .put(salt)
                .put(sealed)
                .array();
    }

    /// @param owner whose wrap it is; another's does not open
    /// @return nothing if the password is wrong or the wrap is damaged
    public static Optional<DataKey> open(byte[] wrapped, char[] password, String owner) {
        var bytes = ByteBuffer.wrap(wrapped);
        if (wrapped.length <= HEAD || bytes.get() != VERSION) {
            return Optional.empty();
        }
        var cost = new Cost(Short.toUnsignedInt(bytes.getShort()), bytes.get());
        if (cost.mebibytes() < 1 || cost.mebibytes() > LARGEST_MIB || cost.passes() < 1) {
            return Optional.empty();
        }
        var salt = new byte[SALT];
        bytes.get(salt);
        var sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        try {
            return Optional.of(DataKey.of(stretched(password, salt, cost).open(sealed, place(owner))));
        } catch (BrokenSealException e) {
            return Optional.empty();
        }
    }

    private static String place(String owner) {
        return "wrap|" + owner;
    }

    private static DataKey stretched(char[] password, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.mebibytes() * 1024)
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var stretched = new byte[32];
        var typed =
                Normalizer.normalize(new String(password), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            generator.generateBytes(typed, stretched);
            return DataKey.of(stretched);
        } finally {
            Arrays.fill(typed, (byte) 0);
            Arrays.fill(stretched, (byte) 0);
        }
    }
}
