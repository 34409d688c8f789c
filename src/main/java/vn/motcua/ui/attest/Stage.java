package vn.motcua.ui.attest;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.domain.dossier.Dossier;

/// What the lane is doing.
sealed interface Stage {

    record Filling() implements Stage {}

    /// @param proposals what stands in the fields of the question at first
    record Asking(Question question, List<String> proposals) implements Stage {
        public Asking {
            proposals = List.copyOf(proposals);
        }
    }

    /// The cases in which no copy is attested are shown.
    record Refusing() implements Stage {}

    record Writing() implements Stage {}

    /// Numbers were given; the statements are on their way.
    record Done(Dossier dossier, Optional<Printed> printed, Progress progress) implements Stage {

        /// The numbers that were given, such as `3` or `3–5`.
        String numbers() {
            var entries = dossier.attested().orElseThrow().entries();
            int first = entries.getFirst().number();
            int end = entries.getLast().number();
            return first == end ? Integer.toString(first) : first + "–" + end;
        }

        String book() {
            return dossier.attested().orElseThrow().book();
        }

        boolean underway() {
            return progress == Progress.DRAWING || progress == Progress.SENDING;
        }
    }

    /// How far the statements got.
    enum Progress {
        DRAWING,
        SENDING,
        SENT,
        FAILED
    }
}
