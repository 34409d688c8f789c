package vn.motcua.ui.reception;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What a text field offers, and which of it is meant by a few letters.
///
/// @param only whether nothing else may be answered
record Offered(List<String> all, boolean only) {

    static final int MOST = 9;
    private static final int TELLING = 2;

    Offered {
        all = List.copyOf(all);
    }

    /// At most as many as there are digits, those first that begin so.
    List<String> fitting(String typed) {
        var folded = folded(typed);
        return all.stream()
                .filter(one -> folded(one).contains(folded))
                .sorted((one, other) -> Boolean.compare(begins(other, folded), begins(one, folded)))
                .limit(MOST)
                .toList();
    }

    /// Whether the first that fits is meant by what was typed. Where something else may be answered, only small letters
    /// without accents are a search: what is to stand on paper is not written so.
    boolean isMeant(String typed) {
        if (typed.isBlank()) {
            return false;
        }
        var folded = folded(typed);
        boolean search = folded.length() >= TELLING && typed.strip().equals(folded);
        return only || (search && fitting(typed).stream().limit(1).anyMatch(first -> begins(first, folded)));
    }

    private static boolean begins(String one, String folded) {
        return folded(one).startsWith(folded);
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }
}
