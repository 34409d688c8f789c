package vn.motcua.counter;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;

/// What came of taking a visit's dossiers in. Refusals are ordinary answers and change nothing.
public sealed interface Receiving {

    /// Durable on disk; now papers may be printed.
    ///
    /// @param forms those that are only written here, because another office takes their dossiers: to be
    ///     printed, with no number and no receipt, and nothing of them kept
    record Done(List<Dossier> dossiers, List<Worked> forms) implements Receiving {
        public Done {
            dossiers = List.copyOf(dossiers);
            forms = List.copyOf(forms);
        }

        /// The codes of all that was received or printed.
        public List<String> procedures() {
            return Stream.concat(
                            dossiers.stream()
                                    .map(dossier ->
                                            dossier.received().procedure().code()),
                            forms.stream().map(form -> form.procedure().code()))
                    .toList();
        }
    }

    /// Something is still to be filled in, confirmed, or handed over.
    record Incomplete(List<Sentence> why) implements Receiving {
        public Incomplete {
            why = List.copyOf(why);
        }
    }

    /// The clock cannot be trusted: the clerk says which day it is, then receives again.
    record DayToConfirm(DayCheck.Day.ToConfirm day) implements Receiving {}

    /// No number can be given, or this user may not receive.
    record Refused(Sentence why) implements Receiving {}
}
