package vn.motcua.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a style sheet so far as to see that it says nothing but how a page looks.
///
/// Nothing is loaded by it, nothing is hidden or cut by it (`overflow`, `clip`, `visibility`, `opacity` are not among
/// the properties), and no length is beyond any sheet.
final class Style {

    /// @param about the property, rule or value that is not allowed
    /// @param at where in the text it begins
    record Refused(String about, int at) {}

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "border",
            "border-bottom",
            "border-bottom-color",
            "border-bottom-style",
            "border-bottom-width",
            "border-collapse",
            "border-color",
            "border-left",
            "border-left-color",
            "border-left-style",
            "border-left-width",
            "border-right",
            "border-right-color",
            "border-right-style",
            "border-right-width",
            "border-spacing",
            "border-style",
            "border-top",
            "border-top-color",
            "border-top-style",
            "border-top-width",
            "border-width",
            "bottom",
            "break-after",
            "break-before",
            "break-inside",
            "caption-side",
            "clear",
            "color",
            "content",
            "counter-increment",
            "counter-reset",
            "display",
            "empty-cells",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "image-rendering",
            "left",
            "letter-spacing",
            "line-height",
            "list-style",
            "list-style-position",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-width",
            "min-height",
            "min-width",
            "orphans",
            "overflow-wrap",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "page",
            "page-break-after",
            "page-break-before",
            "page-break-inside",
            "position",
            "right",
            "size",
            "table-layout",
            "text-align",
            "text-decoration",
            "text-indent",
            "text-transform",
            "top",
            "vertical-align",
            "white-space",
            "widows",
            "width",
            "word-spacing",
            "word-wrap",
            "-fs-table-paginate",
            "-fs-page-break-min-height");

    private static final Set<String> FUNCTIONS = Set.of("counter", "counters", "rgb", "element", "running");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]*)\\s*\\(");
    private static final Pattern LENGTH = Pattern.compile("(?<![#\\w.])(\\d{5,}|[\\d.]+[eE][+\\d])");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'");
    private static final Pattern MARGIN = Pattern.compile("@(top|bottom|left|right)-[a-z-]+");
    private static final Pattern PAGE = Pattern.compile("@page(?:\\s*|\\s+[\\w-]+\\s*)(?::first|:left|:right|)");

    private final String css;
    private int at;

    private Style(String css) {
        this.css = css;
    }

    /// The first thing in a style sheet that is not allowed.
    static Optional<Refused> refused(String sheet) {
        var style = new Style(blank(sheet));
        return style.escape().or(style::rules);
    }

    /// The same of a `style` attribute.
    static Optional<Refused> refusedInside(String declarations) {
        var style = new Style(blank(declarations));
        return style.escape().or(() -> style.declarations(false));
    }

    /// Comments and quoted texts say nothing, and what they hold must not be taken for a rule.
    private static String blank(String css) {
        var bare = COMMENT.matcher(css).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
        return TEXT.matcher(bare).replaceAll(found -> "x".repeat(found.group().length()));
    }

    private Optional<Refused> escape() {
        for (var sign : new String[] {"\\", "<", "/*", "\"", "'"}) {
            int found = css.indexOf(sign);
            if (found >= 0) {
                return Optional.of(new Refused(sign, found));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> rules() {
        while (true) {
            int start = at;
            int end = next("{;}");
            var before = css.substring(start, end).strip();
            if (end == css.length()) {
                return before.isEmpty() ? Optional.empty() : Optional.of(new Refused(shortened(before), start));
            }
            at = end + 1;
            boolean rule = before.startsWith("@");
            if (css.charAt(end) != '{' || rule && !PAGE.matcher(before).matches()) {
                return Optional.of(new Refused(shortened(before), start + leading(start)));
            }
            var inside = declarations(rule);
            if (inside.isPresent()) {
                return inside;
            }
        }
    }

    /// Up to the brace that closes them, or to the end.
    ///
    /// @param page whether boxes in the page's margin may stand among them
    private Optional<Refused> declarations(boolean page) {
        while (at < css.length()) {
            int start = at + leading(at);
            int end = next("{;}");
            var one = css.substring(Math.min(start, end), end).strip();
            at = Math.min(css.length(), end + 1);
            if (end < css.length() && css.charAt(end) == '{') {
                if (!page || !MARGIN.matcher(one).matches()) {
                    return Optional.of(new Refused(shortened(one), start));
                }
                var inside = declarations(false);
                if (inside.isPresent()) {
                    return inside;
                }
                continue;
            }
            if (!one.isEmpty() && !isAllowed(one)) {
                return Optional.of(new Refused(shortened(one), start));
            }
            if (end < css.length() && css.charAt(end) == '}') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(String declaration) {
        int colon = declaration.indexOf(':');
        var name = declaration.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
        var value = declaration.substring(colon + 1);
        return PROPERTIES.contains(name)
                && value.indexOf('@') < 0
                && !LENGTH.matcher(value).find()
                && FUNCTION.matcher(value)
                        .results()
                        .allMatch(found -> FUNCTIONS.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    private int next(String signs) {
        int end = at;
        while (end < css.length() && signs.indexOf(css.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int leading(int from) {
        int blank = 0;
        while (from + blank < css.length() && Character.isWhitespace(css.charAt(from + blank))) {
            blank++;
        }
        return blank;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
