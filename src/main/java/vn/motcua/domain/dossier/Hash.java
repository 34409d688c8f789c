package vn.motcua.domain.dossier;

import java.util.HexFormat;

/// A SHA-256 in 64 lower-case hex digits. An action's identity is the hash of its header's bytes.
public record Hash(String hex) implements Comparable<Hash> {

    private static final int DIGITS = 64;

    private static final boolean[] IS_DIGIT = digits();

    public Hash {
        if (!isForm(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
    }

    /// By a table: digits come in no order, so that a comparison would guess wrong at every third of them.
    private static boolean isForm(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char letter = hex.charAt(i);
            if (letter > 'f' || !IS_DIGIT[letter]) {
                return false;
            }
        }
        return hex.length() == DIGITS;
    }

    private static boolean[] digits() {
        var is = new boolean['f' + 1];
        for (char digit : "0123456789abcdef".toCharArray()) {
            is[digit] = true;
        }
        return is;
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
