package vn.motcua.catalogue;

import java.util.Map;

/// A key that a kind of node may have.
///
/// @param needed whether it must be there
record Key(String name, Shape shape, boolean needed) {

    static Key text(String name) {
        return of(name, Shape.Plain.TEXT);
    }

    static Key expression(String name) {
        return of(name, Shape.Plain.EXPRESSION);
    }

    static Key flag(String name) {
        return of(name, Shape.Plain.FLAG);
    }

    static Key whole(String name) {
        return of(name, Shape.Plain.WHOLE);
    }

    static Key texts(String name) {
        return of(name, Shape.Plain.TEXTS);
    }

    static Key formed(String name, String pattern) {
        return of(name, new Shape.Formed(pattern));
    }

    static Key word(String name, Map<String, ?> words) {
        return of(name, new Shape.Word(words.keySet()));
    }

    static Key one(String name, Group group) {
        return of(name, new Shape.One(group));
    }

    static Key many(String name, Group group) {
        return of(name, new Shape.Many(group));
    }

    static Key of(String name, Shape shape) {
        return new Key(name, shape, false);
    }

    /// The same key, which must be there.
    Key must() {
        return new Key(name, shape, true);
    }
}
