package vn.motcua.domain;

import java.util.List;

/// Something to be told to a person, as a key of the word bundles and what goes into its places.
///
/// @param key such as `card.mangled`; its first part names the bundle
/// @param parts what `{0}`, `{1}` … stand for; a part may itself be a [Sentence]
public record Sentence(String key, List<Object> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    public static Sentence of(String key, Object... parts) {
        return new Sentence(key, List.of(parts));
    }

    /// The name of the bundle that holds the words: what stands before the first dot.
    public String bundle() {
        return key.substring(0, key.indexOf('.'));
    }
}
