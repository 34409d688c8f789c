package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;

/// How far the visit is.
sealed interface Stage {

    record Filling() implements Stage {}

    /// Being written to disk.
    record Receiving() implements Stage {}

    /// The clerk has to say which day it is.
    record AskingDay(DayCheck.Day.ToConfirm doubt) implements Stage {}

    /// Durable on disk; receipts are on their way.
    record Taken(List<Handed> handed) implements Stage {
        public Taken {
            handed = List.copyOf(handed);
        }
    }

    /// A received dossier and its receipt.
    ///
    /// @param printed none while it is being drawn
    record Handed(Dossier dossier, Optional<Printed> printed, Progress progress) {

        Optional<Sentence> trouble() {
            return printed.flatMap(Printed::trouble);
        }
    }

    enum Progress {
        DRAWING,
        SENDING,
        SENT,
        FAILED,
        CAME_OUT
    }
}
