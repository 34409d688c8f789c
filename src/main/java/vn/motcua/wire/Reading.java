package vn.motcua.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes a JSON object apart key by key, and knows at the end whether a key was left over.
public final class Reading {

    private static final int LAST_YEAR = 9999;

    private final ObjectNode object;
    private final Set<String> taken = new HashSet<>();

    public Reading(ObjectNode object) {
        this.object = object;
    }

    /// Reads the whole of an object: what `map` does not take is refused.
    public static <T> T whole(JsonNode node, Function<Reading, T> map) {
        if (!(node instanceof ObjectNode object)) {
            throw new UnreadableException("an object was expected");
        }
        var reading = new Reading(object);
        T value;
        try {
            value = map.apply(reading);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new UnreadableException("a value is out of its bounds");
        }
        reading.close();
        return value;
    }

    private void close() {
        for (var name : object.propertyNames()) {
            if (!taken.contains(name)) {
                throw new UnreadableException("unknown key " + name);
            }
        }
    }

    /// A moment with its offset. One that no calendar on a wall shows is refused: nobody can reckon with it.
    OffsetDateTime moment(String key) {
        return bounded(OffsetDateTime.parse(text(key)));
    }

    Optional<OffsetDateTime> optionalMoment(String key) {
        return optionalText(key).map(OffsetDateTime::parse).map(Reading::bounded);
    }

    /// A day, as [#moment].
    LocalDate day(String key) {
        return bounded(LocalDate.parse(text(key)));
    }

    private static <T extends Temporal> T bounded(T when) {
        int year = when.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("no day that anybody lives");
        }
        return when;
    }

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> new UnreadableException(key + " is missing"));
    }

    public Optional<String> optionalText(String key) {
        return node(key).map(node -> {
            if (!node.isString()) {
                throw new UnreadableException(key + " is no text");
            }
            return node.stringValue();
        });
    }

    public long number(String key) {
        return optionalNumber(key).orElseThrow(() -> new UnreadableException(key + " is missing"));
    }

    public Optional<Long> optionalNumber(String key) {
        return node(key).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw new UnreadableException(key + " is no whole number");
            }
            return node.longValue();
        });
    }

    public int integer(String key) {
        return Math.toIntExact(number(key));
    }

    public boolean yes(String key) {
        var node = node(key).orElseThrow(() -> new UnreadableException(key + " is missing"));
        if (!node.isBoolean()) {
            throw new UnreadableException(key + " is neither true nor false");
        }
        return node.booleanValue();
    }

    public boolean has(String key) {
        return object.has(key);
    }

    public Optional<JsonNode> node(String key) {
        taken.add(key);
        return Optional.ofNullable(object.get(key)).filter(node -> !node.isNull());
    }

    public <T> T object(String key, Function<Reading, T> map) {
        return whole(node(key).orElseThrow(() -> new UnreadableException(key + " is missing")), map);
    }

    public <T> Optional<T> optionalObject(String key, Function<Reading, T> map) {
        return node(key).map(node -> whole(node, map));
    }

    public <T> List<T> list(String key, Function<JsonNode, T> map) {
        return node(key).map(node -> items(node, map)).orElseGet(List::of);
    }

    /// A list that stands inside another value.
    public static <T> List<T> items(JsonNode node, Function<JsonNode, T> map) {
        if (!node.isArray()) {
            throw new UnreadableException("a list was expected");
        }
        var items = new ArrayList<T>();
        node.forEach(item -> items.add(map.apply(item)));
        return items;
    }

    public List<String> texts(String key) {
        return list(key, Reading::asText);
    }

    public <T> Map<String, T> map(String key, Function<JsonNode, T> map) {
        var entries = new LinkedHashMap<String, T>();
        node(key).ifPresent(node -> {
            if (!(node instanceof ObjectNode inner)) {
                throw new UnreadableException(key + " is no object");
            }
            inner.forEachEntry((name, value) -> entries.put(name, map.apply(value)));
        });
        return entries;
    }

    public static int asInteger(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new UnreadableException("a whole number was expected");
        }
        return node.intValue();
    }

    public static String asText(JsonNode node) {
        if (!node.isString()) {
            throw new UnreadableException("a text was expected");
        }
        return node.stringValue();
    }
}
