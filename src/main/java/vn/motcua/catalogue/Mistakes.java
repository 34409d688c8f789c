package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.Sentence;

/// Collects what is wrong with one file while it is being read.
final class Mistakes {

    private final String file;
    private final List<Mistake> found;

    Mistakes(String file) {
        this(file, new ArrayList<>());
    }

    private Mistakes(String file, List<Mistake> found) {
        this.file = file;
        this.found = found;
    }

    /// The same collection, for another file that belongs to it.
    Mistakes in(String other) {
        return new Mistakes(other, found);
    }

    void add(int line, String key, Object... parts) {
        found.add(new Mistake(file, line, Sentence.of("catalogue." + key, parts)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
