package vn.motcua.catalogue;

import java.util.Set;

/// What may stand behind a key of `procedure.yaml`.
sealed interface Shape {

    /// What needs no more to be said of it.
    enum Plain implements Shape {
        TEXT,
        /// CEL: a text, or a bare number or flag
        EXPRESSION,
        WHOLE,
        NUMBER,
        FLAG,
        /// a text such as `2026-01-31`
        DATE,
        TEXTS,
        /// a text, or a list of them
        ONE_OR_MORE
    }

    /// A text in a form of its own.
    ///
    /// @param pattern a regular expression that Java and JSON Schema read alike
    record Formed(String pattern) implements Shape {}

    /// A code of a shared list, to which an office may add.
    record Listed(String list) implements Shape {}

    record Word(Set<String> words) implements Shape {}

    /// Several of a few words.
    record Words(Set<String> words) implements Shape {}

    record One(Group group) implements Shape {}

    record Many(Group group) implements Shape {}

    /// Groups or texts under names that the author gives.
    ///
    /// @param each what stands behind each name
    record Named(Shape each) implements Shape {}
}
