package vn.motcua.counter;

import java.util.List;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;

/// What came of correcting or withdrawing a dossier.
public sealed interface Amending {

    record Done(Dossier dossier) implements Amending {}

    /// Nothing was changed.
    record Refused(List<Sentence> why) implements Amending {
        public Refused {
            why = List.copyOf(why);
        }

        static Refused because(String key, Object... parts) {
            return new Refused(List.of(Sentence.of(key, parts)));
        }
    }
}
