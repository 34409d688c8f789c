package vn.motcua.catalogue.units;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// A group of JSON keys being read; what is missing or of the wrong kind is a mistake and reads as blank.
final class Group {

    private final Map<String, Value> fields;
    private final int line;
    private final Mistakes mistakes;

    private Group(Map<String, Value> fields, int line, Mistakes mistakes) {
        this.fields = fields;
        this.line = line;
        this.mistakes = mistakes;
    }

    static Group of(Value value, Mistakes mistakes) {
        if (value instanceof Value.Fields(var fields, int line)) {
            return new Group(fields, line, mistakes);
        }
        mistakes.add(value.line(), Sentence.of("register.not-group"));
        return new Group(Map.of(), value.line(), mistakes);
    }

    int line() {
        return line;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    String text(String key) {
        if (fields.get(key) instanceof Value.Text(var text, int at)) {
            if (text.isBlank()) {
                mistakes.add(at, Sentence.of("register.missing", key));
            }
            return text;
        }
        mistakes.add(line, Sentence.of("register.missing", key));
        return "";
    }

    String code(String key, Pattern shape) {
        var code = text(key).strip();
        if (!code.isEmpty() && !shape.matcher(code).matches()) {
            mistakes.add(line, Sentence.of("register.code", code));
        }
        return code;
    }

    List<Group> groups(String key) {
        if (fields.get(key) instanceof Value.Items(var items, int _)) {
            return items.stream().map(item -> of(item, mistakes)).toList();
        }
        mistakes.add(line, Sentence.of("register.missing", key));
        return List.of();
    }
}
