package vn.motcua.catalogue.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.keys.LogKey;

/// The keys that may sign releases, as the root signed them. A newer list, by its number, ends what an older one says:
/// a key that is not in it any more signs nothing.
///
/// ```
/// motcua signing keys 1
/// number 3
/// key 3b6a… 2026-01-01 2027-12-31 nation
/// signature 9f02…
/// ```
///
/// @param number from 1, growing with each list
/// @param signature of the root over all that stands before it
public record SigningKeys(int number, List<Term> keys, Signed signature) {

    static final String HEAD = "motcua signing keys 1";
    private static final Pattern KEY = Pattern.compile("key ([0-9a-f]{64}) (\\S{10}) (\\S{10}) (\\S{1,20})");
    private static final int MOST = 500;

    /// One key, for one layer, from its first to its last day.
    public record Term(LogKey.Public key, LocalDate from, LocalDate until, Layer layer) {

        public Term {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        private String line() {
            return "key " + key.hex() + " " + from + " " + until + " " + layer + "\n";
        }

        /// @param line as it stands in a list
        /// @throws IllegalArgumentException for anything else
        public static Term of(String line) {
            var match = KEY.matcher(line);
            if (!match.matches()) {
                throw new IllegalArgumentException("no key");
            }
            return new Term(
                    new LogKey.Public(match.group(1)),
                    Manifest.day(match.group(2)),
                    Manifest.day(match.group(3)),
                    Layer.of(match.group(4)));
        }
    }

    public SigningKeys {
        keys = List.copyOf(keys);
        if (number < 1 || keys.size() > MOST || new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("no list of keys");
        }
    }

    /// Signs a list.
    public static SigningKeys sign(int number, List<Term> keys, LogKey root) {
        return new SigningKeys(number, keys, Signed.by(root, unsigned(number, keys)));
    }

    private static String unsigned(int number, List<Term> keys) {
        var text = new StringBuilder(HEAD + "\nnumber " + number + "\n");
        keys.forEach(key -> text.append(key.line()));
        return text.toString();
    }

    /// Whether that root signed all of it.
    public boolean isOf(LogKey.Public root) {
        return signature.isOf(root, unsigned(number, keys));
    }

    /// Whether a key may sign that, on a day.
    ///
    /// @throws ReleaseRefused if the list does not name it, names it for another layer, or if that day or the day
    ///     on which the release was made is not in its term
    public void check(LogKey.Public key, Manifest manifest, LocalDate day) {
        if (!knows(key)) {
            throw ReleaseRefused.because("release.unknown-key");
        }
        var layer = manifest.layer();
        var term = keys.stream()
                .filter(one -> one.key().equals(key) && one.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> ReleaseRefused.because("release.other-layer", layer.text()));
        if (!term.holds(day) || !term.holds(manifest.made())) {
            throw ReleaseRefused.because(
                    "release.expired-key", term.from().toString(), term.until().toString());
        }
    }

    boolean knows(LogKey.Public key) {
        return keys.stream().anyMatch(one -> one.key().equals(key));
    }

    public String text() {
        return unsigned(number, keys) + signature.line();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /// @throws ReleaseRefused if it is not such a list
    public static SigningKeys of(String text) {
        try {
            var lines = new ArrayList<>(text.lines().toList());
            if (lines.size() > 2 && lines.getFirst().equals(HEAD)) {
                var list = new SigningKeys(
                        Manifest.number(Manifest.after(lines.get(1), "number ")),
                        lines.subList(2, lines.size() - 1).stream()
                                .map(Term::of)
                                .toList(),
                        Signed.of(lines.getLast()));
                if (list.text().equals(text)) {
                    return list;
                }
            }
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            throw ReleaseRefused.because("release.no-keys");
        }
        throw ReleaseRefused.because("release.no-keys");
    }

    /// An Ed25519 signature: 64 bytes, as 128 hex digits.
    public record Signed(String hex) {

        private static final Pattern FORM = Pattern.compile("[0-9a-f]{128}");

        public Signed {
            if (!FORM.matcher(hex).matches()) {
                throw new IllegalArgumentException("no signature");
            }
        }

        static Signed by(LogKey key, String message) {
            return new Signed(HexFormat.of().formatHex(key.sign(message)));
        }

        static Signed of(String line) {
            return new Signed(Manifest.after(line, "signature "));
        }

        boolean isOf(LogKey.Public key, String message) {
            try {
                return key.verifies(message, HexFormat.of().parseHex(hex));
            } catch (IllegalArgumentException _) {
                return false; // the key is no point of the curve
            }
        }

        String line() {
            return "signature " + hex + "\n";
        }
    }
}
