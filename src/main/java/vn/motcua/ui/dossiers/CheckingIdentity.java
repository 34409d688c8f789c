package vn.motcua.ui.dossiers;

import vn.motcua.counter.Concluding;
import vn.motcua.counter.DossierNames;
import vn.motcua.counter.ResultWords;
import vn.motcua.domain.Sentence;

/// Looks people of the shown dossier up later, one after the other, when the line is back.
final class CheckingIdentity {

    private final Turn turn;

    CheckingIdentity(Turn turn) {
        this.turn = turn;
    }

    /// Asks about the first who is still to be looked up.
    void ask() {
        turn.when(
                Verb.CHECK,
                one -> one.dossier().unchecked().stream()
                        .findFirst()
                        .ifPresent(later -> turn.ask(new Asking.CheckIdentity(
                                later.person(), DossierNames.of(one.dossier(), later.person()), later.reason()))));
    }

    /// @param difference what the database says otherwise; blank when it agrees
    void checked(String difference) {
        if (!(turn.asking() instanceof Asking.CheckIdentity asked)) {
            return;
        }
        var desk = turn.workplace();
        turn.when(
                Verb.CHECK,
                one -> turn.errands()
                        .run(
                                () -> desk.verbs()
                                        .identity()
                                        .check(
                                                one.dossier().id(),
                                                asked.person(),
                                                difference.isBlank(),
                                                difference,
                                                desk.who()),
                                this::came,
                                turn::tell));
    }

    private void came(Concluding outcome) {
        switch (outcome) {
            case Concluding.Done(var dossier) ->
                turn.done(Sentence.of(
                        "dossiers.identity-noted", dossier.unchecked().size()));
            case Concluding.DayToConfirm(var day) ->
                turn.tell(Sentence.of("results.day-doubt", ResultWords.day(day.clock())));
            case Concluding.Refused(var why) -> turn.tell(why);
        }
    }
}
