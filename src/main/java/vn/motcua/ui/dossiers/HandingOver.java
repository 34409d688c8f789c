package vn.motcua.ui.dossiers;

import vn.motcua.counter.Concluding;
import vn.motcua.counter.ResultWords;
import vn.motcua.domain.Sentence;

/// Hands the shown dossier over to another office, or takes up one that another office handed over.
final class HandingOver {

    private final Turn turn;

    HandingOver(Turn turn) {
        this.turn = turn;
    }

    /// Asks to whom and why.
    void ask() {
        turn.when(Verb.HAND_OVER, _ -> turn.ask(new Asking.HandOver()));
    }

    /// @param office the other one's agency code
    void over(String office, String why) {
        var desk = turn.workplace();
        turn.when(
                Verb.HAND_OVER,
                one -> turn.errands()
                        .run(
                                () -> desk.verbs()
                                        .handOver()
                                        .handOver(one.dossier().id(), office, why, desk.who()),
                                outcome -> came(outcome, "liaison.handed-over"),
                                turn::tell));
    }

    void takeUp() {
        var desk = turn.workplace();
        turn.when(
                Verb.TAKE_UP,
                one -> turn.errands()
                        .run(
                                () -> desk.verbs()
                                        .handOver()
                                        .takeUp(one.dossier().id(), desk.who()),
                                outcome -> came(outcome, "liaison.taken-up"),
                                turn::tell));
    }

    private void came(Concluding outcome, String words) {
        switch (outcome) {
            case Concluding.Done(var dossier) ->
                turn.done(Sentence.of(words, dossier.number().text()));
            case Concluding.DayToConfirm(var day) ->
                turn.tell(Sentence.of("results.day-doubt", ResultWords.day(day.clock())));
            case Concluding.Refused(var why) -> turn.tell(why);
        }
    }
}
