package vn.motcua.catalogue.release;

import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.motcua.keys.LogKey;

/// A key as a text file: its two halves for who signs, the public one alone for everybody else.
public final class KeyText {

    private static final String SECRET_HEAD = "motcua signing key 1\n";
    private static final String OPEN_HEAD = "motcua public key 1\n";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private KeyText() {}

    /// The secret half, for a file that only its owner reads.
    public static String secret(LogKey key) {
        return SECRET_HEAD + "secret " + HexFormat.of().formatHex(key.seed()) + "\n" + line(key.open());
    }

    public static String open(LogKey.Public key) {
        return OPEN_HEAD + line(key);
    }

    /// @throws ReleaseRefused if it is no such file
    public static LogKey readSecret(String text) {
        try {
            var key = LogKey.of(HexFormat.of()
                    .parseHex(hex(
                            Manifest.after(text, SECRET_HEAD)
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                            "secret ")));
            if (secret(key).equals(text)) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            throw ReleaseRefused.because("release.no-secret");
        }
        throw ReleaseRefused.because("release.no-secret");
    }

    /// @throws ReleaseRefused if it is no such file
    public static LogKey.Public readOpen(String text) {
        try {
            var key = open(Manifest.after(text, OPEN_HEAD).stripTrailing());
            if (open(key).equals(text)) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            throw ReleaseRefused.because("release.no-public");
        }
        throw ReleaseRefused.because("release.no-public");
    }

    /// @param hex 64 digits
    /// @throws ReleaseRefused for anything else
    public static LogKey.Public of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw ReleaseRefused.because("release.no-public");
        }
        return new LogKey.Public(hex);
    }

    static String line(LogKey.Public key) {
        return "public " + key.hex() + "\n";
    }

    static LogKey.Public open(String line) {
        return new LogKey.Public(hex(line, "public "));
    }

    private static String hex(String line, String word) {
        var hex = Manifest.after(line, word);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("no key");
        }
        return hex;
    }
}
