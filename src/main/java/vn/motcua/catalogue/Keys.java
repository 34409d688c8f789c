package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.catalogue.Shape.Plain;
import vn.motcua.domain.Sentence;

/// Reads a group of keys, one kind at a time, and says at the end which keys nobody asked for.
///
/// After a mistake it goes on with a stand-in, so that one reading finds every mistake; what was read is thrown away
/// if there was any.
///
/// Where the kind of node is declared in [Nodes], nothing can be asked for that is not declared there so: the schema
/// that is made from it cannot say anything else than the reader does.
final class Keys {

    /// What a needed text reads as where there is none, which is a mistake already.
    static final String STAND_IN = "?";

    /// Marks, in whatever group of keys, what a person has still to decide.
    private static final String OPEN = "open";

    private final Node.Mapping group;
    private final Mistakes mistakes;
    private final boolean quiet;
    private final Optional<Group> declared;
    private final Set<String> known = new LinkedHashSet<>();

    private Keys(Node.Mapping group, Mistakes mistakes, boolean quiet, Optional<Group> declared) {
        this.group = group;
        this.mistakes = mistakes;
        this.quiet = quiet;
        this.declared = declared;
    }

    /// A group whose keys are declared.
    static Keys of(Node node, Group declared, Mistakes mistakes) {
        return of(node, mistakes, Optional.of(declared));
    }

    /// A group that is known only by what is asked for.
    static Keys of(Node node, Mistakes mistakes) {
        return of(node, mistakes, Optional.empty());
    }

    private static Keys of(Node node, Mistakes mistakes, Optional<Group> declared) {
        if (node instanceof Node.Mapping group) {
            return new Keys(group, mistakes, false, declared);
        }
        declared.ifPresentOrElse(
                group -> mistakes.add(
                        node.line(), "not-group-of", node.told(), group.example(), String.join(", ", group.names())),
                () -> mistakes.add(node.line(), "not-group", node.told()));
        return new Keys(new Node.Mapping(Map.of(), Map.of(), node.line()), mistakes, true, declared);
    }

    /// Whether the author wrote this key at all.
    boolean has(String key) {
        return group.entries().containsKey(key);
    }

    boolean isEmpty() {
        return group.entries().isEmpty() && !quiet;
    }

    int line() {
        return group.line();
    }

    int line(String key) {
        return group.lines().getOrDefault(key, group.line());
    }

    Optional<Node> node(String key) {
        hold(key, declared.isEmpty() || declared.get().key(key).isPresent());
        known.add(key);
        return Optional.ofNullable(group.entries().get(key));
    }

    private static void hold(String key, boolean declared) {
        if (!declared) {
            throw new IllegalStateException("read otherwise than it is declared: " + key);
        }
    }

    /// @param kinds of shape as which the key may be declared, if it is
    /// @param plain or these
    private Optional<Node> node(String key, Set<Class<? extends Shape>> kinds, Plain... plain) {
        declared.flatMap(one -> one.key(key))
                .map(Key::shape)
                .ifPresent(shape -> hold(
                        key,
                        kinds.stream().anyMatch(kind -> kind.isInstance(shape))
                                || List.of(plain).contains(shape)));
        return node(key);
    }

    Optional<Node> neededNode(String key) {
        declared.flatMap(one -> one.key(key)).ifPresent(one -> hold(key, one.needed()));
        missing(key);
        return node(key);
    }

    Optional<String> text(String key) {
        return node(key, Set.of(Shape.Formed.class, Shape.Listed.class), Plain.TEXT)
                .flatMap(node -> text(key, node));
    }

    String needed(String key) {
        return neededText(key).orElse(STAND_IN);
    }

    Optional<String> neededText(String key) {
        neededNode(key);
        return text(key);
    }

    /// A text that must be there because of what else is: the schema alone cannot say so.
    String neededHere(String key) {
        missing(key);
        return text(key).orElse(STAND_IN);
    }

    private void missing(String key) {
        if (node(key).isEmpty() && !quiet) {
            mistakes.add(line(), "missing", key);
        }
    }

    /// A CEL expression: a text, or a bare number or flag.
    Optional<String> expression(String key) {
        return node(key, Set.of(), Plain.EXPRESSION)
                .flatMap(node ->
                        node instanceof Node.Scalar scalar && !scalar.text().isEmpty()
                                ? Optional.of(scalar.text())
                                : wrong(key, node, "text"));
    }

