package vn.motcua.counter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintJobs.State;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.PaperPrinted;

/// Prints the papers of a received dossier: *prepared → sent → the clerk says the paper came out*.
///
/// Whatever a printer does, the dossier stands and the paper is at hand: it is kept before it is sent.
public final class PrintPapers {

    /// A paper on its way, and how far it got.
    ///
    /// @param trouble what the printer said, if it did not take the paper
    public record Printed(Job job, Paper paper, Optional<Sentence> trouble) {}

    private final CounterData data;
    private final DossierPapers papers;
    private final AttestPapers attest;
    private final Printers printers;
    private final Clock clock;
    private final Probe probe;
    private final PrinterProfiles profiles;

    public PrintPapers(CounterData data, DossierPapers papers, AttestPapers attest, Workplace.Machines machines) {
        this.data = data;
        this.papers = papers;
        this.attest = attest;
        printers = machines.printers();
        clock = machines.clock();
        probe = machines.probe();
        profiles = new PrinterProfiles(data.notes());
    }

    /// Draws the paper and keeps it, sealed. A paper that came out before is a reprint and needs a reason.
    ///
    /// @param dossier for [DossierPapers#RETURN_SLIP] as if the result were handed over ([ReturnResult#asIf])
    /// @param paper [DossierPapers#DECLARATION], [DossierPapers#RECEIPT], [DossierPapers#RETURN_SLIP],
    ///     [DossierPapers#STATEMENT] or [DossierPapers#STATEMENT_LABEL]
    /// @throws IllegalArgumentException for a reprint without a reason
    /// @throws UndrawablePaper for a reason that is too long, or a paper that cannot be drawn
    public Printed prepare(Dossier dossier, String paper, String reason, Acting who) {
        int time = dossier.printed(paper) + 1;
        if (cameOut(dossier, paper) && reason.isBlank()) {
            throw new IllegalArgumentException("a reprint has a reason");
        }
        if (Reasons.isLong(reason)) {
            throw UndrawablePaper.longReason(Reasons.LONGEST);
        }
        var drawn = draw(dossier, paper, time, who);
        var job = new Job(id(dossier, paper, time), dossier.id(), paper, time, reason, State.PREPARED, clock.millis());
        if (data.printJobs().of(dossier.id()).stream()
                .noneMatch(known -> known.id().equals(job.id()))) {
            data.printJobs().prepare(job, drawn.pdf());
        }
        return new Printed(job, drawn, Optional.empty());
    }

    /// A statement on a label stands in for one on the photocopy.
    private static boolean cameOut(Dossier dossier, String paper) {
        return switch (paper) {
            case DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL -> AttestPapers.printed(dossier) > 0;
            default -> dossier.printed(paper) > 0;
        };
    }

    private Paper draw(Dossier dossier, String paper, int time, Acting who) {
        return switch (paper) {
            case DossierPapers.RECEIPT -> papers.receipt(dossier, time, who.name());
            case DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL -> attest.statement(dossier, paper);
            case DossierPapers.RETURN_SLIP ->
                papers.returnSlip(
                        dossier,
                        time,
                        who.name(),
                        clock.instant().atZone(DayCheck.ZONE).toLocalDate());
            default -> papers.declaration(dossier);
        };
    }

