package vn.motcua.walk;

import java.text.Normalizer;

/// How many keys a text takes where Vietnamese is typed by Telex: `ă` is `aw`, `ấ` is `aas`, `ươ` is `uow`; a capital
/// is one more, for Shift.
final class Telex {

    private static final char HORN = '\u031B';
    private static final String MARKS = "\u0306\u0302\u031B"; // breve, circumflex, horn
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private Telex() {}

    static int keys(String text) {
        int keys = 0;
        char before = ' ';
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            keys += keys(sign);
            if (base(sign) == 'o' && isHorned(sign) && base(before) == 'u' && isHorned(before)) {
                keys--; // one w marks both letters of ươ
            }
            before = sign;
        }
        return keys;
    }

    private static int keys(char sign) {
        int keys = Character.isUpperCase(sign) ? 2 : 1;
        if (base(sign) == 'đ') {
            return keys + 1;
        }
        for (char part : parts(sign).toCharArray()) {
            keys += MARKS.indexOf(part) >= 0 || TONES.indexOf(part) >= 0 ? 1 : 0;
        }
        return keys;
    }

    private static char base(char sign) {
        return parts(Character.toLowerCase(sign)).charAt(0);
    }

    private static boolean isHorned(char sign) {
        return parts(sign).indexOf(HORN) >= 0;
    }

    private static String parts(char sign) {
        return Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD);
    }
}
