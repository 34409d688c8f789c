package vn.motcua.domain.person;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Readers that type, as they go wrong.
final class Readers {

    private static final String SHIFTED = ")!@#$%^&*(";
    private static final String AZERTY = "à&é\"'(-è_ç";
    private static final String CZECH = "é+ěščřžýáí";
    private static final String[] VIETNAMESE = {
        "đ", "ă", "â", "ê", "ô", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
    };

    private Readers() {}

    /// Every way by name; each changes every invented card.
    static Map<String, UnaryOperator<String>> all() {
        var all = new LinkedHashMap<String, UnaryOperator<String>>();
        all.put("marks dropped", text -> text.replaceAll("[^\\p{ASCII}]", ""));
        all.put("marks as question marks", text -> text.replaceAll("[^\\p{ASCII}]", "?"));
        all.put("marks as replacement characters", text -> text.replaceAll("[^\\p{ASCII}]", "\uFFFD"));
        all.put("Telex keys", text -> keys(text, "sfxrj", "aeo", 'w', "dd"));
        all.put("VNI keys", text -> keys(text, "12436", "666", '7', "d9"));
        all.put("Caps Lock", Letters::otherCase);
        all.put("all upper case", text -> text.toUpperCase(java.util.Locale.ROOT));
        all.put("French layout", text -> digits(text, AZERTY).replace('|', 'µ').replace('a', 'q'));
        all.put("Czech layout", text -> digits(text, CZECH));
        all.put("Shift held", text -> digits(text, SHIFTED));
        all.put("Vietnamese layout", Readers::vietnameseLayout);
        all.put("full-width digits", Readers::fullWidth);
        all.put("British layout", text -> text.replace('|', '~'));
        all.put("German layout", text -> text.replace('|', '\''));
        all.put("Spanish layout", text -> text.replace('|', 'Ç'));
        all.put("separators without Shift", text -> text.replace('|', '\\'));
        all.put("separators dropped", text -> text.replace("|", ""));
        all.put("separators as spaces", text -> text.replace('|', ' '));
        all.put(
                "Korean letters",
                text -> text.replace('n', 'ㅜ').replace('N', 'ㅜ').replace('m', 'ㅡ'));
        all.put("Cyrillic letters", text -> text.replace('a', 'ф').replace('n', 'т'));
        all.put(
                "Latin-1 without its control characters",
                text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .replaceAll("[\\u0080-\\u009F]", ""));
        all.put(
                "UTF-8 read as Mac Roman",
                text -> new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("x-MacRoman")));
        return all;
    }

    /// Not among [#all]: what comes out may be a real name.
    static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /// The keys a typist would press: tones in the order acute, grave, tilde, hook, dot.
    private static String keys(String text, String tones, String hats, char horn, String barred) {
        var keys = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(sign -> {
            int tone = "\u0301\u0300\u0303\u0309\u0323".indexOf(sign);
            if (tone >= 0) {
                keys.append(tones.charAt(tone));
            } else if (sign == '\u0302') {
                int hat = "aeo".indexOf(Character.toLowerCase(keys.charAt(keys.length() - 1)));
                keys.append(hat < 0 ? '6' : hats.charAt(hat));
            } else if (sign == '\u0306' || sign == '\u031B') {
                keys.append(horn);
            } else {
                keys.append(sign == 'đ' || sign == 'Đ' ? barred : Character.toString(sign));
            }
        });
        return keys.toString();
    }

    private static String digits(String text, String row) {
        var typed = new StringBuilder();
        text.codePoints()
                .forEach(sign -> typed.appendCodePoint(sign >= '0' && sign <= '9' ? row.charAt(sign - '0') : sign));
        return typed.toString();
    }

    private static String vietnameseLayout(String text) {
        var typed = new StringBuilder();
        text.codePoints()
                .forEach(sign ->
                        typed.append(sign >= '0' && sign <= '9' ? VIETNAMESE[sign - '0'] : Character.toString(sign)));
        return typed.toString();
    }

    private static String fullWidth(String text) {
        var typed = new StringBuilder();
        text.codePoints().forEach(sign -> typed.appendCodePoint(sign >= '0' && sign <= '9' ? sign - '0' + '０' : sign));
        return typed.toString();
    }
}
