package vn.motcua.paper;

/// Text as it may stand in a page: markup loses its meaning, and characters that XML 1.0 has no place for are left out.
final class Escaped {

    private Escaped() {}

    static String of(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Escaped::allowed).forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point < 0x7F)
                || (point > 0x9F && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point > 0xFFFF;
    }
}
