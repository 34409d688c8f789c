package vn.motcua.paper;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/// An answer as a template sees it: its text, and by name its parts.
final class Shown extends AbstractMap<String, Object> {

    private final String text;
    private final Map<String, Object> parts;

    Shown(String text, Map<String, Object> parts) {
        this.text = text;
        this.parts = Map.copyOf(parts);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return parts.entrySet();
    }

    @Override
    public String toString() {
        return text;
    }
}
