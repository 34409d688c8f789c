package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Walks YAML into [Node]s, refusing duplicate keys, aliases, a second document and what is no UTF-8.
final class Yaml {

    private static final int DEEPEST = 12;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(20_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final String text;
    private final Mistakes mistakes;
    private final List<Node.Scalar> curly = new ArrayList<>();

    private Yaml(JsonParser parser, String text, Mistakes mistakes) {
        this.parser = parser;
        this.text = text;
        this.mistakes = mistakes;
    }

    /// The whole file; empty when it cannot be read, which is then among the mistakes.
    static Optional<Node> read(byte[] bytes, Mistakes mistakes) {
        return Utf8.read(bytes, mistakes).flatMap(text -> parse(text, mistakes));
    }

    private static Optional<Node> parse(String text, Mistakes mistakes) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var first = parser.nextToken();
            if (first == null) {
                mistakes.add(0, "empty");
                return Optional.empty();
            }
            var yaml = new Yaml(parser, text, mistakes);
            var whole = yaml.node(first);
            yaml.curly.forEach(one -> mistakes.add(one.line(), "yaml-curly", Curly.straight(one.text())));
            if (parser.nextToken() != null) {
                mistakes.add(parser.currentTokenLocation().getLineNr(), "second-document");
            }
            return Optional.of(whole);
        } catch (JacksonException e) {
            tell(text, e, mistakes);
            return Optional.empty();
        }
    }

    private static void tell(String text, JacksonException trouble, Mistakes mistakes) {
        if (trouble.getCause() instanceof MarkedYamlEngineException marked) {
            YamlSlip.tell(text, marked, line(trouble), mistakes);
        } else {
            mistakes.add(line(trouble), "not-yaml");
        }
    }

    /// 0 where it is not known, as with a text beyond measure.
    private static int line(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(place -> Math.max(0, place.getLineNr()))
                .orElse(0);
    }

    private Node node(JsonToken token) {
        int line = line();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            mistakes.add(line, "alias");
        }
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.FLAG);
            case VALUE_NULL -> new Node.Scalar("", Node.Kind.TEXT, line);
            case VALUE_STRING -> written();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("YAML token " + token + " at line " + line);
        };
    }

    private Node scalar(Node.Kind kind) {
        return new Node.Scalar(parser.getString().strip(), kind, line());
    }

    /// A text; curly quotes around it are a slip, unless straight ones stand around them.
    private Node written() {
        var scalar = new Node.Scalar(parser.getString().strip(), Node.Kind.TEXT, line());
        if (!Curly.isAround(scalar.text()) || !isBare()) {
            return scalar;
        }
        curly.add(scalar);
        return new Node.Scalar(Curly.bare(scalar.text()), Node.Kind.TEXT, scalar.line());
    }

    private boolean isBare() {
        var place = parser.currentTokenLocation();
        var line = text.lines().skip(place.getLineNr() - 1L).findFirst().orElse("");
        int at = place.getColumnNr() - 1;
        return at >= 0 && at < line.length() && Curly.begins(line.substring(at));
    }

    private Node sequence(int line) {
        var items = new ArrayList<Node>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(items, line);
    }

    private Node mapping(int line) {
        var entries = new LinkedHashMap<String, Node>();
        var lines = new HashMap<String, Integer>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int at = line();
            lines.putIfAbsent(key, at);
            if (entries.put(key, node(parser.nextToken())) != null) {
                mistakes.add(at, "duplicate", key);
            }
        }
        return new Node.Mapping(entries, lines, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
