package vn.motcua.ui.attest;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.AttestDesk;
import vn.motcua.counter.AttestDesk.Carrier;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Workplace;
import vn.motcua.ui.Background;

/// What the desk stands ready with, and how the clerk changes it.
final class Readiness {

    private final AttestModel model;
    private final Workplace workplace;
    private final Background desk;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.UNREAD);

    /// @param desk reads and writes the desk's data
    Readiness(AttestModel model, Workplace workplace, Background desk) {
        this.model = model;
        this.workplace = workplace;
        this.desk = desk;
    }

    /// Reads it again.
    void refresh(Consumer<Standing> then) {
        desk.run(() -> Standing.read(workplace, model.procedure()), now -> {
            standing.set(now);
            then.accept(now);
        });
    }

    /// The next of those who may sign; with one or none, another one is asked for.
    void nextSigner() {
        if (!(model.stage() instanceof Stage.Filling)) {
            return;
        }
        var code = model.procedure().code();
        desk.run(() -> Signers.of(workplace.data().notes()).here(code), here -> {
            if (here.size() < 2) {
                model.questions().ask(Question.SIGNER);
            } else {
                var now = standing.get().signer().map(here::indexOf).orElse(-1);
                var next = here.get((now + 1) % here.size());
                change(kept -> kept.signedBy(next.name()));
            }
        });
    }

    void toggleCarrier() {
        change(kept -> kept.onto(kept.carrier() == Carrier.LABEL ? Carrier.PHOTOCOPY : Carrier.LABEL));
    }

    /// Changes what the desk remembers, and reads it again.
    void change(UnaryOperator<AttestDesk> how) {
        var notes = workplace.data().notes();
        desk.run(
                () -> {
                    how.apply(AttestDesk.of(notes)).keep(notes);
                    return Standing.read(workplace, model.procedure());
                },
                standing::set);
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }
}
