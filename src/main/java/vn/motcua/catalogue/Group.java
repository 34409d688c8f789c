package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
