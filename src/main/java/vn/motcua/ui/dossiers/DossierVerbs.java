package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.Amending;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;

/// Prints, corrects, withdraws and saves the dossier that is shown; asks in one line what each of them needs.
final class DossierVerbs {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Workplace workplace;
    private final SheetPapers papers;
    private final Errands errands;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(new Asking.Nothing());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean stale;

    /// @param changed called when the dossier has to be read again
    DossierVerbs(Workplace workplace, SheetPapers papers, Background background, Runnable changed) {
        this.workplace = workplace;
        this.papers = papers;
        this.changed = changed;
        errands = new Errands(background);
    }

    /// Takes another dossier, or the same one read again.
    void about(Optional<Sheet> shown) {
        stale = false;
        boolean other = !sheet.get()
                .map(one -> one.dossier().id())
                .equals(shown.map(one -> one.dossier().id()));
        sheet.set(shown);
        if (other) {
            message.set("");
            asking.set(shown.flatMap(Sheet::awaited)
                    .<Asking>map(Asking.CameOut::new)
                    .orElseGet(Asking.Nothing::new));
        }
    }

    /// Why verbs cannot be used, each reason once; empty if all can.
    String hindrances() {
        var reasons = new LinkedHashMap<Sentence, String>();
        for (var verb : Verb.values()) {
            verb.hindrance(sheet.get(), workplace.who()).ifPresent(why -> reasons.putIfAbsent(why, WORDS.say(why)));
        }
        return String.join(" ", reasons.values());
    }

    boolean can(Verb verb) {
        return !errands.isBusy() && verb.hindrance(sheet.get(), workplace.who()).isEmpty();
    }

    /// While something is being done, and until what it did is shown: a key pressed twice does its work once.
    private boolean resting() {
        return errands.isBusy() || stale;
    }

    /// Nothing more will be shown, as the dossier could not be read again.
    void settle() {
        stale = false;
    }

    private void reread() {
        stale = true;
        changed.run();
    }

    /// Does something with the shown dossier, or says why not.
    private void when(Verb verb, Consumer<Sheet> act) {
        if (resting()) {
            return;
        }
        var hindrance = verb.hindrance(sheet.get(), workplace.who());
        hindrance.ifPresentOrElse(this::tell, () -> sheet.get().ifPresent(act));
    }

    /// F5: prints the receipt; asks for a reason where it already came out.
    void print() {
        when(Verb.PRINT, one -> {
            var begun = one.begun().map(Job::reason).filter(reason -> !reason.isBlank());
            switch (one.receipt()) {
                case NOT_OUT -> send(one, "");
                case OUTDATED -> send(one, WORDS.say("dossiers.reason-corrected"));
                case OUT -> begun.ifPresentOrElse(reason -> send(one, reason), () -> ask(new Asking.ReprintReason()));
            }
        });
    }

    void reprint(String reason) {
        when(Verb.PRINT, one -> {
            if (reason.isBlank()) {
                tell(Sentence.of("counter.reason-missing"));
            } else {
                send(one, reason.strip());
            }
        });
    }

    private void send(Sheet one, String reason) {
        message.set(WORDS.say("dossiers.printing"));
        errands.run(() -> papers.print(one, reason), this::sent, this::tell);
    }

    /// A slow printer may still print, so the question is asked there too.
    private void sent(Printed printed) {
        var slow = printed.trouble().filter(why -> why.key().equals("print.slow"));
        if (printed.trouble().isEmpty() || slow.isPresent()) {
            ask(new Asking.CameOut(printed.job()));
        } else {
            ask(new Asking.Nothing());
        }
        message.set(printed.trouble()
                .map(why -> WORDS.say("dossiers.printer-trouble", why))
                .orElse(""));
        reread();
    }

    /// The clerk holds the paper in hand.
    void cameOut() {
        if (!errands.isBusy() && asking.get() instanceof Asking.CameOut(var job)) {
            errands.run(
                    () -> {
                        workplace.prints().cameOut(job, workplace.who());
                        return job;
                    },
                    _ -> done(Sentence.of("dossiers.out-noted")),
                    this::tell);
        }
    }

