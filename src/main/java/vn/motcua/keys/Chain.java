package vn.motcua.keys;

import vn.motcua.domain.dossier.Hash;

/// How an action hangs on the one before it.
public final class Chain {

    /// Bytes of salt before every body.
    public static final int SALT = 32;

    private Chain() {}

    /// An action's identity: the hash of its header's bytes.
    public static Hash identity(byte[] header) {
        return Hashes.sha256(header);
    }

    /// What a header says of its body; the salt keeps the hash from telling anything.
    ///
    /// @param salt [#SALT] random bytes
    public static Hash bodyHash(byte[] salt, byte[] body) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt is " + SALT + " bytes");
        }
        return Hashes.sha256(salt, body);
    }

    /// The same of a body that stands behind its salt.
    ///
    /// @param body salt ‖ body, as actions are kept
    public static Hash bodyHash(byte[] body) {
        return Hashes.sha256(body);
    }

    /// How an office's stream stands after one more action.
    public static Hash rolling(Hash before, Hash action) {
        return Hashes.sha256(before.bytes(), action.bytes());
    }
}
