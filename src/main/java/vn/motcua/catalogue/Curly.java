package vn.motcua.catalogue;

/// Curly quotes, which a word processor types by itself and YAML and conditions do not know.
final class Curly {

    private static final String OPENING = "“„‘";

    /// What closes each of those.
    private static final String CLOSING = "””’";

    private Curly() {}

    static boolean begins(String text) {
        return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    }

    /// Whether such quotes stand around the whole, or were opened and never closed.
    static boolean isAround(String text) {
        if (!begins(text)) {
            return false;
        }
        int closed = text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(0))));
        return closed < 0 || closed == text.length() - 1;
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(one -> OPENING.indexOf(one) >= 0 || CLOSING.indexOf(one) >= 0);
    }

    /// The text without the quotes around it.
    static String bare(String text) {
        int end = text.length();
        int last = text.charAt(end - 1);
        return text.substring(1, end > 1 && CLOSING.indexOf(last) >= 0 ? end - 1 : end);
    }

    /// The text with straight quotes in their place.
    static String straight(String text) {
        return quoted(bare(text));
    }

    /// A text as YAML takes it, whatever is in it.
    static String quoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? "\"" + text + "\""
                : "'" + text.replace("'", "''") + "'";
    }
}
