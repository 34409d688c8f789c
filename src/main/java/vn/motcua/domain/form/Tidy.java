package vn.motcua.domain.form;

import java.text.Normalizer;
import java.util.Locale;

/// Brings typed text into the one shape in which it is kept and compared.
final class Tidy {

    private Tidy() {}

    /// NFC, no control characters, single blanks, trimmed; lines are kept where a field has several.
    static String text(String typed, boolean lines) {
        var nfc = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (!lines) {
            return blanks(nfc);
        }
        return String.join("\n", nfc.lines().map(Tidy::blanks).toList()).strip();
    }

    /// Lower case without accents, for finding the choice that somebody means.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }

    private static String blanks(String line) {
        var tidy = line.replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+", "")
                .replaceAll("[\\p{Cc}\\s\\p{Z}]+", " ")
                .strip();
        return Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }
}
