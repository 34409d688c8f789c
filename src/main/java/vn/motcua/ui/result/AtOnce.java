package vn.motcua.ui.result;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.counter.CivilStatusLink;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.SameVisit;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;

/// F10 at the reception: whether the results of a visit can be given while the citizen waits.
public final class AtOnce {

    private final Workplace workplace;
    private final Background desk;
    private final SameVisit rule;

    /// @param desk reads and writes the desk's data
    public AtOnce(Workplace workplace, Background desk) {
        this.workplace = workplace;
        this.desk = desk;
        rule = new SameVisit(workplace.procedures(), workplace.data().notes());
    }

    /// Asks for every form of a visit.
    ///
    /// @param today the day that counts
    /// @param go when all of them can be
    /// @param not otherwise, with who or what is missing first
    public void ask(List<Worked> forms, LocalDate today, Runnable go, Consumer<SameVisit.Answer.NotNow> not) {
        desk.run(
                () -> forms.stream()
                        .map(form -> rule.ask(form.procedure(), form.filled().facts(), today))
                        .filter(SameVisit.Answer.NotNow.class::isInstance)
                        .map(SameVisit.Answer.NotNow.class::cast)
                        .findFirst(),
                missing -> missing.ifPresentOrElse(not, go));
    }

    /// The clerk says whether the civil-status software can be reached now.
    ///
    /// @param then once it is kept, with a sentence to tell
    public void say(boolean reachable, Consumer<Sentence> then) {
        var link = new CivilStatusLink(reachable, workplace.days().clockTime().toOffsetDateTime());
        desk.run(
                () -> {
                    link.keep(workplace.data().notes());
                    return Sentence.of(reachable ? "results.system-in-noted" : "results.system-out-noted");
                },
                then);
    }
}
