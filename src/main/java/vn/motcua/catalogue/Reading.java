package vn.motcua.catalogue;

import java.util.List;
import vn.motcua.domain.procedure.Procedure;

/// What came of reading a procedure's folder.
public sealed interface Reading {

    record Sound(Procedure procedure) implements Reading {}

    /// Refused, with everything that was found.
    record Faulty(List<Mistake> mistakes) implements Reading {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }
}
