package vn.motcua.domain.unit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.domain.person.Folded;

/// A unit's name in the two shapes in which it is compared.
///
/// @param kind where it is written
/// @param exact lower case with marks, wherever in a syllable its tone stands (*Hòa* and *Hoà* are one), numbers
///     without leading zeros
/// @param folded the same without marks
record UnitName(Optional<Kind> kind, String exact, String folded) {

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern ZEROS = Pattern.compile("\\b0+(?=\\d)");
    private static final Pattern DISTRICT =
            Pattern.compile("^(?:quan|huyen|thi xa|thanh pho|q\\.|h\\.|tx\\.?|tp\\.?) *");
    private static final Pattern JOINTS = Pattern.compile("[\\s'’\\-–]+");

    /// Of a name that may have its kind before it: `P. An Khê`, `Xã Hòa Phú`, `An Khê`.
    static UnitName of(String text) {
        var folded = Folded.of(text);
        for (var kind : Kind.values()) {
            for (var word : kind.folded()) {
                if (folded.startsWith(word + " ") || (word.endsWith(".") && folded.startsWith(word))) {
                    return bare(Optional.of(kind), text.strip().substring(word.length()));
                }
            }
        }
        return bare(Optional.empty(), text);
    }

    /// Of a name without its kind.
    static UnitName bare(String name) {
        return bare(Optional.empty(), name);
    }

    private static UnitName bare(Optional<Kind> kind, String name) {
        var spaced = ZEROS.matcher(JOINTS.matcher(name).replaceAll(" ").strip()).replaceAll("");
        var exact = Arrays.stream(spaced.toLowerCase(Locale.ROOT).split(" "))
                .map(UnitName::toneLast)
                .collect(Collectors.joining(" "));
        return new UnitName(kind, exact, Folded.of(spaced));
    }

    private static String toneLast(String syllable) {
        var apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        var tones = TONE.matcher(apart).results().map(tone -> tone.group()).collect(Collectors.joining());
        return TONE.matcher(apart).replaceAll("") + tones;
    }

    /// A district's name without its kind, marks, spaces, dashes.
    static String district(String name) {
        return JOINTS.matcher(DISTRICT.matcher(Folded.of(name)).replaceFirst(""))
                .replaceAll("");
    }

    /// A province's name without its kind, marks, spaces and dashes.
    static String province(String name) {
        return Folded.of(name).replaceFirst("^(?:tinh|thanh pho|tp\\.?) *", "").replaceAll("[ -]+", "");
    }
}
