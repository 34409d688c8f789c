package vn.motcua.catalogue.release;

import java.util.regex.Pattern;

/// For whom a release is: everybody, one province, or one ward or commune.
///
/// @param code of the unit in the national list; empty for the nation
public record Layer(Kind kind, String code) {

    /// From the lowest, which the others lie over.
    public enum Kind {
        NATION("nation", ""),
        PROVINCE("province", "\\d{2}"),
        WARD("ward", "\\d{5}");

        private final String word;
        private final Pattern code;

        Kind(String word, String code) {
            this.word = word;
            this.code = Pattern.compile(code);
        }
    }

    public static final Layer NATION = new Layer(Kind.NATION, "");

    public Layer {
        if (!kind.code.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a " + kind.word);
        }
    }

    /// @param text `nation`, `province:48` or `ward:20194`
    /// @throws IllegalArgumentException for anything else
    public static Layer of(String text) {
        int colon = text.indexOf(':');
        var word = colon < 0 ? text : text.substring(0, colon);
        for (var kind : Kind.values()) {
            if (kind.word.equals(word) && (colon < 0) == (kind == Kind.NATION)) {
                return new Layer(kind, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("no layer");
    }

    public String text() {
        return kind == Kind.NATION ? kind.word : kind.word + ":" + code;
    }

    @Override
    public String toString() {
        return text();
    }
}
