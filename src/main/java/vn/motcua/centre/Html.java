package vn.motcua.centre;

/// A piece of a page. Text becomes one only escaped, so that nothing that anybody wrote is ever markup.
record Html(String source) {

    private static final int LONGEST = 300;

    /// @param text cut where it is longer than any honest name
    static Html text(String text) {
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new Html(escaped(shown));
    }

    /// A name in Vietnamese, wherever it stands: a screen reader has to know.
    static Html vietnamese(String text) {
        return new Html("<span lang=\"vi\">" + text(text) + "</span>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return source;
    }
}
