package vn.motcua.domain.dossier;

import java.util.HexFormat;

/// A SHA-256 in 64 lower-case hex digits. An action's identity is the hash of its header's bytes.
public record Hash(String hex) implements Comparable<Hash> {

    private static final int DIGITS = 64;

    public Hash {
        if (!isForm(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
    }

    /// Without a regular expression, which took longer than the hash of a small body.
    private static boolean isForm(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char digit = hex.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return hex.length() == DIGITS;
    }

    /// @param digest 32 bytes
    public static Hash of(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
