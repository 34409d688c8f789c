package vn.motcua.catalogue.units;

import java.util.List;
import java.util.Map;

/// A piece of JSON that knows on which line it stands.
sealed interface Value {

    int line();

    /// A text, or a number or flag as it is written; blank for null.
    record Text(String text, int line) implements Value {}

    record Items(List<Value> items, int line) implements Value {}

    record Fields(Map<String, Value> fields, int line) implements Value {}
}
