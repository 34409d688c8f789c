package vn.motcua.keys;

import java.util.Locale;

/// Crockford's base 32 in lower case: no i, l, o, u, so that it can be read aloud and typed.
public final class Letters {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Letters() {}

    /// The first `letters` · 5 bits of `bytes`.
    public static String of(byte[] bytes, int letters) {
        var text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(ALPHABET.charAt(five(bytes, i * 5)));
        }
        return text.toString();
    }

    private static int five(byte[] bytes, int bit) {
        int value = 0;
        for (int i = bit; i < bit + 5; i++) {
            value = value << 1 | bytes[i >> 3] >> (7 - (i & 7)) & 1;
        }
        return value;
    }

    /// As a person typed it: any case, blanks and dashes ignored, `o` read as 0, `i` and `l` as 1.
    public static String tidy(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
