package vn.motcua.wire;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;
import vn.motcua.wire.EnrolReading.Good;
import vn.motcua.wire.EnrolReading.Mistyped;

/// Reads an [EnrolCode], or says where it is wrong.
final class EnrolReader {

    private static final int LONGEST = 1_000;
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

    private EnrolReader() {}

    static EnrolReading read(String typed) {
        if (typed.length() > LONGEST) {
            return mistyped("enrol.no-code");
        }
        var text = tidy(typed);
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            return mistyped("enrol.no-code");
        }
        if (text.chars().anyMatch(c -> c > '~')) {
            return mistyped("enrol.vietnamese");
        }
        var address = withoutScheme(text.substring(0, slash));
        if (!EnrolCode.isAddress(address)) {
            return mistyped(EnrolCode.isPlain(address) ? "enrol.plain" : "enrol.address");
        }
        return letters(address, plainLetters(text.substring(slash + 1)));
    }

    private static EnrolReading letters(String address, String letters) {
        int length = EnrolCode.pinLength(address) + EnrolCode.SECRET + Checksum.LENGTH;
        if (letters.length() != length) {
            return mistyped("enrol.length", length, letters.length());
        }
        for (int i = 0; i < length; i++) {
            if (Checksum.ALPHABET.indexOf(letters.charAt(i)) < 0) {
                return mistyped("enrol.letter", group(i));
            }
        }
        return Checksum.isGood(address, letters)
                ? new Good(EnrolCode.of(address, letters))
                : new Mistyped(where(address, letters));
    }

    private static Sentence where(String address, String letters) {
        var letter = Checksum.wrongLetter(address, letters);
        if (letter.isPresent()) {
            return Sentence.of("enrol.letter", group(letter.getAsInt()));
        }
        return Sentence.of(Checksum.isWrongInHead(address, letters) ? "enrol.address" : "enrol.letters");
    }

    /// Counted from 1, as they stand on paper.
    private static int group(int letter) {
        return letter / EnrolCode.GROUP + 1;
    }

    private static Mistyped mistyped(String key, Object... parts) {
        return new Mistyped(Sentence.of(key, parts));
    }

    private static String tidy(String typed) {
        return DASH.matcher(BLANK.matcher(typed).replaceAll("")).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static String withoutScheme(String address) {
        return address.startsWith("https://") ? address.substring("https://".length()) : address;
    }

    private static String plainLetters(String text) {
        return text.replace("-", "").replace('o', '0').replace('i', '1').replace('l', '1');
    }
}
