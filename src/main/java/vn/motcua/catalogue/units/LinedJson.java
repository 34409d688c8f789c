package vn.motcua.catalogue.units;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.motcua.domain.Sentence;

/// Walks JSON token by token, so that a mistake in it can be told with its line.
final class LinedJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(12)
                    .maxStringLength(1_000)
                    .maxNumberLength(30)
                    .maxNameLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;

    private LinedJson(JsonParser parser) {
        this.parser = parser;
    }

    /// The whole file; empty when it cannot be read, which is then among the mistakes.
    static Optional<Value> read(byte[] bytes, Mistakes mistakes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                var first = parser.nextToken();
                if (first == null) {
                    mistakes.add(1, Sentence.of("register.not-json"));
                    return Optional.empty();
                }
                var whole = new LinedJson(parser).value(first);
                if (parser.nextToken() != null) {
                    mistakes.add(parser.currentTokenLocation().getLineNr(), Sentence.of("register.not-json"));
                    return Optional.empty();
                }
                return Optional.of(whole);
            }
        } catch (CharacterCodingException _) {
            mistakes.add(1, Sentence.of("register.not-utf8"));
        } catch (JacksonException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(place -> Math.max(1, place.getLineNr()))
                    .orElse(1);
            mistakes.add(line, Sentence.of("register.not-json"));
        }
        return Optional.empty();
    }

    private Value value(JsonToken token) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (token) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Value>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    fields.put(name, value(parser.nextToken()));
                }
                yield new Value.Fields(fields, line);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Value>();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(next));
                }
                yield new Value.Items(items, line);
            }
            case VALUE_NULL -> new Value.Text("", line);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new Value.Text(parser.getString(), line);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("JSON token " + token + " at line " + line);
        };
    }
}
