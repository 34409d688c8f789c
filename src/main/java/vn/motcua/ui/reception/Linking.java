package vn.motcua.ui.reception;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.LinkedProcedures;
import vn.motcua.counter.LinkedProcedures.Ready;
import vn.motcua.counter.Receiving;
import vn.motcua.domain.procedure.Procedure;

/// What is linked (*liên thông*) to that which was just received or printed: one key opens each for the same people,
/// with every answer that the forms share. It is offered until the next visit begins.
final class Linking {

    private final VisitModel visit;
    private final Answering answering;
    private final Taking taking;
    private final ReadOnlyObjectWrapper<LinkedProcedures> offer = new ReadOnlyObjectWrapper<>(LinkedProcedures.NONE);
    private final Set<String> done = new HashSet<>();
    private Optional<UUID> of = Optional.empty();
    private boolean opening;

    Linking(VisitModel visit, Answering answering, Taking taking) {
        this.visit = visit;
        this.answering = answering;
        this.taking = taking;
    }

    /// Looks what the forms of the visit link to; what the same visit brought before is not offered again.
    void look(Receiving.Done received) {
        var id = Optional.of(visit.visit().id());
        if (!id.equals(of)) {
            done.clear();
            of = id;
        }
        done.addAll(received.procedures());
        var catalogue = visit.workplace().procedures().catalogue();
        offer.set(LinkedProcedures.of(
                visit.visit(),
                visit.shown().worked(),
                done,
                catalogue,
                visit.shown().today()));
    }

    void forget() {
        opening = false;
        offer.set(LinkedProcedures.NONE);
    }

    /// Opens all of them, the first before the clerk's eyes.
    void openAll() {
        open(offer.get().ready());
    }

    /// Opens one of them; nothing happens where there is none at that place.
    ///
    /// @param place 1 for the first
    void open(int place) {
        var ready = offer.get().ready();
        if (place >= 1 && place <= ready.size()) {
            open(List.of(ready.get(place - 1)));
        }
    }

    private void open(List<Ready> chosen) {
        if (opening || chosen.isEmpty()) {
            return;
        }
        opening = true;
        var next = visit.visit().goOn(chosen.stream().map(Ready::opened).toList());
        visit.goOn(next, chosen.stream().map(Ready::procedure).toList(), () -> back(next.id()), () -> opening = false);
    }

    private void back(UUID same) {
        if (visit.visit().id().equals(same)) {
            forget();
            answering.forget();
            taking.back();
        }
    }

    List<Procedure> ready() {
        return offer.get().ready().stream().map(Ready::procedure).toList();
    }

    boolean isSome() {
        return !offer.get().isEmpty();
    }

    ReadOnlyObjectProperty<LinkedProcedures> offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
