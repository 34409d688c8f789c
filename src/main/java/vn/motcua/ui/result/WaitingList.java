package vn.motcua.ui.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.State;

/// What waits: results that are signed, and citizens who wait for one; with a search, also dossiers whose result may
/// just have come.
final class WaitingList {

    static final int SHOWN = 60;

    private final Workplace workplace;
    private final ObservableList<DossierRow> rows = FXCollections.observableArrayList();

    WaitingList(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Reads the store: off the screen's thread.
    List<DossierRow> read(String query, LocalDate today) {
        if (!query.isBlank()) {
            return workplace.data().find(query, SHOWN).stream()
                    .filter(row -> row.state() == State.RESOLVED || row.state() == State.RECEIVED)
                    .toList();
        }
        var lines = workplace.data().lines();
        var atOnce = lines.stream()
                .filter(line -> line.state() == State.RECEIVED)
                .takeWhile(line -> line.receivedAt().toLocalDate().equals(today))
                .map(DossierLine::id)
                .filter(id -> isAtOnce(id, today));
        var resolved =
                lines.stream().filter(line -> line.state() == State.RESOLVED).map(DossierLine::id);
        return workplace
                .data()
                .rows(Stream.concat(atOnce, resolved).limit(SHOWN).toList());
    }

    private boolean isAtOnce(UUID id, LocalDate today) {
        return workplace
                .data()
                .ledger()
                .dossier(id)
                .filter(dossier -> isAtOnce(dossier, today))
                .isPresent();
    }

    /// Taken in today under a procedure that can be done at once, and no receipt was ever made for it. Reads the store.
    boolean isAtOnce(Dossier dossier, LocalDate today) {
        var received = dossier.received();
        return dossier.state() == State.RECEIVED
                && received.receivedAt()
                        .atZoneSameInstant(DayCheck.ZONE)
                        .toLocalDate()
                        .equals(today)
                && workplace
                        .procedures()
                        .of(dossier)
                        .flatMap(procedure -> procedure.sameVisit())
                        .isPresent()
                && workplace.data().printJobs().of(dossier.id()).stream()
                        .noneMatch(job -> job.paper().equals(DossierPapers.RECEIPT));
    }

    void show(List<DossierRow> read) {
        rows.setAll(read);
    }

    ObservableList<DossierRow> rows() {
        return rows;
    }
}
