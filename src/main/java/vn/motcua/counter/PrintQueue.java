package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintJobs.State;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.domain.dossier.Dossier;

/// The papers that have not come out yet, also after a restart or on another laptop with the same printer.
///
/// What was never sent, or what a printer refused, waits to be printed. What was sent and nobody saw come out is asked
/// about; it is never sent again before the clerk has said that it did not come out.
public final class PrintQueue {

    /// A paper that is not out.
    ///
    /// @param asked it was sent: whether it came out only the clerk knows
    public record Waiting(Job job, Dossier dossier, boolean asked) {}

    private final CounterData data;
    private final PrintPapers prints;

    public PrintQueue(CounterData data, PrintPapers prints) {
        this.data = data;
        this.prints = prints;
    }

    /// The oldest first. A paper whose place another has taken (a correction, a later print) is not among them.
    public List<Waiting> waiting() {
        return data.printJobs().open().stream()
                .flatMap(job -> waiting(job).stream())
                .toList();
    }

    private Optional<Waiting> waiting(Job job) {
        return data.ledger()
                .dossier(job.dossier())
                .filter(dossier -> PrintPapers.isCurrent(job, dossier))
                .map(dossier -> new Waiting(job, dossier, job.state() == State.SENT));
    }

    /// Sends a waiting paper to its printer; slow, off the screen's thread. Nothing happens to one that is asked about,
    /// nor to one that was sent meanwhile.
    public Optional<Printed> print(Waiting one) {
        var now = data.printJobs().of(one.job().dossier()).stream()
                .filter(job -> job.id().equals(one.job().id()))
                .filter(job -> job.state() == State.PREPARED || job.state() == State.FAILED)
                .findFirst();
        return now.flatMap(job -> data.printJobs()
                .pdf(job.id())
                .map(pdf -> prints.send(
                        new Printed(job, new Paper(pdf, 0), Optional.empty()), one.dossier(), Optional.empty())));
    }

    /// The clerk says that a paper which was sent did not come out: it waits to be printed.
    public void notOut(Job job) {
        data.printJobs().mark(job.id(), State.FAILED);
    }
}
