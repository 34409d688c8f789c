package vn.motcua.ui.attest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.person.Scan;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;

/// Everything the lane shows and does, with no control in sight.
final class AttestModel {

    private final Workplace workplace;
    private final Procedure procedure;
    private final Attestation rules;
    private final Lanes lanes;
    private final Pages.Window window;
    private final Statements statements;
    private final Questions questions;
    private final Readiness readiness;
    private final Requester requester;
    private final ReadOnlyObjectWrapper<Lane> lane;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Filling());
    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Lane.Gap>> gap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Requester.Part>> wanted =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Dossier> last = Optional.empty();

    /// @param procedure one that attests
    AttestModel(Workplace workplace, Procedure procedure, Lanes lanes, Pages.Window window) {
        this.workplace = workplace;
        this.procedure = procedure;
        this.lanes = lanes;
        this.window = window;
        rules = procedure.attestation().orElseThrow();
        statements = new Statements(this, workplace, lanes);
        questions = new Questions(this, workplace, lanes);
        readiness = new Readiness(this, workplace, lanes.desk());
        requester = new Requester(this, procedure.form(), rules.of());
        lane = new ReadOnlyObjectWrapper<>(begun());
    }

    private Lane begun() {
        return Lane.begin(workplace.days().clockTime().toOffsetDateTime());
    }

    /// The one of two keys of words that fits what is attested here.
    String pick(String copies, String signature) {
        return rules.of() == Of.COPIES ? copies : signature;
    }

    /// To the page where signatures are attested.
    void toSignatures() {
        window.go(Pages.SIGNING);
    }

    Attestation rules() {
        return rules;
    }

    Readiness readiness() {
        return readiness;
    }

    Requester requester() {
        return requester;
    }

    Questions questions() {
        return questions;
    }

    /// The page came to the front: what the desk is ready with is read again, and asked for if it lacks.
    void shown() {
        lanes.drawing().run(() -> workplace.procedures().catalogue().conditions(procedure), _ -> {});
        readiness.refresh(now -> {
            if (stage() instanceof Stage.Filling && now.book().isEmpty()) {
                questions.ask(Question.BOOK);
            } else if (stage() instanceof Stage.Filling && now.signer().isEmpty()) {
                questions.ask(Question.SIGNER);
            }
        });
    }

    /// What was typed into a cell. Two letters that name a kind bring its usual pages.
    void type(int row, Row.Cell cell, String typed) {
        var before = lane().rows().get(row);
        var now = cell == Row.Cell.KIND ? before.of(typed, rules) : before.with(cell, typed);
        lane.set(arrived().with(row, now));
    }

    /// The citizen is here since the first key.
    Lane arrived() {
        note.set(Optional.empty());
        var fresh = begun();
        return lane().isEmpty()
                ? new Lane(
                        fresh.visit(),
                        fresh.form(),
                        fresh.arrivedAt(),
                        Optional.empty(),
                        lane().signing(),
                        lane().rows())
                : lane();
    }

    void change(Lane now) {
        lane.set(now);
    }

    void more() {
        lane.set(lane().more());
    }

    void remove(int row) {
        lane.set(lane().without(row));
    }

    /// A card tells who asks; a receipt of ours opens its dossier.
    void scanned(String text) {
        if (!(stage() instanceof Stage.Filling)) {
            tell(new Note(Sentence.of("attest.scan-later"), true));
            return;
        }
        var today = workplace.days().clockTime().toLocalDate();
        switch (Scan.read(text, today)) {
            case Scan.Card card -> requester.card(card.facts(), today);
            case Scan.Receipt ours -> window.go(Pages.DOSSIERS, ours.text());
            case Scan.Mangled(var advice) -> tell(new Note(advice, true));
            case Scan.NotUnderstood(var reason) -> tell(new Note(reason, true));
            case Scan.HealthInsuranceCard _, Scan.VietQr _, Scan.WebAddress _ ->
                tell(new Note(Sentence.of("card.unknown"), true));
        }
    }

    /// F9: numbers, and the statements printed.
    void attest() {
        if (!(stage() instanceof Stage.Filling)) {
            return;
        }
        var part = requester.lacking();
        var lacking = lane().gap(rules);
        wanted.set(Optional.empty());
        gap.set(Optional.empty());
        if (part.isPresent()) {
            tell(new Note(Requester.told(part.get()), true));
            wanted.set(part);
            return;
        }
        if (lacking.isPresent()) {
            tell(new Note(lane().told(lacking.get(), rules.of()), true));
            gap.set(lacking);
            return;
        }
        write();
    }

    private void write() {
        note.set(Optional.empty());
        show(new Stage.Writing());
        var visit = lane().visit(procedure, workplace.who().name());
        lanes.desk().run(() -> workplace.verbs().receive().receive(visit, workplace.who()), this::came, this::back);
    }

    private void came(Receiving outcome) {
        switch (outcome) {
            case Receiving.Done done -> {
                window.written();
                statements.print(done.dossiers().getFirst(), "");
            }
            case Receiving.Incomplete(var why) -> refused(why);
            case Receiving.Refused(var why) -> refused(List.of(why));
            case Receiving.DayToConfirm(var doubt) -> questions.askDay(doubt);
        }
    }

    private void refused(List<Sentence> why) {
        back();
        tell(new Note(why.getFirst(), true));
        var keys = why.stream().map(Sentence::key).toList();
        if (keys.contains("attest.no-book") || keys.contains("attest.other-life")) {
            questions.ask(Question.BOOK);
        } else if (keys.contains("attest.no-signer")) {
            questions.ask(Question.SIGNER);
        }
    }

    /// The clerk said which day it is: F9 goes on.
    void confirmDay(DayCheck.Day.ToConfirm doubt, LocalDate day) {
        show(new Stage.Writing());
        lanes.desk()
                .run(
                        () -> {
                            workplace.verbs().openDay().confirm(doubt, day, workplace.who());
                            return day;
                        },
                        _ -> write(),
                        this::back);
    }

    /// Enter when the statements are printed: they came out; or once more, when a printer did not take them.
    void enter() {
        if (stage() instanceof Stage.Done done && !done.underway()) {
            if (done.progress() == Stage.Progress.FAILED) {
                again();
            } else {
                next(done);
                statements.cameOut(done);
            }
        }
    }

    /// The statements once more; with a reason if they came out before.
    void again() {
        if (stage() instanceof Stage.Done done && !done.underway()) {
            again(done.dossier());
        }
    }

    private void again(Dossier dossier) {
        if (Statements.asksReason(dossier)) {
            questions.askReason(dossier);
        } else {
            statements.print(dossier, "");
        }
    }

    /// What was done last, once more.
    void againLast() {
        if (stage() instanceof Stage.Filling) {
            last.ifPresentOrElse(this::again, () -> tell(new Note(Sentence.of("attest.nothing-done"), true)));
        }
    }

    void print(Dossier dossier, String reason) {
        statements.print(dossier, reason);
    }

    /// Away from the statements without saying that they came out: they stay waiting.
    void leave() {
        if (stage() instanceof Stage.Done done) {
            next(done);
        } else if (!(stage() instanceof Stage.Writing)) {
            back();
        }
    }

    private void next(Stage.Done done) {
        last = Optional.of(done.dossier());
        if (lane().form().equals(done.dossier().id())) {
            lane.set(begun());
        }
        back();
        tell(new Note(
                Sentence.of(pick("attest.done-last", "attest.signing-done-last"), done.numbers(), done.book()), false));
    }

    /// The paper is recorded as come out.
    void finished(Dossier fresh) {
        last = last.map(one -> one.id().equals(fresh.id()) ? fresh : one);
        window.written();
    }

    /// Esc on the empty page forgets what was typed.
    void clear() {
        lane.set(begun());
        note.set(Optional.empty());
    }

    void refusals() {
        if (stage() instanceof Stage.Filling) {
            show(new Stage.Refusing());
        }
    }

    Procedure procedure() {
        return procedure;
    }

    void back() {
        show(new Stage.Filling());
    }

    void show(Stage next) {
        stage.set(next);
    }

    void tell(Note told) {
        note.set(Optional.of(told));
    }

    Stage stage() {
        return stage.get();
    }

    Lane lane() {
        return lane.get();
    }

    ReadOnlyObjectProperty<Lane> laneProperty() {
        return lane.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Note>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Requester.Part>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Lane.Gap>> gapProperty() {
        return gap.getReadOnlyProperty();
    }
}
