package vn.motcua.paper;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a page may be made of: named one by one, so that what nobody thought of is refused too.
final class Allowed {

    static final String PICTURE = "data:image/png;base64,";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /// Letters of base64 that hold the first 24 bytes.
    private static final int HEADER = 32;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long MOST_PIXELS = 4_000_000;

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "meta",
            "style",
            "body",
            "div",
            "p",
            "span",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "sub",
            "sup",
            "small",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "img",
            "blockquote",
            "pre");

    private static final Set<String> EVERYWHERE = Set.of("class", "id", "style", "lang", "xml:lang");

    private static final Map<String, Set<String>> OF_SOME = Map.of(
            "html", Set.of("xmlns"),
            "meta", Set.of("charset"),
            "img", Set.of("src", "alt"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan"),
            "col", Set.of("span"),
            "colgroup", Set.of("span"),
            "ol", Set.of("start"));

    private Allowed() {}

    static boolean element(String name) {
        return ELEMENTS.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean attribute(String element, String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean known = EVERYWHERE.contains(lower)
                || OF_SOME.getOrDefault(element.toLowerCase(Locale.ROOT), Set.of())
                        .contains(lower);
        return known
                && switch (lower) {
                    case "src" -> value.isEmpty() || isPicture(value);
                    case "xmlns" -> value.equals(XHTML);
                    default -> true;
                };
    }

    /// A PNG of a modest size, by its header (PNG specification, 11.2.2): what it says there is what it takes in
    /// memory.
    static boolean isPicture(String address) {
        if (!address.startsWith(PICTURE) || address.length() < PICTURE.length() + HEADER) {
            return false;
        }
        try {
            var header = ByteBuffer.wrap(
                    Base64.getDecoder().decode(address.substring(PICTURE.length(), PICTURE.length() + HEADER)));
            long width = header.getInt(16);
            long height = header.getInt(20);
            return header.getLong(0) == SIGNATURE && width > 0 && height > 0 && width * height <= MOST_PIXELS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// What an attribute that is allowed may not say, where it is a style.
    static Optional<Style.Refused> style(String attribute, String value) {
        return attribute.equalsIgnoreCase("style") ? Style.refusedInside(value) : Optional.empty();
    }
}
