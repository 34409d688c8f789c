package vn.motcua.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// Answers as JSON: a text, a whole number, true or false, a list of codes, a list of rows.
public final class Values {

    private Values() {}

    /// An answer with its source; `toConfirm` stands there only while somebody has to look at it.
    public static ObjectNode answer(Answer answer) {
        var json = Json.empty();
        json.set("value", value(answer.value()));
        json.put("source", answer.source().name());
        if (!answer.confirmed()) {
            json.put("toConfirm", true);
        }
        return json;
    }

    public static Answer answer(JsonNode node) {
        return Reading.whole(node, json -> {
            var value = value(json.node("value").orElseThrow(() -> new UnreadableException("value is missing")));
            var source = Source.valueOf(json.text("source"));
            return new Answer(value, source, !json.has("toConfirm") || !json.yes("toConfirm"));
        });
    }

    /// In the order of the keys, so that the same answers give the same bytes.
    public static ObjectNode answers(Map<String, Answer> answers) {
        var json = Json.empty();
        new TreeMap<>(answers).forEach((key, answer) -> json.set(key, answer(answer)));
        return json;
    }

    public static JsonNode value(Value value) {
        var holder = Json.empty();
        switch (value) {
            case Value.Text(var text) -> holder.put("v", text);
            case Value.Whole(var number) -> holder.put("v", number);
            case Value.YesNo(var yes) -> holder.put("v", yes);
            case Value.Several(var codes) -> codes.forEach(holder.putArray("v")::add);
            case Value.Rows(var rows) -> rows.forEach(row -> row(holder.withArray("v"), row));
        }
        return holder.path("v");
    }

    private static void row(ArrayNode rows, Map<String, Value> row) {
        var json = rows.addObject();
        new TreeMap<>(row).forEach((key, cell) -> json.set(key, value(cell)));
    }

    /// @throws UnreadableException for anything that is no answer, an empty list among them
    public static Value value(JsonNode node) {
        try {
            if (node.isString()) {
                return new Value.Text(node.stringValue());
            }
            if (node.isIntegralNumber() && node.canConvertToLong()) {
                return new Value.Whole(node.longValue());
            }
            if (node.isBoolean()) {
                return new Value.YesNo(node.booleanValue());
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("a text is blank or not in NFC");
        }
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            return list.get(0).isObject() ? rows(list) : several(list);
        }
        throw new UnreadableException("not an answer");
    }

    private static Value several(ArrayNode list) {
        List<String> codes = new ArrayList<>();
        list.forEach(item -> codes.add(Reading.asText(item)));
        return new Value.Several(codes);
    }

    private static Value rows(ArrayNode list) {
        List<Map<String, Value>> rows = new ArrayList<>();
        for (var item : list) {
            if (!(item instanceof ObjectNode row)) {
                throw new UnreadableException("a row was expected");
            }
            var cells = new LinkedHashMap<String, Value>();
            row.forEachEntry((key, cell) -> cells.put(key, value(cell)));
            rows.add(cells);
        }
        return new Value.Rows(rows);
    }
}
