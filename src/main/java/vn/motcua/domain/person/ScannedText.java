package vn.motcua.domain.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A scanned text without what the way from the reader has put around it.
final class ScannedText {

    /// What readers send before and after: spaces, tab, line ends, byte order mark.
    private static final Pattern ENDS = Pattern.compile("^[ \\t\\r\\n\\uFEFF]+|[ \\t\\r\\n\\uFEFF]+$");

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");

    private ScannedText() {}

    /// Ends taken off, wrong decoding repaired, NFC.
    static String tidy(String raw) {
        var bare = ENDS.matcher(raw).replaceAll("");
        var repaired = Mojibake.repair(bare).orElse(bare);
        return Normalizer.normalize(ENDS.matcher(repaired).replaceAll(""), Normalizer.Form.NFC);
    }

    /// Control characters, line breaks inside, direction marks and other invisible signs, half characters.
    static boolean hidesSomething(String text) {
        return text.codePoints().anyMatch(ScannedText::hidden);
    }

    static String squeeze(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