    /// Ctrl+S: opens the answers.
    void correct() {
        when(
                Verb.CORRECT,
                one -> errands.run(
                        () -> Correction.open(
                                one.dossier(),
                                workplace.procedures(),
                                workplace.days().clockTime().toLocalDate()),
                        opened -> opened.ifPresentOrElse(
                                correction -> ask(new Asking.Correcting(correction)),
                                () -> tell(Sentence.of(
                                        "counter.no-procedure",
                                        one.dossier().received().procedure().code()))),
                        this::tell));
    }

    /// Writes the right answer of one field; blank takes it away. Nothing is kept yet.
    ///
    /// @param then called once the answer stands among the changes
    void change(String key, String typed, Runnable then) {
        if (errands.isBusy() || !(asking.get() instanceof Asking.Correcting(var correction))) {
            return;
        }
        correction.field(key).ifPresent(field -> {
            switch (Typed.parse(field.field(), typed)) {
                case Typed.Wrong(var why) -> tell(why);
                case Typed.Nothing _ -> change(correction, key, Optional.empty(), then);
                case Typed.Read(var value) ->
                    change(correction, key, Optional.of(Answer.of(value, Source.CLERK)), then);
            }
        });
    }

    private void change(Correction correction, String key, Optional<Answer> answer, Runnable then) {
        errands.run(
                () -> correction.with(key, answer),
                right -> {
                    ask(new Asking.Correcting(right));
                    then.run();
                },
                this::tell);
    }

    /// Keeps the changes, for a reason.
    void saveCorrection(String reason) {
        if (!errands.isBusy() && asking.get() instanceof Asking.Correcting(var correction)) {
            var id = correction.dossier().id();
            Map<String, Optional<Answer>> changes = correction.changes();
            errands.run(
                    () -> workplace.verbs().amend().correct(id, changes, reason, workplace.who()),
                    outcome -> amended(outcome, "dossiers.corrected"),
                    this::tell);
        }
    }

    /// Ctrl+R: asks for the reason.
    void withdraw() {
        when(Verb.WITHDRAW, _ -> ask(new Asking.WithdrawReason()));
    }

    /// First the reason, then once more to be sure.
    void withdraw(String reason) {
        when(Verb.WITHDRAW, one -> {
            if (asking.get() instanceof Asking.WithdrawSure(var given)) {
                errands.run(
                        () -> workplace.verbs().amend().withdraw(one.dossier().id(), given, workplace.who()),
                        outcome -> amended(outcome, "dossiers.withdrawn"),
                        this::tell);
            } else if (reason.isBlank()) {
                tell(Sentence.of("counter.reason-missing"));
            } else {
                ask(new Asking.WithdrawSure(reason.strip()));
            }
        });
    }

    private void amended(Amending outcome, String words) {
        switch (outcome) {
            case Amending.Done(var dossier) ->
                done(Sentence.of(words, dossier.number().text()));
            case Amending.Refused(var why) ->
                message.set(why.stream().map(WORDS::say).collect(Collectors.joining(" ")));
        }
    }

    /// Ctrl+P, with Shift for the declaration: keeps the PDF where the clerk says.
    ///
    /// @param paper as in [vn.motcua.counter.DossierPapers]
    void save(String paper, SaveTarget target) {
        when(
                Verb.SAVE,
                one -> target.ask(papers.fileName(one, paper))
                        .ifPresent(file -> errands.run(() -> papers.save(one, paper, file), this::tell, this::tell)));
    }

    /// Esc. @return false if there was nothing to leave
    boolean leave() {
        if (asking.get() instanceof Asking.Nothing) {
            return false;
        }
        ask(new Asking.Nothing());
        return true;
    }

    private void ask(Asking next) {
        message.set("");
        asking.set(next);
    }

    private void done(Sentence told) {
        ask(new Asking.Nothing());
        tell(told);
        reread();
    }

    private void tell(Sentence told) {
        message.set(WORDS.say(told));
    }

    /// What the clerk should do next with this dossier; empty if nothing.
    List<String> next() {
        var next = new ArrayList<String>();
        sheet.get().filter(one -> one.dossier().state().isOpen()).ifPresent(one -> {
            switch (one.receipt()) {
                case NOT_OUT -> next.add(WORDS.say("dossiers.next-print"));
                case OUTDATED -> next.add(WORDS.say("dossiers.next-supersede"));
                case OUT -> {}
            }
        });
        return next;
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asking> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errands.busyProperty();
    }
}
