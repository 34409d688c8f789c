package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.Sentence;

/// The JSON Schema (draft 2020-12) of `procedure.yaml`, for editors that complete and underline: made from [Nodes], by
/// which the reader reads, so that the two cannot differ.
///
/// It says what can be said of one key at a time. What depends on other keys, files and conditions is for
/// `catalogue check`.
public final class ProcedureSchema {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Function<Sentence, String> words;
    private final LinkedHashMap<String, Group> asked = new LinkedHashMap<>();
    private final LinkedHashSet<String> written = new LinkedHashSet<>();

    private ProcedureSchema(Function<Sentence, String> words) {
        this.words = words;
    }

    /// @param words says a sentence in the author's language
    /// @return the schema as JSON, indented
    public static String text(Function<Sentence, String> words) {
        return text("procedure.yaml", Nodes.PROCEDURE, words);
    }

    /// The same of `office.yaml`.
    public static String office(Function<Sentence, String> words) {
        return text(OfficeFile.FILE, Nodes.OFFICE, words);
    }

    private static String text(String file, Group root, Function<Sentence, String> words) {
        var schema = new ProcedureSchema(words).whole(file, root);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private ObjectNode whole(String file, Group root) {
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", file)
                .setAll(group(root));
        var parts = schema.putObject("$defs");
        while (!written.containsAll(asked.keySet())) {
            for (var part : List.copyOf(asked.values())) {
                if (written.add(part.name())) {
                    parts.set(part.name(), group(part));
                }
            }
        }
        return schema;
    }

    private ObjectNode group(Group group) {
        var node = JSON.createObjectNode()
                .put("description", said(group.name()))
                .put("type", "object")
                .put("additionalProperties", false);
        var keys = node.putObject("properties");
        group.keys().values().forEach(key -> keys.set(key.name(), key(group, key)));
        var needed = group.keys().values().stream().filter(Key::needed).toList();
        if (!needed.isEmpty()) {
            var names = node.putArray("required");
            needed.forEach(key -> names.add(key.name()));
        }
        if (group == Nodes.LIMIT) {
            node.put("minProperties", 1).put("maxProperties", 1);
        }
        return node;
    }

    private ObjectNode key(Group group, Key key) {
        return shape(key.shape()).put("description", said(group.name() + "." + key.name()));
    }

    private String said(String name) {
        return words.apply(Sentence.of("schema." + name));
    }

    private ObjectNode shape(Shape shape) {
        var node = JSON.createObjectNode();
        return switch (shape) {
            case Shape.Plain plain -> plain(plain, node);
            case Shape.Formed(var pattern) -> node.put("type", "string").put("pattern", pattern);
            case Shape.Listed(var list) -> listed(list, node);
            case Shape.Word(var words) -> oneOf(words, node);
            case Shape.Words(var words) ->
                node.put("type", "array").set("items", oneOf(words, JSON.createObjectNode()));
            case Shape.One(var group) -> reference(group, node);
            case Shape.Many(var group) ->
                node.put("type", "array").set("items", reference(group, JSON.createObjectNode()));
            case Shape.Named(var each) -> node.put("type", "object").set("additionalProperties", shape(each));
        };
    }

    private ObjectNode plain(Shape.Plain plain, ObjectNode node) {
        return switch (plain) {
            case TEXT -> text(node);
            case EXPRESSION -> {
                node.putArray("type").add("string").add("number").add("boolean");
                yield node;
            }
            case WHOLE -> node.put("type", "integer");
            case NUMBER -> node.put("type", "number");
            case FLAG -> node.put("type", "boolean");
            case DATE -> node.put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            case TEXTS -> node.put("type", "array").set("items", text(JSON.createObjectNode()));
            case ONE_OR_MORE -> {
                node.putArray("oneOf")
                        .add(text(JSON.createObjectNode()))
                        .add(plain(Shape.Plain.TEXTS, JSON.createObjectNode()));
                yield node;
            }
        };
    }

    private static ObjectNode text(ObjectNode node) {
        return node.put("type", "string").put("minLength", 1);
    }

    /// An office may add to a list, so its codes are offered and not demanded.
    private static ObjectNode listed(String list, ObjectNode node) {
        var mistakes = new Mistakes(Lists.path(list));
        var examples = text(node).putArray("examples");
        new Lists(Shelf.shipped(), mistakes).choices(list, 0).forEach(choice -> examples.add(choice.code()));
        return node;
    }

    private static ObjectNode oneOf(Iterable<String> words, ObjectNode node) {
        var offered = node.putArray("enum");
        words.forEach(offered::add);
        return node;
    }

    private ObjectNode reference(Group group, ObjectNode node) {
        asked.putIfAbsent(group.name(), group);
        return node.put("$ref", "#/$defs/" + group.name());
    }
}
