package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.domain.Sentence;

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

    /// What this is, in words for a sentence about what it should be.
    default Sentence told() {
        return switch (this) {
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT ->
                        scalar.text().isEmpty()
                                ? Sentence.of("catalogue.found-nothing")
                                : Sentence.of("catalogue.found-text", shortened(scalar.text()));
                    case NUMBER -> Sentence.of("catalogue.found-number", shortened(scalar.text()));
                    case FLAG -> Sentence.of("catalogue.found-flag", scalar.text());
                };
            case Sequence _ -> Sentence.of("catalogue.found-list");
            case Mapping _ -> Sentence.of("catalogue.found-group");
        };
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
