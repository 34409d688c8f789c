package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.wire.Json;

/// Answers to a form as an author writes them down to see a paper: an object, field key → what a clerk would type, and
/// for a table a list of such objects.
final class AnswersFile {

    private static final String NO_FILE = "0".repeat(64);

    private AnswersFile() {}

    /// @throws VerbRefused for what is no such object, an unknown key, or an answer that the field does not take
    static Map<String, Value> read(Path file, Form form) {
        var json = json(file);
        var answers = new LinkedHashMap<String, Value>();
        for (var one : json.properties()) {
            var field = form.field(one.getKey())
                    .orElseThrow(() -> VerbRefused.failed("catalogue.answers-key", one.getKey()));
            value(field, one.getValue()).ifPresent(value -> answers.put(field.key(), value));
        }
        return answers;
    }

    private static JsonNode json(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Json.object(in.readNBytes(Json.LARGEST));
        } catch (IOException e) {
            throw VerbRefused.unreadable("command.file-unreadable");
        } catch (RuntimeException e) {
            throw VerbRefused.unreadable("catalogue.answers-json");
        }
    }

    private static Optional<Value> value(Field field, JsonNode given) {
        return given.isArray() ? rows(field, given) : typed(field, text(given));
    }

    private static Optional<Value> rows(Field field, JsonNode given) {
        var rows = new ArrayList<Map<String, Value>>();
        for (var row : given) {
            var cells = new LinkedHashMap<String, Value>();
            for (var cell : row.properties()) {
                var column = column(field.columns(), cell.getKey());
                typed(column, text(cell.getValue())).ifPresent(value -> cells.put(column.key(), value));
            }
            rows.add(cells);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(rows));
    }

    private static Field column(List<Field> columns, String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> VerbRefused.failed("catalogue.answers-key", key));
    }

    private static String text(JsonNode given) {
        if (given.isBoolean()) {
            return given.booleanValue() ? "có" : "không";
        }
        return given.isString() ? given.stringValue() : given.toString();
    }

    /// A file is answered by its name: a paper shows no more of it.
    private static Optional<Value> typed(Field field, String text) {
        if (field.type() == FieldType.FILE && !text.isBlank()) {
            return Optional.of(FileAnswer.of(NO_FILE, text).value());
        }
        return switch (Typed.parse(field, text)) {
            case Typed.Read(var value) -> Optional.of(value);
            case Typed.Nothing _ -> Optional.empty();
            case Typed.Wrong(var why) -> throw VerbRefused.because(why);
        };
    }
}
