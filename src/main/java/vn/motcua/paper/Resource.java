package vn.motcua.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A file of this package, read when first needed and then kept.
final class Resource {

    private final String name;
    private volatile byte @Nullable [] content;

    Resource(String name) {
        this.name = name;
    }

    byte[] bytes() {
        var known = content;
        if (known != null) {
            return known;
        }
        var read = read();
        content = read;
        return read;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] read() {
        try (var stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
