package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.Sentence;

/// Collects what is wrong with one file while it is being read. For one thread at a time.
final class Mistakes {

    private final String file;
    private final List<Mistake> found;
    private final List<Mistake> warnings;

    Mistakes(String file) {
        this(file, new ArrayList<>(), new ArrayList<>());
    }

    private Mistakes(String file, List<Mistake> found, List<Mistake> warnings) {
        this.file = file;
        this.found = found;
        this.warnings = warnings;
    }

    /// The same collection, for another file that belongs to it.
    Mistakes in(String other) {
        return new Mistakes(other, found, warnings);
    }

    void add(int line, String key, Object... parts) {
        found.add(new Mistake(file, line, Sentence.of("catalogue." + key, parts)));
    }

    /// What the author should know, though the folder can be used as it is.
    void warn(int line, String key, Object... parts) {
        warnings.add(new Mistake(file, line, Sentence.of("catalogue." + key, parts)));
    }

    List<Mistake> warnings() {
        return List.copyOf(warnings);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
