package vn.motcua.ui.catalogue;

import java.time.LocalDate;
import vn.motcua.counter.SinceNews;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;

/// What happened to a procedure since a day.
enum Change {
    NONE,
    ADDED,
    AMENDED,
    REPEALED,
    /// in force from a day since then, whatever it was before
    BEGAN;

    /// @param today a procedure whose last day is over is repealed although it is kept for open dossiers
    static Change of(Procedure procedure, SinceNews since, LocalDate day, LocalDate today) {
        var news = since.news();
        boolean ended = procedure
                .effective()
                .until()
                .filter(last -> last.isBefore(today) && !last.isBefore(day))
                .isPresent();
        if (ended || news.repealed().contains(procedure)) {
            return REPEALED;
        }
        if (news.added().contains(procedure)) {
            return ADDED;
        }
        if (news.amended().contains(procedure)) {
            return AMENDED;
        }
        return procedure.effective().from().isBefore(day) ? NONE : BEGAN;
    }

    /// A word or two beside its name.
    Sentence words(Procedure procedure) {
        return Sentence.of(
                "listing.change-" + name(), TypedDay.show(procedure.effective().from()));
    }
}
