package vn.motcua.ui.dossiers;

import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// Prints the receipt of the shown dossier, and asks whether it came out.
final class Printing {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Turn turn;
    private final SheetPapers papers;

    Printing(Turn turn, SheetPapers papers) {
        this.turn = turn;
        this.papers = papers;
    }

    /// Asks for a reason where the receipt already came out.
    void print() {
        turn.when(Verb.PRINT, one -> {
            var begun = one.begun().map(Job::reason).filter(reason -> !reason.isBlank());
            switch (one.receipt()) {
                case NOT_OUT -> send(one, "");
                case OUTDATED -> send(one, WORDS.say("dossiers.reason-corrected"));
                case OUT ->
                    begun.ifPresentOrElse(reason -> send(one, reason), () -> turn.ask(new Asking.ReprintReason()));
            }
        });
    }

    void reprint(String reason) {
        turn.when(Verb.PRINT, one -> {
            if (reason.isBlank()) {
                turn.tell(Sentence.of("counter.reason-missing"));
            } else {
                send(one, reason.strip());
            }
        });
    }

    private void send(Sheet one, String reason) {
        turn.tell(Sentence.of("dossiers.printing"));
        turn.errands().run(() -> papers.print(one, reason), this::sent, turn::tell);
    }

    /// A slow printer may still print, so the question is asked there too.
    private void sent(Printed printed) {
        var slow = printed.trouble().filter(why -> why.key().equals("print.slow"));
        if (printed.trouble().isEmpty() || slow.isPresent()) {
            turn.ask(new Asking.CameOut(printed.job()));
        } else {
            turn.ask(new Asking.Nothing());
        }
        turn.say(printed.trouble()
                .map(why -> WORDS.say("dossiers.printer-trouble", why))
                .orElse(""));
        turn.reread();
    }

    /// The clerk holds the paper in hand.
    void cameOut() {
        if (!turn.errands().isBusy() && turn.asking() instanceof Asking.CameOut(var job)) {
            var desk = turn.workplace();
            turn.errands()
                    .run(
                            () -> {
                                desk.prints().cameOut(job, desk.who());
                                return job;
                            },
                            _ -> turn.done(Sentence.of("dossiers.out-noted")),
                            turn::tell);
        }
    }

    /// Keeps a PDF where the clerk says.
    void save(String paper, SaveTarget target) {
        turn.when(
                Verb.SAVE,
                one -> target.ask(papers.fileName(one, paper))
                        .ifPresent(file ->
                                turn.errands().run(() -> papers.save(one, paper, file), turn::tell, turn::tell)));
    }
}
