package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;

/// F9: takes the dossiers of the visit in, asking for the day where the clock cannot be trusted.
final class Taking {

    private final VisitModel visit;
    private final Answering answering;
    private final Background desk;
    private final Consumer<Receiving.Done> done;
    private Consumer<Receiving.Done> then;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Filling());

    /// @param done what to do with what was received
    Taking(VisitModel visit, Answering answering, Background desk, Consumer<Receiving.Done> done) {
        this.visit = visit;
        this.answering = answering;
        this.desk = desk;
        this.done = done;
        then = done;
    }

    void receive() {
        receive(done);
    }

    /// @param next what to do this time with what was received
    void receive(Consumer<Receiving.Done> next) {
        if (!(stage.get() instanceof Stage.Filling)) {
            return;
        }
        var unreadable = answering.unreadable();
        if (unreadable.isPresent()) {
            visit.select(unreadable.get());
            visit.tell(Notice.wrong(Sentence.of("ui.unreadable-first")));
            return;
        }
        then = next;
        receiveNow();
    }

    private void receiveNow() {
        var taken = visit.visit();
        var workplace = visit.workplace();
        show(new Stage.Receiving());
        desk.run(() -> receive(taken, workplace), this::came, this::back);
    }

    /// The store may fail after the dossiers were kept: then they are received all the same, only not announced.
    private static Receiving receive(Visit visit, Workplace workplace) {
        try {
            return workplace.verbs().receive().receive(visit, workplace.who());
        } catch (StoreTrouble trouble) {
            var ledger = workplace.data().ledger();
            boolean kept = !visit.forms().isEmpty()
                    && visit.forms().stream()
                            .allMatch(form -> ledger.dossier(form.id()).isPresent());
            if (kept) {
                return new Receiving.Refused(trouble.sentence());
            }
            throw trouble;
        }
    }

    private void came(Receiving outcome) {
        switch (outcome) {
            case Receiving.Done received -> then.accept(received);
            case Receiving.Incomplete(var why) -> {
                back();
                goToWhatLacks();
                visit.tell(new Notice(Notice.Kind.WRONG, why, List.of()));
            }
            case Receiving.DayToConfirm(var day) -> show(new Stage.AskingDay(day));
            case Receiving.Refused(var why) -> refused(why);
        }
    }

    private void refused(Sentence why) {
        back();
        if (why.key().equals("store.marker")) {
            answering.forget();
            visit.beginAfterReceiving();
        }
        visit.tell(Notice.wrong(why));
    }

    private void goToWhatLacks() {
        var lacking = visit.visit().forms().stream()
                .filter(this::lacks)
                .map(OpenedForm::id)
                .toList();
        boolean here = visit.shown().current().filter(lacking::contains).isPresent();
        if (!here) {
            lacking.stream().findFirst().ifPresent(visit::select);
        }
    }

    private boolean lacks(OpenedForm form) {
        var worked = Optional.ofNullable(visit.shown().worked().get(form.id()));
        return worked.filter(one -> !one.filled().printable()
                        || one.papers().stream()
                                .anyMatch(paper -> !form.papers().contains(paper.id())))
                .isPresent();
    }

    /// The clerk said which day it is.
    void confirmDay(DayCheck.Day.ToConfirm doubt, LocalDate day) {
        var workplace = visit.workplace();
        show(new Stage.Receiving());
        desk.run(
                () -> {
                    workplace.verbs().openDay().confirm(doubt, day, workplace.who());
                    return day;
                },
                _ -> {
                    visit.dayConfirmed(day);
                    receiveNow();
                },
                this::back);
    }

    void back() {
        show(new Stage.Filling());
    }

    void show(Stage next) {
        visit.freeze(!(next instanceof Stage.Filling));
        stage.set(next);
    }

    Stage stage() {
        return stage.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }
}
