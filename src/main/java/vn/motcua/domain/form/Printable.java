package vn.motcua.domain.form;

import java.util.Optional;
import java.util.regex.Pattern;

/// The characters that our papers can print: Latin with every Vietnamese letter, Greek, Cyrillic, punctuation,
/// currencies and the commonest signs. A test of the papers holds that their face has each of them.
public final class Printable {

    private static final Pattern OTHER = Pattern.compile("[^\\n -~\\u00A0-\\u0377\\u0384-\\u038A\\u038C\\u038E-\\u03A1"
            + "\\u03A3-\\u052F\\u1E00-\\u1EFF\\u2010-\\u2027\\u2030-\\u205E\\u2070\\u2071\\u2074-\\u208E\\u20A0-\\u20BE"
            + "\\u2100-\\u214F\\u2153\\u2154\\u215B-\\u215E\\u2190-\\u2195\\u2212\\u221E\\u2248\\u2260\\u2264\\u2265]");

    private Printable() {}

    /// The first character of a text that cannot be printed.
    public static Optional<String> notIn(String text) {
        var other = OTHER.matcher(text);
        return other.find() ? Optional.of(other.group()) : Optional.empty();
    }
}
