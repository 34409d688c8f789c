package vn.motcua.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;

/// The key with which one log speaks: raw Ed25519.
public final class LogKey {

    /// The public half: what everybody may know of a log.
    ///
    /// @param hex 32 bytes as 64 hex digits
    public record Public(String hex) {

        public LogId log() {
            return new LogId(Letters.of(Hashes.digest(bytes()), 12));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        /// Whether the log said so: its chain up to `seq` ends in `hash`.
        public boolean verifiesTail(long seq, Hash hash, byte[] signature) {
            return verifies(tail(log(), seq, hash), signature);
        }

        /// @param message whose first line says what kind of thing is signed
        public boolean verifies(String message, byte[] signature) {
            return verifies(message.getBytes(StandardCharsets.UTF_8), signature);
        }

        boolean verifies(byte[] message, byte[] signature) {
            var verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(bytes()));
            verifier.update(message, 0, message.length);
            return signature.length == 64 && verifier.verifySignature(signature);
        }
    }

    private final Ed25519PrivateKeyParameters secret;
    private final Public open;
    private final LogId log;

    private LogKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        open = new Public(HexFormat.of().formatHex(secret.generatePublicKey().getEncoded()));
        log = open.log();
    }

    public static LogKey random(SecureRandom random) {
        return new LogKey(new Ed25519PrivateKeyParameters(random));
    }

    /// @param seed the 32 bytes of [#seed]
    public static LogKey of(byte[] seed) {
        return new LogKey(new Ed25519PrivateKeyParameters(seed));
    }

    /// The secret, to be sealed at once.
    public byte[] seed() {
        return secret.getEncoded();
    }

    public Public open() {
        return open;
    }

    /// The log that this key writes, worked out once.
    public LogId log() {
        return log;
    }

    /// Signs the end of the chain; one signature covers all that came before. 64 bytes.
    public byte[] signTail(long seq, Hash hash) {
        return sign(tail(log, seq, hash));
    }

    /// @param message whose first line says what kind of thing is signed, so that it is good for nothing else
    /// @return 64 bytes
    public byte[] sign(String message) {
        return sign(message.getBytes(StandardCharsets.UTF_8));
    }

    byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    private static byte[] tail(LogId log, long seq, Hash hash) {
        return ("motcua tail 1\n" + log + "\n" + seq + "\n" + hash + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
