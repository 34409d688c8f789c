package vn.motcua.ui.reception;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// What a text field offers, and which of it is meant by a few letters.
final class Offered {

    static final int MOST = 9;
    private static final int TELLING = 2;

    private final boolean none;
    private final boolean only;
    private final Function<String, List<String>> fitting;
    private final BiPredicate<String, String> meant;

    private Offered(
            boolean none, boolean only, Function<String, List<String>> fitting, BiPredicate<String, String> meant) {
        this.none = none;
        this.only = only;
        this.fitting = fitting;
        this.meant = meant;
    }

    /// A list of texts.
    ///
    /// @param only whether nothing else may be answered
    static Offered of(List<String> all, boolean only) {
        return new Offered(
                all.isEmpty(),
                only,
                typed -> fitting(all, folded(typed)),
                (typed, first) -> only || (isSearch(typed) && begins(first, folded(typed))));
    }

    /// Whole texts that go on from what was typed, such as an address from the beginning of its commune.
    static Offered asked(Function<String, List<String>> fitting) {
        return new Offered(false, false, fitting, (typed, _) -> isSearch(typed.substring(typed.lastIndexOf(',') + 1)));
    }

    boolean isNone() {
        return none;
    }

    boolean only() {
        return only;
    }

    /// At most as many as there are digits, those first that begin so.
    List<String> fitting(String typed) {
        return fitting.apply(typed).stream().limit(MOST).toList();
    }

    private static List<String> fitting(List<String> all, String folded) {
        return all.stream()
                .filter(one -> folded(one).contains(folded))
                .sorted((one, other) -> Boolean.compare(begins(other, folded), begins(one, folded)))
                .toList();
    }

    /// Whether the first that fits is meant by what was typed. Where something else may be answered, only small letters
    /// without accents are a search: what is to stand on paper is not written so.
    boolean isMeant(String typed) {
        return !typed.isBlank() && fitting(typed).stream().limit(1).anyMatch(first -> meant.test(typed, first));
    }

    private static boolean isSearch(String typed) {
        var folded = folded(typed);
        return folded.length() >= TELLING && typed.strip().equals(folded);
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
