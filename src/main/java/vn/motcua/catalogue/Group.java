package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A kind of node: the keys that it may have, in the order in which they are told.
///
/// @param name as the words of the schema name it
record Group(String name, Map<String, Key> keys) {

    static Group of(String name, Key... keys) {
        var byName = new LinkedHashMap<String, Key>();
        for (var key : keys) {
            byName.put(key.name(), key);
        }
        return new Group(name, byName);
    }

    Optional<Key> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /// Such a group as an author writes it on one line: the keys that it needs, or else its first.
    String example() {
        var needed = keys.values().stream().filter(Key::needed).map(Key::name).toList();
        var shown = needed.isEmpty() ? names().subList(0, 1) : needed;
        return shown.stream().map(key -> key + ": …").collect(Collectors.joining(", ", "{", "}"));
    }

    List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
