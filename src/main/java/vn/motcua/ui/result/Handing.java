package vn.motcua.ui.result;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.motcua.counter.Concluding;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Recipients;
import vn.motcua.counter.ResultWords;
import vn.motcua.counter.ReturnResult;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Returned.Recipient;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Lanes;

/// Hands a result over: who takes it, the slip, and how it was confirmed.
final class Handing {

    private final ResultsModel model;
    private final Errands printing;
    private Optional<Printed> sent = Optional.empty();

    Handing(ResultsModel model, Lanes lanes) {
        this.model = model;
        printing = new Errands(lanes.printing());
    }

    private Optional<Step.Handing> now() {
        return model.stepProperty().get() instanceof Step.Handing open ? Optional.of(open) : Optional.empty();
    }

    private void change(UnaryOperator<Taker> how) {
        now().ifPresent(open -> {
            var taker = how.apply(open.taker());
            if (!taker.equals(open.taker())) {
                model.to(new Step.Handing(open.dossier(), taker, Step.Slip.NOT_PRINTED));
            }
        });
    }

    /// What stands in the fields.
    void typed(String name, String idNumber) {
        change(taker -> taker.typed(name, idNumber));
    }

    /// The applicant, or somebody authorised instead, and back.
    void otherRecipient() {
        change(taker -> taker.recipient() == Recipient.APPLICANT
                ? new Taker(Recipient.AUTHORISED, "", "", false)
                : new Taker(Recipient.APPLICANT, applicant().orElse(""), "", false));
    }

    private Optional<String> applicant() {
        return now().flatMap(open -> Recipients.name(open.dossier()));
    }

    /// A card under the scanner: the applicant's own, or somebody else's.
    void card(CardFacts card) {
        now().ifPresent(open -> {
            var number = card.number().text();
            switch (Recipients.compare(open.dossier(), number)) {
                case AGREES -> {
                    var name = Recipients.holder(open.dossier(), number).orElse(card.fullName());
                    change(_ -> new Taker(Recipient.APPLICANT, name, number, true));
                    model.tell(Sentence.of("results.card-agrees"));
                }
                case DIFFERS -> {
                    change(_ -> new Taker(Recipient.AUTHORISED, card.fullName(), number, true));
                    model.tell(Sentence.of("results.card-differs"));
                }
                case UNKNOWN -> {
                    change(taker -> new Taker(taker.recipient(), card.fullName(), number, true));
                    model.tell(Sentence.of("results.card-unknown"));
                }
            }
        });
    }

    /// Enter: prints the slip; once it was sent, the recipient has signed it.
    void enter() {
        now().ifPresent(open -> {
            switch (open.slip()) {
                case NOT_PRINTED, FAILED -> print(open);
                case UNDERWAY -> {}
                case SENT -> hand(Acknowledged.SIGNATURE);
            }
        });
    }

    private void print(Step.Handing open) {
        var taken = open.taker().returned(Acknowledged.SIGNATURE);
        if (taken.isEmpty()) {
            model.tell(Sentence.of("results.nobody-takes"));
            return;
        }
        var desk = model.workplace();
        var shown = ReturnResult.asIf(open.dossier(), taken.get());
        model.to(new Step.Handing(open.dossier(), open.taker(), Step.Slip.UNDERWAY));
        model.errands()
                .run(
                        () -> desk.prints().prepare(shown, DossierPapers.RETURN_SLIP, "", desk.who()),
                        prepared -> printing.run(
                                () -> desk.prints().send(prepared, shown, Optional.empty()),
                                came -> sent(open, came),
                                why -> failed(open, why)),
                        why -> failed(open, why));
    }

    private void sent(Step.Handing open, Printed came) {
        sent = Optional.of(came);
        boolean slow =
                came.trouble().filter(why -> why.key().equals("print.slow")).isPresent();
        if (came.trouble().isEmpty() || slow) {
            mark(open, Step.Slip.SENT);
            came.trouble().ifPresent(model::tell);
        } else {
            failed(open, came.trouble().get());
        }
    }

    private void failed(Step.Handing open, Sentence why) {
        mark(open, Step.Slip.FAILED);
        model.tell(why);
    }

    private void mark(Step.Handing open, Step.Slip slip) {
        if (now().filter(still -> still.dossier().id().equals(open.dossier().id())
                        && still.taker().equals(open.taker()))
                .isPresent()) {
            model.to(new Step.Handing(open.dossier(), open.taker(), slip));
        }
    }

    /// The recipient confirmed it: recorded, also without a slip where the printer is silent.
    void hand(Acknowledged how) {
        var open = now();
        if (model.errands().isBusy() || open.isEmpty()) {
            return;
        }
        open.get()
                .taker()
                .returned(how)
                .ifPresentOrElse(
                        taken -> hand(open.get(), taken), () -> model.tell(Sentence.of("results.nobody-takes")));
    }

    private void hand(Step.Handing open, Returned taken) {
        var slip = sent.filter(_ -> open.slip() == Step.Slip.SENT);
        model.errands().run(() -> write(open.dossier(), taken, slip), this::came, model::tell);
    }

    /// A slip that was signed has come out.
    private Concluding write(Dossier dossier, Returned taken, Optional<Printed> slip) {
        var desk = model.workplace();
        var came = desk.verbs().hand().hand(dossier.id(), taken, desk.who());
        if (came instanceof Concluding.Done && slip.isPresent()) {
            desk.prints().cameOut(slip.get().job(), desk.who());
        }
        return came;
    }

    private void came(Concluding outcome) {
        switch (outcome) {
            case Concluding.Done(var dossier) -> {
                sent = Optional.empty();
                model.came(dossier);
            }
            case Concluding.DayToConfirm(var day) ->
                model.tell(Sentence.of("results.day-doubt", ResultWords.day(day.clock())));
            case Concluding.Refused(var why) -> model.tell(why);
        }
    }

    /// Whole minutes from the arrival of the citizen to the signed result; 0 at least.
    long minutes(Dossier dossier) {
        return dossier.timeline().stream()
                .filter(action -> action.facts() instanceof Resolved && !dossier.isRefused(action))
                .map(action -> action.header().at())
                .max(OffsetDateTime::compareTo)
                .map(at -> Math.max(
                        0, Duration.between(dossier.received().arrivedAt(), at).toMinutes()))
                .orElse(0L);
    }
}
