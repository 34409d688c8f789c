package vn.motcua.ui.dossiers;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PrintJobs;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.dossiers.Timeline.Happening;

/// One dossier in words, as the right half of the screen shows it.
///
/// @param remaining working time left, or since when it is late; empty for one that is closed
/// @param due when it was promised
/// @param why the steps of the reasoning behind the promise
/// @param warnings that two desks disagree, that it can only be read
/// @param upload whether the centre has it
/// @param taken the papers that were handed in or shown
/// @param prints how far the papers for the citizen got
record Sheet(
        Dossier dossier,
        String applicant,
        Standing standing,
        Upload upload,
        String remaining,
        String due,
        List<String> why,
        List<String> warnings,
        List<String> taken,
        List<Group> answers,
        List<Happening> timeline,
        List<String> prints,
        ReceiptStanding receipt,
        List<Job> jobs) {

    /// Answers under one heading.
    record Group(String title, List<Line> lines) {}

    record Line(String label, String value) {}

    Sheet {
        why = List.copyOf(why);
        warnings = List.copyOf(warnings);
        taken = List.copyOf(taken);
        answers = List.copyOf(answers);
        timeline = List.copyOf(timeline);
        prints = List.copyOf(prints);
        jobs = List.copyOf(jobs);
    }

    /// The receipt that was sent to a printer and of which nobody has said whether it came out.
    Optional<Job> awaited() {
        return begun().filter(job -> job.state() == PrintJobs.State.SENT);
    }

    /// The next print of the receipt, if it was begun since the dossier last said something else.
    Optional<Job> begun() {
        int next = dossier.printed(DossierPapers.RECEIPT) + 1;
        long corrected = dossier.timeline().stream()
                .filter(action -> action.facts().outdatesPapers())
                .mapToLong(action -> action.header().atMillis())
                .max()
                .orElse(0);
        return jobs.stream()
                .filter(job -> job.paper().equals(DossierPapers.RECEIPT))
                .filter(job -> job.time() == next && job.madeMillis() >= corrected)
                .reduce((_, later) -> later);
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "Sheet[" + dossier.number().text() + "]";
    }
}
