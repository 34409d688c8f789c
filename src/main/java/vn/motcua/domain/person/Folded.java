package vn.motcua.domain.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form in which texts are searched: lower case, no marks, `đ` as `d`, single spaces.
///
/// `Folded.of("  NGUYỄN  Văn Đức ")` is `nguyen van duc`. Folding a folded text changes nothing.
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    public static String of(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        var bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
