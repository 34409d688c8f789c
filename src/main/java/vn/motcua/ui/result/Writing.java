package vn.motcua.ui.result;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.counter.Concluding;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.ResultWords;
import vn.motcua.counter.SameVisit;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Lanes;

/// Writes a result down, or falls back to an appointment.
final class Writing {

    private final ResultsModel model;
    private final Errands printing;
    private final Books books;

    Writing(ResultsModel model, Lanes lanes) {
        this.model = model;
        printing = new Errands(lanes.printing());
        books = new Books(model.workplace().data().notes());
    }

    /// What is known of the result before a key is pressed. Reads the store.
    Step.Writing begin(Dossier dossier, boolean again) {
        var desk = model.workplace();
        var procedure = dossier.received().procedure();
        var known = dossier.resolved();
        var signers = new SameVisit(desk.procedures(), desk.data().notes()).signers(procedure.code());
        var today = model.moment().now().toLocalDate();
        var title = known.map(Resolved::title).orElseGet(() -> title(desk, procedure.code(), procedure.name()));
        var draft = new Draft(
                title,
                known.flatMap(Resolved::number).orElse(""),
                known.flatMap(Resolved::book).orElseGet(() -> books.last(procedure.code())),
                ResultWords.day(known.map(Resolved::date).orElse(today)),
                known.flatMap(Resolved::signer).or(() -> signers.stream().findFirst()),
                "");
        boolean atOnce =
                known.map(Resolved::sameVisit).orElseGet(() -> model.waiting().isAtOnce(dossier, today));
        return new Step.Writing(dossier, draft, signers, atOnce, again);
    }

    private static String title(Workplace desk, String code, String otherwise) {
        return desk.procedures()
                .catalogue()
                .find(code)
                .flatMap(procedure -> procedure.result())
                .orElse(otherwise);
    }

    /// Keeps the result.
    ///
    /// @param numberless the clerk said that the result bears no number
    void save(Draft draft, boolean numberless) {
        if (model.errands().isBusy() || !(model.stepProperty().get() instanceof Step.Writing open)) {
            return;
        }
        if (draft.number().isBlank() && !numberless) {
            model.tell(Sentence.of("results.number-blank"));
            return;
        }
        switch (Typed.parse(Field.of("day", "day", FieldType.DATE), draft.day())) {
            case Typed.Wrong(var why) -> model.tell(why);
            case Typed.Nothing _ -> model.tell(Sentence.of("results.day-blank"));
            case Typed.Read(var value) -> save(open, draft, value);
        }
    }

    private void save(Step.Writing open, Draft draft, Value day) {
        if (!(day instanceof Value.Text(var iso)) || draft.title().isBlank()) {
            model.tell(Sentence.of("results.title-blank"));
            return;
        }
        var result = new Resolved(
                draft.title().strip(),
                given(draft.number()),
                given(draft.book()),
                LocalDate.parse(iso),
                draft.signer(),
                open.atOnce(),
                draft.reason().strip());
        model.errands().run(() -> write(open.dossier(), result), this::came, model::tell);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }

    private Concluding write(Dossier dossier, Resolved result) {
        var desk = model.workplace();
        var came = desk.verbs().resolve().resolve(dossier.id(), result, desk.who());
        if (came instanceof Concluding.Done) {
            result.book()
                    .ifPresent(book -> books.keep(dossier.received().procedure().code(), book));
        }
        return came;
    }

    private void came(Concluding outcome) {
        switch (outcome) {
            case Concluding.Done(var dossier) -> model.came(dossier);
            case Concluding.DayToConfirm(var day) ->
                model.tell(Sentence.of("results.day-doubt", ResultWords.day(day.clock())));
            case Concluding.Refused(var why) -> model.tell(why);
        }
    }

    /// F9: the citizen does not wait after all; the receipt is printed, as F9 does at the reception.
    void appoint() {
        if (model.errands().isBusy()
                || !(model.stepProperty().get() instanceof Step.Writing open)
                || !open.atOnce()
                || open.again()) {
            return;
        }
        var desk = model.workplace();
        model.errands()
                .run(
                        () -> desk.prints().prepare(open.dossier(), DossierPapers.RECEIPT, "", desk.who()),
                        prepared -> printing.run(
                                () -> desk.prints().send(prepared, open.dossier(), Optional.empty()),
                                sent -> {
                                    model.leave();
                                    model.tell(sent.trouble()
                                            .orElseGet(() -> Sentence.of(
                                                    "results.appointed",
                                                    open.dossier().number().text())));
                                },
                                model::tell),
                        model::tell);
    }
}
