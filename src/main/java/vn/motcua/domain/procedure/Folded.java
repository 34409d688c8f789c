package vn.motcua.domain.procedure;

import java.text.Normalizer;
import java.util.Locale;

/// Text as people type it in a hurry: lower case, no accents, đ as d.
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
