package vn.motcua.counter;

import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;

/// What came of writing down a result, its return, or a later identity check. Refusals are ordinary answers and change
/// nothing.
public sealed interface Concluding {

    /// Durable on disk.
    record Done(Dossier dossier) implements Concluding {}

    /// The clock cannot be trusted: the clerk says which day it is, then does it again.
    record DayToConfirm(DayCheck.Day.ToConfirm day) implements Concluding {}

    record Refused(Sentence why) implements Concluding {}

    static Refused because(String key, Object... parts) {
        return new Refused(Sentence.of(key, parts));
    }
}
