package vn.motcua.catalogue.portal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The portal's texts without what people pasted along with them: tabs, hard blanks, invisible letters, bullets.
final class Texts {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–+*•.,;:\\s]|\\([ivx]{1,4}\\)\\s)+");
    private static final Pattern END = Pattern.compile("[;:.,\\s)]*$");

    private Texts() {}

    /// On one line, in NFC.
    static String line(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        return BLANKS.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Without its bullet and the mark at its end.
    static String item(String raw) {
        var bare = BULLET.matcher(line(raw)).replaceFirst("");
        return closed(END.matcher(bare).replaceFirst(""));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// What was cut with the mark at the end, where it closes a bracket.
    private static String closed(String text) {
        long open = text.chars().filter(one -> one == '(').count();
        long shut = text.chars().filter(one -> one == ')').count();
        return open > shut ? text + ")" : text;
    }
}
