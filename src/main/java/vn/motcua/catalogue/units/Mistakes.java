package vn.motcua.catalogue.units;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.Sentence;

/// What is wrong with the registers, each with its file and line; the first of many are enough.
final class Mistakes {

    private static final int MOST = 40;

    private final List<Sentence> found;
    private final String file;

    Mistakes(List<Sentence> found, String file) {
        this.found = found;
        this.file = file;
    }

    static List<Sentence> none() {
        return new ArrayList<>();
    }

    void add(int line, Sentence what) {
        if (found.size() < MOST) {
            found.add(Sentence.of("register.at", file, Integer.toString(line), what));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