    /// The same print of the same paper is one job, also after a restart; for another recipient the slip is another
    /// paper.
    private static UUID id(Dossier dossier, String paper, int time) {
        var name = dossier.id() + " " + dossier.receiptKey() + " " + paper + " " + time;
        if (paper.equals(DossierPapers.RETURN_SLIP)) {
            name += dossier.resolved().map(ResultWords::line).orElse("")
                    + dossier.returned()
                            .map(taken -> taken.recipient() + taken.name() + taken.idNumber())
                            .orElse("");
        }
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Hands the paper to the printer; slow, off the screen's thread.
    ///
    /// It counts as sent from the moment before it is handed over: a program that ends in between asks whether it
    /// came out, and prints nothing twice.
    ///
    /// @param printer empty for the one that this kind of paper is printed on ([PrinterProfiles])
    public Printed send(Printed printed, Dossier dossier, Optional<String> printer) {
        probe.at("before-print");
        var size = size(printed.job().paper());
        data.printJobs().mark(printed.job().id(), State.SENT);
        var sending = printers.send(
                printed.paper().pdf(),
                order(printed.job().paper(), printer, size, dossier.number().text()));
        var trouble = trouble(sending);
        if (trouble.isPresent() && !mayStillComeOut(sending)) {
            data.printJobs().mark(printed.job().id(), State.FAILED);
        }
        probe.at("after-print");
        return new Printed(printed.job(), printed.paper(), trouble);
    }

    private PaperSize size(String paper) {
        return switch (paper) {
            case DossierPapers.RECEIPT, DossierPapers.RETURN_SLIP ->
                data.office().sheet();
            case DossierPapers.STATEMENT_LABEL -> PaperSize.LABEL;
            default -> PaperSize.A4;
        };
    }

    private static Optional<Sentence> trouble(Sending sending) {
        return switch (sending) {
            case Sending.Sent _ -> Optional.empty();
            case Sending.NoPrinter(var why) -> Optional.of(why);
            case Sending.Failed(var why) -> Optional.of(why);
        };
    }

    /// Prints a form whose dossier another office takes, and keeps nothing of it; slow, off the screen's thread.
    ///
    /// @return what the printer said, if it did not take the paper
    public Optional<Sentence> form(Procedures.Worked worked, LocalDate day) {
        var paper = papers.declaration(worked, day);
        return trouble(sendLoose(
                paper.pdf(),
                DossierPapers.DECLARATION,
                PaperSize.A4,
                worked.procedure().code()));
    }

    /// What to tell the citizen whose form was printed.
    public Sentence handedOver(Procedures.Worked worked) {
        var procedure = worked.procedure();
        return Sentence.of(
                "counter.form-only",
                procedure.name(),
                data.office().authority(procedure.authority()).name());
    }

    /// A printer that was only slow may still print: the clerk is asked before it is sent again.
    private static boolean mayStillComeOut(Sending sending) {
        return sending instanceof Sending.Failed(var why) && why.key().equals("print.slow");
    }

    private PrintOrder order(String paper, Optional<String> printer, PaperSize own, String jobName) {
        var profile = profiles.of(PaperKind.of(paper));
        var named = printer.isPresent()
                ? new PrinterProfile(printer, Optional.empty(), profile.sheet(), profile.shift(), profile.copies())
                : profile;
        return named.order(own, jobName);
    }

    /// Prints a paper that belongs to no dossier yet and is not kept, on the printer of its kind; slow, off the
    /// screen's thread.
    ///
    /// @param paper [DossierPapers#DECLARATION] or another word of its kind ([PaperKind#of])
    /// @param jobName stands in the print queue for everyone to read
    public Sending sendLoose(byte[] pdf, String paper, PaperSize own, String jobName) {
        return printers.send(pdf, order(paper, Optional.empty(), own, jobName));
    }

    /// Whether a paper that is kept is still the one to be printed: no later print came out, and no correction
    /// took its place.
    static boolean isCurrent(Job job, Dossier dossier) {
        var kind = PaperKind.of(job.paper());
        boolean drawnAnew = kind == PaperKind.RECEIPT || kind == PaperKind.DECLARATION;
        return job.time() == dossier.printed(job.paper()) + 1
                && (!drawnAnew || job.id().equals(id(dossier, job.paper(), job.time())));
    }

    /// The clerk saw the paper come out: recorded as a fact of the dossier.
    public void cameOut(Job job, Acting who) {
        data.ledger().write(who, entry -> {
            var dossier = entry.dossier(job.dossier()).orElseThrow();
            entry.append(
                    Optional.of(job.dossier()),
                    dossier.heads(),
                    new PaperPrinted(job.paper(), job.time(), job.reason()));
            return dossier;
        });
        data.printJobs().mark(job.id(), State.CAME_OUT);
    }
}
