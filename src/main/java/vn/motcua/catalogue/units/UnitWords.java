package vn.motcua.catalogue.units;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of units as the table writes them: in NFC, with single blanks, a capital first, and tones where the
/// resolutions of 2025 put them (*Hòa*, not *Hoà*).
final class UnitWords {

    private static final Map<String, String> KINDS =
            Map.of("Phường", "p", "Xã", "x", "Đặc khu", "d", "Thị trấn", "t", "Huyện", "h");
    private static final Pattern LATE_TONE =
            Pattern.compile("[Oo][àáảãạèéẻẽẹ]\\b|(?<![Qq])[Uu][ỳýỷỹỵ]\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} '.,()–-]{1,80}");

    private UnitWords() {}

    static String tidy(String name) {
        var one = Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .replace('’', '\'');
        var capital = one.isEmpty() ? one : one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
        return LATE_TONE.matcher(capital).replaceAll(late -> early(late.group()));
    }

    /// Whether it can be a name, and stand in a line of the table.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// `Phường Ba Đình` as `p|Ba Đình`; none where it has no kind.
    static Optional<String> kindAndName(String full) {
        return KINDS.entrySet().stream()
                .filter(kind -> full.regionMatches(
                        true, 0, kind.getKey() + " ", 0, kind.getKey().length() + 1))
                .map(kind -> kind.getValue()
                        + "|"
                        + full.substring(kind.getKey().length() + 1).strip())
                .findFirst();
    }

    /// `oà` as `òa`.
    private static String early(String late) {
        var parts = Normalizer.normalize(late, Normalizer.Form.NFD);
        var moved = "" + parts.charAt(0) + parts.charAt(2) + parts.charAt(1);
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }
}
