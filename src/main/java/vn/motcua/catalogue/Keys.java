package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.domain.Sentence;

/// Reads a group of keys, one kind at a time, and says at the end which keys nobody asked for.
///
/// After a mistake it goes on with a stand-in, so that one reading finds every mistake; what was read is thrown away
/// if there was any.
final class Keys {

    /// What a needed text reads as where there is none, which is a mistake already.
    static final String STAND_IN = "?";

    private final Node.Mapping group;
    private final Mistakes mistakes;
    private final boolean quiet;
    private final Set<String> known = new LinkedHashSet<>();

    private Keys(Node.Mapping group, Mistakes mistakes, boolean quiet) {
        this.group = group;
        this.mistakes = mistakes;
        this.quiet = quiet;
    }

    static Keys of(Node node, Mistakes mistakes) {
        if (node instanceof Node.Mapping group) {
            return new Keys(group, mistakes, false);
        }
        mistakes.add(node.line(), "not-group", Sentence.of(node.kindKey()));
        return new Keys(new Node.Mapping(Map.of(), node.line()), mistakes, true);
    }

    int line() {
        return group.line();
    }

    int line(String key) {
        var node = group.entries().get(key);
        return node == null ? group.line() : node.line();
    }

    Optional<Node> node(String key) {
        known.add(key);
        return Optional.ofNullable(group.entries().get(key));
    }

    Optional<Node> neededNode(String key) {
        var node = node(key);
        if (node.isEmpty() && !quiet) {
            mistakes.add(line(), "missing", key);
        }
        return node;
    }

    Optional<String> text(String key) {
        return node(key).flatMap(node -> text(key, node));
    }

    String needed(String key) {
        return neededText(key).orElse(STAND_IN);
    }

    Optional<String> neededText(String key) {
        return neededNode(key).flatMap(node -> text(key, node));
    }

    /// A CEL expression: a text, or a bare number or flag.
    Optional<String> expression(String key) {
        return node(key)
                .flatMap(node ->
                        node instanceof Node.Scalar scalar && !scalar.text().isEmpty()
                                ? Optional.of(scalar.text())
                                : wrong(key, node, "text"));
    }

    List<String> texts(String key) {
        return nodes(key).stream().flatMap(node -> text(key, node).stream()).toList();
    }

    /// One text, or a list of them.
    List<String> oneOrMore(String key) {
        return node(key).orElse(null) instanceof Node.Sequence
                ? texts(key)
                : text(key).stream().toList();
    }

    List<Node> nodes(String key) {
        return node(key).map(node -> items(key, node)).orElse(List.of());
    }

    /// The parts of a list that have an id, each id once.
    <T> List<T> parts(String key, Function<Node, T> read, Function<T, String> id) {
        var ids = new HashSet<String>();
        var parts = new ArrayList<T>();
        for (var node : nodes(key)) {
            var part = read.apply(node);
            if (!ids.add(id.apply(part))) {
                mistakes.add(node.line(), "duplicate", id.apply(part));
            }
            parts.add(part);
        }
        return parts;
    }

    int whole(String key, int otherwise) {
        return number(key).flatMap(number -> wholeOf(key, number)).orElse(otherwise);
    }

    Optional<BigDecimal> number(String key) {
        return node(key)
                .flatMap(node -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                        ? decimal(scalar.text(), key, node)
                        : wrong(key, node, "number"));
    }

    boolean flag(String key) {
        return node(key)
                .<Boolean>flatMap(node -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG
                        ? Optional.of(Boolean.valueOf(scalar.text()))
                        : wrong(key, node, "flag"))
                .orElse(false);
    }

    Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                mistakes.add(line(key), "date", key, text);
                return Optional.empty();
            }
        });
    }

    /// One of a few words.
    <T> Optional<T> word(String key, Map<String, T> words) {
        return text(key).flatMap(text -> meaning(key, text, line(key), words));
    }

    <T> Optional<T> neededWord(String key, Map<String, T> words) {
        return neededText(key).flatMap(text -> meaning(key, text, line(key), words));
    }

    /// Several of a few words, each once.
    <T> Set<T> words(String key, Map<String, T> words) {
        var meanings = new LinkedHashSet<T>();
        for (var node : nodes(key)) {
            text(key, node)
                    .flatMap(text -> meaning(key, text, node.line(), words))
                    .filter(meaning -> !meanings.add(meaning))
                    .ifPresent(_ -> mistakes.add(node.line(), "duplicate", key));
        }
        return meanings;
    }

    private <T> Optional<T> meaning(String key, String text, int line, Map<String, T> words) {
        if (!words.containsKey(text)) {
            mistakes.add(line, "word", key, text, String.join(", ", words.keySet()));
        }
        return Optional.ofNullable(words.get(text));
    }

    /// To be called last: whatever key was never asked for is unknown.
    void done() {
        group.entries().forEach((key, node) -> {
            if (!known.contains(key) && !quiet) {
                mistakes.add(node.line(), "unknown-key", key, String.join(", ", known));
            }
        });
    }

    private Optional<String> text(String key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            if (scalar.text().isEmpty()) {
                mistakes.add(node.line(), "blank", key);
                return Optional.empty();
            }
            return Optional.of(scalar.text());
        }
        return wrong(key, node, "text");
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        wrong(key, node, "list");
        return List.of();
    }

    private Optional<BigDecimal> decimal(String text, String key, Node node) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return wrong(key, node, "number");
        }
    }

    private Optional<Integer> wholeOf(String key, BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            mistakes.add(line(key), "not-whole", key, number.toPlainString());
            return Optional.empty();
        }
    }

    private <T> Optional<T> wrong(String key, Node node, String wanted) {
        mistakes.add(node.line(), "kind", key, Sentence.of("catalogue.kind-" + wanted), Sentence.of(node.kindKey()));
        return Optional.empty();
    }
}
