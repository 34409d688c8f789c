package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;

/// A piece of YAML that remembers its line.
sealed interface Node {

    int line();

    /// What a scalar was written as: `"12"` is a text, `12` a number.
    enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    record Scalar(String text, Kind kind, int line) implements Node {}

    record Sequence(List<Node> items, int line) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// In the order of the file.
    ///
    /// @param lines where each key stands
    record Mapping(Map<String, Node> entries, Map<String, Integer> lines, int line) implements Node {}

    /// The word bundles' key of what kind of thing this is.
    default String kindKey() {
        return switch (this) {
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "catalogue.kind-text";
                    case NUMBER -> "catalogue.kind-number";
                    case FLAG -> "catalogue.kind-flag";
                };
            case Sequence _ -> "catalogue.kind-list";
            case Mapping _ -> "catalogue.kind-group";
        };
    }
}
