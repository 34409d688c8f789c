package vn.motcua.domain.person;

import java.util.Optional;

/// UTF-8 that was decoded as ISO-8859-1, windows-1252 or windows-1258 (`Nguyá»…n`), put right.
///
/// Written out because the domain uses no charsets of the JDK (`java.nio`), and because real readers mix both
/// code pages: the bytes that a Windows code page leaves free come as ISO-8859-1 controls.
final class Mojibake {

    /// The characters of bytes 80–9F in windows-1252; a blank where it has none.
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// Where windows-1258, the code page of Vietnamese Windows, differs from windows-1252, and the bytes there.
    private static final String VIETNAMESE = "Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫";

    private static final int[] VIETNAMESE_BYTES = {
        0xC3, 0xCC, 0xD0, 0xD2, 0xD5, 0xDD, 0xDE, 0xE3, 0xEC, 0xF0, 0xF2, 0xF5, 0xFD, 0xFE
    };

    /// The smallest code point that needs so many bytes more.
    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

    private Mojibake() {}

    /// Empty when the text is not wholly of this kind: then it is something else and stays as it is.
    static Optional<String> repair(String text) {
        var bytes = new int[text.length()];
        boolean beyondAscii = false;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = byteOf(text.charAt(i));
            beyondAscii |= bytes[i] >= 0x80;
            if (bytes[i] < 0) {
                return Optional.empty();
            }
        }
        return beyondAscii ? decode(bytes) : Optional.empty();
    }

    private static int byteOf(char sign) {
        int windows = sign == ' ' ? -1 : WINDOWS.indexOf(sign);
        if (windows >= 0) {
            return 0x80 + windows;
        }
        int vietnamese = VIETNAMESE.indexOf(sign);
        if (vietnamese >= 0) {
            return VIETNAMESE_BYTES[vietnamese];
        }
        return sign <= 0xFF ? sign : -1;
    }

    private static Optional<String> decode(int[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int more = following(bytes[i]);
            int point = more < 0 ? -1 : point(bytes, i, more);
            if (point < 0) {
                return Optional.empty();
            }
            text.appendCodePoint(point);
            i += more + 1;
        }
        return Optional.of(text.toString());
    }

    private static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    private static int point(int[] bytes, int at, int more) {
        if (at + more >= bytes.length) {
            return -1;
        }
        int point = more == 0 ? bytes[at] : bytes[at] & (0x3F >> more);
        for (int i = at + 1; i <= at + more; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return -1;
            }
            point = (point << 6) | (bytes[i] & 0x3F);
        }
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return half || point < SMALLEST[more] || point > Character.MAX_CODE_POINT ? -1 : point;
    }
}
