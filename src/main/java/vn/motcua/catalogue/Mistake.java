package vn.motcua.catalogue;

import vn.motcua.domain.Sentence;

/// Something wrong in a procedure's folder, told so that its author finds it.
///
/// @param file beginning with the folder's name, such as `1.004873/procedure.yaml`
/// @param line counted from 1; 0 where it concerns the whole file
public record Mistake(String file, int line, Sentence what) {

    /// File, line and what is wrong, in one sentence.
    public Sentence sentence() {
        return line == 0
                ? Sentence.of("catalogue.in", file, what)
                : Sentence.of("catalogue.at", file, Integer.toString(line), what);
    }
}
