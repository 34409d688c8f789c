package vn.motcua.domain.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The letters that names and addresses are written in.
final class Letters {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /// đ and the twelve vowels under five tones and none.
    private static final Set<Integer> VIETNAMESE = Stream.concat(
                    Stream.of("đ"),
                    "aăâeêioôơuưy"
                            .chars()
                            .mapToObj(Character::toString)
                            .flatMap(vowel -> Stream.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
                                    .map(tone -> Normalizer.normalize(vowel + tone, Normalizer.Form.NFC))))
            .map(letter -> letter.codePointAt(0))
            .collect(Collectors.toUnmodifiableSet());

    /// Letters of Ê Đê, Gia Rai, Ba Na and other languages of Vietnam that Vietnamese itself does not use.
    private static final String OTHER_LANGUAGES = "čñŏĕĭŭƀ\u0306";

    private Letters() {}

    /// No mark at all: nothing but ASCII.
    static boolean plain(String text) {
        return ASCII.matcher(text).matches();
    }

    static boolean onlyUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// What Caps Lock makes of a text.
    static String otherCase(String text) {
        return text.codePoints()
                .map(sign -> Character.isUpperCase(sign) ? Character.toLowerCase(sign) : Character.toUpperCase(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A letter or mark that no name or address of Vietnam is written with.
    static boolean foreign(int letter) {
        return (Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK)
                && letter != 'º'
                && letter != 'ª'
                && letter >= 0x80
                && !VIETNAMESE.contains(Character.toLowerCase(letter))
                && !rare(letter);
    }

    /// A letter of Vietnam's other languages, or one of f, j, w, z: real, but worth a second look.
    static boolean rare(int letter) {
        int lower = Character.toLowerCase(letter);
        return OTHER_LANGUAGES.indexOf(lower) >= 0 || "fjwz".indexOf(lower) >= 0;
    }
}
