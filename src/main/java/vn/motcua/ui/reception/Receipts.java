package vn.motcua.ui.reception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.reception.Stage.Handed;
import vn.motcua.ui.reception.Stage.Progress;

/// The receipts of what was just received: printed at once, and again if the clerk says so.
final class Receipts {

    private final Workplace workplace;
    private final Lanes lanes;
    private final Taking taking;
    private final VisitModel visit;

    Receipts(Workplace workplace, Lanes lanes, Taking taking, VisitModel visit) {
        this.workplace = workplace;
        this.lanes = lanes;
        this.taking = taking;
        this.visit = visit;
    }

    void print(List<Dossier> dossiers) {
        visit.silence();
        taking.show(new Stage.Taken(dossiers.stream()
                .map(dossier -> new Handed(dossier, Optional.empty(), Progress.DRAWING))
                .toList()));
        dossiers.forEach(dossier -> print(dossier, ""));
    }

    private void print(Dossier dossier, String reason) {
        lanes.desk()
                .run(
                        () -> workplace.prints().prepare(dossier, DossierPapers.RECEIPT, reason, workplace.who()),
                        printed -> {
                            change(dossier.id(), _ -> new Handed(dossier, Optional.of(printed), Progress.SENDING));
                            send(dossier, printed);
                        },
                        () -> failed(dossier.id()));
    }

    private void send(Dossier dossier, Printed printed) {
        lanes.printing()
                .run(
                        () -> workplace.prints().send(printed, dossier, Optional.empty()),
                        sent -> change(
                                dossier.id(),
                                _ -> new Handed(
                                        dossier,
                                        Optional.of(sent),
                                        sent.trouble().isEmpty() ? Progress.SENT : Progress.FAILED)),
                        () -> failed(dossier.id()));
    }

    private void failed(UUID dossier) {
        change(dossier, one -> new Handed(one.dossier(), one.printed(), Progress.FAILED));
    }

    /// The clerk saw the receipts come out.
    void cameOut() {
        for (var one : handed()) {
            if (one.progress() == Progress.SENT || isSlow(one)) {
                one.printed().ifPresent(printed -> cameOut(one, printed));
            }
        }
    }

    /// The printer was slow to answer, and the paper came out after all.
    private static boolean isSlow(Handed one) {
        return one.progress() == Progress.FAILED
                && one.trouble().filter(why -> why.key().equals("print.slow")).isPresent();
    }

    private void cameOut(Handed one, Printed printed) {
        var id = one.dossier().id();
        change(id, _ -> new Handed(one.dossier(), one.printed(), Progress.CAME_OUT));
        lanes.desk()
                .run(
                        () -> {
                            workplace.prints().cameOut(printed.job(), workplace.who());
                            return workplace.data().ledger().dossier(id).orElseThrow();
                        },
                        fresh -> change(id, _ -> new Handed(fresh, one.printed(), Progress.CAME_OUT)),
                        () -> change(id, _ -> one));
    }

    /// Prints all the receipts again. What came out before is a reprint, marked and counted.
    ///
    /// @return whether it was begun; a reprint without a reason is not
    boolean again(String reason) {
        if (asksReason() && reason.isBlank()) {
            visit.tell(Notice.wrong(Sentence.of("counter.reason-missing")));
            return false;
        }
        visit.silence();
        for (var one : handed()) {
            change(one.dossier().id(), same -> new Handed(same.dossier(), same.printed(), Progress.DRAWING));
            print(one.dossier(), reason.strip());
        }
        return true;
    }

    boolean asksReason() {
        return handed().stream().anyMatch(one -> one.dossier().printed(DossierPapers.RECEIPT) > 0);
    }

    /// A printer did not take a receipt: the next thing to do is to try again, not to say that it came out.
    boolean failed() {
        return !underway() && handed().stream().anyMatch(one -> one.progress() == Progress.FAILED && !isSlow(one));
    }

    boolean allOut() {
        return !handed().isEmpty() && handed().stream().allMatch(one -> one.progress() == Progress.CAME_OUT);
    }

    /// Whether something is still being drawn or sent.
    boolean underway() {
        return handed().stream()
                .anyMatch(one -> one.progress() == Progress.DRAWING || one.progress() == Progress.SENDING);
    }

    /// Writes a receipt as PDF where the clerk wants it.
    void save(Handed one, Path file) {
        one.printed()
                .ifPresent(printed -> lanes.printing()
                        .run(() -> write(file, printed.paper().pdf()), saved -> visit.tell(told(saved))));
    }

    private static Notice told(Optional<Path> saved) {
        return saved.map(path -> Notice.told(
                        Sentence.of("ui.pdf-saved", path.getFileName().toString())))
                .orElseGet(() -> Notice.wrong(Sentence.of("ui.pdf-not-saved")));
    }

    private static Optional<Path> write(Path file, byte[] pdf) {
        try {
            return Optional.of(Files.write(file, pdf));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private List<Handed> handed() {
        return taking.stage() instanceof Stage.Taken(var handed) ? handed : List.of();
    }

    private void change(UUID dossier, UnaryOperator<Handed> how) {
        if (taking.stage() instanceof Stage.Taken(var handed)) {
            taking.show(new Stage.Taken(handed.stream()
                    .map(one -> one.dossier().id().equals(dossier) ? how.apply(one) : one)
                    .toList()));
        }
    }
}
