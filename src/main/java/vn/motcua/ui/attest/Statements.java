package vn.motcua.ui.attest;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.AttestPapers;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.attest.Stage.Done;
import vn.motcua.ui.attest.Stage.Progress;

/// Prints the statements of what was attested, and again if the clerk says so.
final class Statements {

    private final AttestModel model;
    private final Workplace workplace;
    private final Lanes lanes;

    Statements(AttestModel model, Workplace workplace, Lanes lanes) {
        this.model = model;
        this.workplace = workplace;
        this.lanes = lanes;
    }

    /// @param reason why it is printed again; empty for the first time
    void print(Dossier dossier, String reason) {
        model.show(new Done(dossier, Optional.empty(), Progress.DRAWING));
        lanes.desk()
                .run(
                        () -> workplace
                                .prints()
                                .prepare(dossier, workplace.attestPapers().statementPaper(), reason, workplace.who()),
                        printed -> send(dossier, printed),
                        () -> change(dossier.id(), Optional.empty(), Progress.FAILED));
    }

    private void send(Dossier dossier, Printed printed) {
        change(dossier.id(), Optional.of(printed), Progress.SENDING);
        lanes.printing()
                .run(
                        () -> workplace.prints().send(printed, dossier, Optional.empty()),
                        sent -> change(
                                dossier.id(),
                                Optional.of(sent),
                                sent.trouble().isEmpty() ? Progress.SENT : Progress.FAILED),
                        () -> change(dossier.id(), Optional.of(printed), Progress.FAILED));
    }

    /// Only what is still shown is changed.
    private void change(UUID dossier, Optional<Printed> printed, Progress progress) {
        if (model.stage() instanceof Done done && done.dossier().id().equals(dossier)) {
            model.show(new Done(done.dossier(), printed, progress));
        }
    }

    /// The clerk saw them come out.
    void cameOut(Done done) {
        done.printed()
                .ifPresent(printed -> lanes.desk()
                        .run(
                                () -> {
                                    workplace.prints().cameOut(printed.job(), workplace.who());
                                    return workplace
                                            .data()
                                            .ledger()
                                            .dossier(done.dossier().id())
                                            .orElseThrow();
                                },
                                model::finished));
    }

    /// A reprint of what came out wants a reason.
    static boolean asksReason(Dossier dossier) {
        return AttestPapers.printed(dossier) > 0;
    }
}
