package vn.motcua.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as it is allowed here: strict, and bounded before it is parsed.
public final class Json {

    /// Nothing that is read may be larger than this; 4 MB.
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(200_000)
                            .maxNumberLength(40)
                            .maxNameLength(300)
                            .maxDocumentLength(LARGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// Reads one JSON object.
    ///
    /// @throws UnreadableException if it is not one, is too large, too deep, or says a thing twice
    public static ObjectNode object(byte[] bytes) {
        try {
            if (bytes.length <= LARGEST && MAPPER.readTree(utf8(bytes)) instanceof ObjectNode object) {
                return object;
            }
        } catch (CharacterCodingException _) {
            throw new UnreadableException("not UTF-8");
        } catch (JacksonException _) {
            throw new UnreadableException("not strict JSON");
        }
        throw new UnreadableException("not one JSON object of a bearable size");
    }

    /// The value of one key of a JSON object. What stands behind it is not read, and may not even be JSON.
    ///
    /// @throws UnreadableException if there is no object, or what is read of it is not strict JSON
    static Optional<JsonNode> at(byte[] bytes, String key) {
        try (var parser = MAPPER.createParser(utf8(bytes))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("not one JSON object of a bearable size");
            }
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals(key)) {
                    return Optional.of(parser.readValueAsTree());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (CharacterCodingException _) {
            throw new UnreadableException("not UTF-8");
        } catch (JacksonException _) {
            throw new UnreadableException("not strict JSON");
        }
    }

    /// Decoded strictly: left to itself the parser would also take UTF-16 and halves of letters.
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    public static ObjectNode object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /// Compact UTF-8, keys in the order in which they were put.
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /// For people to read.
    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    public static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
