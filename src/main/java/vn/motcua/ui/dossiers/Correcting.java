package vn.motcua.ui.dossiers;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.ChooseFile;
import vn.motcua.counter.ChooseFile.Chosen;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;

/// Corrects answers of the shown dossier, and withdraws it; both for a reason.
final class Correcting {

    private final Turn turn;

    Correcting(Turn turn) {
        this.turn = turn;
    }

    /// Opens the answers.
    void correct() {
        var desk = turn.workplace();
        turn.when(
                Verb.CORRECT,
                one -> turn.errands()
                        .run(
                                () -> Correction.open(
                                        one.dossier(),
                                        desk.procedures(),
                                        desk.days().clockTime().toLocalDate()),
                                opened -> opened.ifPresentOrElse(
                                        correction -> turn.ask(new Asking.Correcting(correction)),
                                        () -> turn.tell(Sentence.of(
                                                "counter.no-procedure",
                                                one.dossier()
                                                        .received()
                                                        .procedure()
                                                        .code()))),
                                turn::tell));
    }

    /// Writes the right answer of one field; blank takes it away. Nothing is kept yet.
    ///
    /// @param then called once the answer stands among the changes
    void change(String key, String typed, Runnable then) {
        if (turn.errands().isBusy() || !(turn.asking() instanceof Asking.Correcting(var correction))) {
            return;
        }
        correction.field(key).ifPresent(field -> {
            switch (Typed.parse(field.field(), typed)) {
                case Typed.Wrong(var why) -> turn.tell(why);
                case Typed.Nothing _ -> change(correction, key, Optional.empty(), then);
                case Typed.Read(var value) ->
                    change(correction, key, Optional.of(Answer.of(value, Source.CLERK)), then);
            }
        });
    }

    /// Puts the right file into a field of files; it lies sealed before it stands among the changes.
    ///
    /// @param then called once it does
    void choose(String key, Path file, Runnable then) {
        if (turn.errands().isBusy() || !(turn.asking() instanceof Asking.Correcting(var correction))) {
            return;
        }
        var desk = turn.workplace();
        var choose = new ChooseFile(desk.data().files(), desk.scans());
        correction
                .field(key)
                .ifPresent(field -> turn.errands()
                        .run(
                                () -> kept(choose, choose.look(field.field(), file)),
                                kept -> {
                                    switch (kept) {
                                        case Kept.Yes(var answer) ->
                                            change(
                                                    correction,
                                                    key,
                                                    Optional.of(Answer.of(answer.value(), Source.CLERK)),
                                                    then);
                                        case Kept.No(var why) -> turn.tell(why);
                                    }
                                },
                                turn::tell));
    }

    private sealed interface Kept {
        record Yes(FileAnswer answer) implements Kept {}

        record No(Sentence why) implements Kept {}
    }

    private static Kept kept(ChooseFile choose, Chosen chosen) {
        return switch (chosen) {
            case Chosen.Fit fit -> new Kept.Yes(choose.keep(fit));
            case Chosen.Refused(var why) -> new Kept.No(why);
        };
    }

    private void change(Correction correction, String key, Optional<Answer> answer, Runnable then) {
        turn.errands()
                .run(
                        () -> correction.with(key, answer),
                        right -> {
                            turn.ask(new Asking.Correcting(right));
                            then.run();
                        },
                        turn::tell);
    }

    /// Keeps the changes, for a reason.
    void save(String reason) {
        if (!turn.errands().isBusy() && turn.asking() instanceof Asking.Correcting(var correction)) {
            var id = correction.dossier().id();
            Map<String, Optional<Answer>> changes = correction.changes();
            var desk = turn.workplace();
            turn.errands()
                    .run(
                            () -> desk.verbs().amend().correct(id, changes, reason, desk.who()),
                            outcome -> turn.amended(outcome, "dossiers.corrected"),
                            turn::tell);
        }
    }

    /// Asks for the reason.
    void withdraw() {
        turn.when(Verb.WITHDRAW, _ -> turn.ask(new Asking.WithdrawReason()));
    }

    /// First the reason, then once more to be sure.
    void withdraw(String reason) {
        var desk = turn.workplace();
        turn.when(Verb.WITHDRAW, one -> {
            if (turn.asking() instanceof Asking.WithdrawSure(var given)) {
                turn.errands()
                        .run(
                                () -> desk.verbs()
                                        .amend()
                                        .withdraw(one.dossier().id(), given, desk.who()),
                                outcome -> turn.amended(outcome, "dossiers.withdrawn"),
                                turn::tell);
            } else if (reason.isBlank()) {
                turn.tell(Sentence.of("counter.reason-missing"));
            } else {
                turn.ask(new Asking.WithdrawSure(reason.strip()));
            }
        });
    }
}
