package vn.motcua.paper;

import java.util.Objects;
import java.util.regex.Pattern;

/// How a template's sections nest.
///
/// A brace inside a tag and other delimiters are refused, so that what is counted here is what mustache will see.
final class Sections {

    /// A tag in three braces is a value, whatever it begins with.
    private static final Pattern TAG = Pattern.compile("\\{\\{(?:\\{[^{}]*}|([^{}]*))}}");

    /// Sections, inverted sections, blocks and parents.
    private static final String OPENING = "#^$<";

    private Sections() {}

    /// Whether sections lie at most so deep in each other and every tag is a plain one.
    static boolean nestWithin(int most, String template) {
        var tag = TAG.matcher(template);
        int depth = 0;
        int at = template.indexOf("{{");
        while (at >= 0) {
            if (!tag.find(at) || tag.start() != at) {
                return false;
            }
            var inside = Objects.requireNonNullElse(tag.group(1), "").trim(); // as mustache trims
            depth += step(inside);
            if (depth > most || inside.startsWith("=")) {
                return false;
            }
            at = template.indexOf("{{", tag.end());
        }
        return true;
    }

    private static int step(String tag) {
        if (tag.isEmpty()) {
            return 0;
        }
        return OPENING.indexOf(tag.charAt(0)) >= 0 ? 1 : tag.charAt(0) == '/' ? -1 : 0;
    }
}