    List<String> texts(String key) {
        return texts(key, node(key, Set.of(), Plain.TEXTS));
    }

    private List<String> texts(String key, Optional<Node> whole) {
        return whole.map(node -> items(key, node)).orElse(List.of()).stream()
                .flatMap(node -> text(key, node).stream())
                .toList();
    }

    /// One text, or a list of them.
    List<String> oneOrMore(String key) {
        var whole = node(key, Set.of(), Plain.ONE_OR_MORE);
        return whole.orElse(null) instanceof Node.Sequence
                ? texts(key, whole)
                : whole.flatMap(node -> text(key, node)).stream().toList();
    }

    List<Node> nodes(String key) {
        return node(key, Set.of(Shape.Many.class)).map(node -> items(key, node)).orElse(List.of());
    }

    /// The parts of a list that have an id, each id once.
    <T> List<T> parts(String key, Function<Node, T> read, Function<T, String> id) {
        var ids = new HashSet<String>();
        var parts = new ArrayList<T>();
        for (var node : nodes(key)) {
            var part = read.apply(node);
            once(id.apply(part), ids, node.line(), mistakes);
            parts.add(part);
        }
        return parts;
    }

    /// Says where a name comes a second time; a stand-in is nobody's name.
    static void once(String name, Set<String> seen, int line, Mistakes mistakes) {
        if (!seen.add(name) && !name.equals(STAND_IN)) {
            mistakes.add(line, "duplicate", name);
        }
    }

    int whole(String key, int otherwise) {
        return number(key).flatMap(number -> wholeOf(key, number)).orElse(otherwise);
    }

    Optional<BigDecimal> number(String key) {
        return node(key, Set.of(), Plain.NUMBER, Plain.WHOLE)
                .flatMap(node -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                        ? decimal(scalar.text(), key, node)
                        : wrong(key, node, "number"));
    }

    boolean flag(String key) {
        return node(key, Set.of(), Plain.FLAG)
                .<Boolean>flatMap(node -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG
                        ? Optional.of(Boolean.valueOf(scalar.text()))
                        : wrong(key, node, "flag"))
                .orElse(false);
    }

    Optional<LocalDate> date(String key) {
        return node(key, Set.of(), Plain.DATE).flatMap(node -> text(key, node)).flatMap(text -> {
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
        return node(key, Set.of(Shape.Word.class, Shape.Listed.class))
                .flatMap(node -> text(key, node))
                .flatMap(text -> meaning(key, text, line(key), words));
    }

    <T> Optional<T> neededWord(String key, Map<String, T> words) {
        missing(key);
        return word(key, words);
    }

    /// Several of a few words, each once.
    <T> Set<T> words(String key, Map<String, T> words) {
        var meanings = new LinkedHashSet<T>();
        for (var node : node(key, Set.of(Shape.Words.class))
                .map(node -> items(key, node))
                .orElse(List.of())) {
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

    /// Whether the author has left something of this group for later, which is a mistake of its own.
    boolean isOpen() {
        return group.entries().containsKey(OPEN);
    }

    /// To be called last: whatever key is not declared, or else was never asked for, is unknown.
    void done() {
        left().forEach(node -> text(OPEN, node).ifPresent(what -> mistakes.add(node.line(), "open", what)));
        var names = declared.map(one -> Set.copyOf(one.names())).orElse(known);
        group.entries().keySet().stream()
                .filter(key -> !names.contains(key) && !key.equals(OPEN) && !quiet)
                .forEach(key -> mistakes.add(line(key), "unknown-key", key, String.join(", ", told())));
    }

    private Collection<String> told() {
        return declared.<Collection<String>>map(Group::names).orElse(known);
    }

    /// One text or several; `open` is declared nowhere, so that an editor underlines it as the check reports it.
    private List<Node> left() {
        var node = group.entries().get(OPEN);
        if (node == null) {
            return List.of();
        }
        return node instanceof Node.Sequence several ? several.items() : List.of(node);
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
        mistakes.add(node.line(), "kind", key, Sentence.of("catalogue.kind-" + wanted), node.told());
        return Optional.empty();
    }
}
