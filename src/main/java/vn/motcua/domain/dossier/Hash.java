package vn.motcua.domain.dossier;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 in 64 lower-case hex digits. An action's identity is the hash of its header's bytes.
public record Hash(String hex) implements Comparable<Hash> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Hash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
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
