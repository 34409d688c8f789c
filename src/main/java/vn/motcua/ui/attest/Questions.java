package vn.motcua.ui.attest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.counter.AttestDesk;
import vn.motcua.counter.Corners;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Attestation.Place;
import vn.motcua.ui.Lanes;

/// What the lane asks once, or when it is told to: the book, a signer, the day, a month, where a printer prints.
final class Questions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final Pattern MONTH_TYPED = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern MEASURE = Pattern.compile("\\d{1,3}([.,]\\d)?");
    private static final List<Integer> NOMINAL = List.of(
            Corners.MARK,
            Corners.MARK,
            210 - Corners.MARK,
            Corners.MARK,
            Corners.MARK,
            297 - Corners.MARK,
            210 - Corners.MARK,
            297 - Corners.MARK);
    private static final int TENTHS = 10;

    private final AttestModel model;
    private final Workplace workplace;
    private final Lanes lanes;
    private Optional<DayCheck.Day.ToConfirm> doubt = Optional.empty();
    private Optional<Dossier> reprinted = Optional.empty();

    Questions(AttestModel model, Workplace workplace, Lanes lanes) {
        this.model = model;
        this.workplace = workplace;
        this.lanes = lanes;
    }

    void ask(Question question) {
        lanes.desk().run(() -> proposals(question), known -> model.show(new Stage.Asking(question, known)));
    }

    void askDay(DayCheck.Day.ToConfirm about) {
        doubt = Optional.of(about);
        model.show(new Stage.Asking(Question.DAY, List.of(DAY.format(about.likely()))));
    }

    void askReason(Dossier dossier) {
        reprinted = Optional.of(dossier);
        model.show(new Stage.Asking(Question.REASON, List.of("")));
    }

    private List<String> proposals(Question question) {
        return switch (question) {
            case BOOK ->
                List.of(workplace
                        .verbs()
                        .openBook()
                        .proposed()
                        .map(number -> Integer.toString(number))
                        .orElse(""));
            case MONTH -> {
                var today = workplace.days().clockTime().toLocalDate();
                // a month is printed when it is over
                yield List.of(MONTH.format(today.getDayOfMonth() <= 10 ? today.minusMonths(1) : today));
            }
            case AIM -> {
                var place = AttestDesk.of(workplace.data().notes())
                        .place(model.rules().of())
                        .orElse(model.rules().place());
                yield List.of("", Integer.toString(place.left()), Integer.toString(place.top()));
            }
            case SIGNER -> List.of("", "");
            case DAY, REASON -> List.of("");
        };
    }

    /// What was typed, field by field. What is wrong is told and the question stays.
    void answer(List<String> typed) {
        if (model.stage() instanceof Stage.Asking(var question, var _)) {
            switch (question) {
                case BOOK -> book(typed.getFirst());
                case SIGNER -> signer(typed.get(0), typed.get(1));
                case DAY -> day(typed.getFirst());
                case MONTH -> month(typed.getFirst());
                case AIM -> aim(typed);
                case REASON -> reason(typed.getFirst());
            }
        }
    }

    private void wrong(String key, Object... parts) {
        model.tell(new Note(Sentence.of(key, parts), true));
    }

    private void book(String typed) {
        if (!typed.strip().matches("\\d{1,3}")) {
            wrong("attest.book-range");
            return;
        }
        int number = Integer.parseInt(typed.strip());
        lanes.desk()
                .run(
                        () -> workplace.verbs().openBook().open(number, workplace.who()),
                        why -> why.ifPresentOrElse(sentence -> model.tell(new Note(sentence, true)), () -> ready()));
    }

    /// Back to the rows, or to what else lacks.
    private void ready() {
        model.back();
        model.shown();
    }

    private void signer(String name, String title) {
        var wrong = workplace.who().role().resolves()
                ? Signers.wrong(name, title)
                : Optional.of(Sentence.of("results.may-not"));
        if (wrong.isPresent()) {
            model.tell(new Note(wrong.get(), true));
            return;
        }
        var signer = new Signer(name.strip(), title.strip());
        var notes = workplace.data().notes();
        lanes.desk()
                .run(
                        () -> {
                            var code = model.procedure().code();
                            var signers = Signers.of(notes);
                            var may = new ArrayList<>(signers.find(signer.name())
                                    .map(Signers.One::may)
                                    .orElse(List.of()));
                            if (!may.contains(code) && !may.contains(Signers.EVERYTHING)) {
                                may.add(code);
                            }
                            signers.with(new Signers.One(signer, may, true)).keep(notes);
                            AttestDesk.of(notes).signedBy(signer.name()).keep(notes);
                            return signer;
                        },
                        _ -> ready());
    }

    private void day(String typed) {
        var field = Field.of("day", "", FieldType.DATE);
        if (Typed.parse(field, typed) instanceof Typed.Read(Value.Text(var iso))) {
            doubt.ifPresent(about -> model.confirmDay(about, LocalDate.parse(iso)));
        } else {
            wrong("attest.day-missing");
        }
    }

    private void reason(String typed) {
        if (typed.isBlank()) {
            wrong("counter.reason-missing");
        } else {
            reprinted.ifPresent(dossier -> model.print(dossier, typed.strip()));
        }
    }

    private void month(String typed) {
        var parts = MONTH_TYPED.matcher(typed.strip());
        int number = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (number < 1 || number > 12) {
            wrong("attest.month-wrong");
            return;
        }
        register(YearMonth.of(Integer.parseInt(parts.group(2)), number));
    }

    private void register(YearMonth month) {
        var papers = workplace.attestPapers();
        lanes.desk()
                .run(
                        () -> papers.register(month).stream()
                                .filter(one -> one.of() == model.rules().of())
                                .map(papers::draw)
                                .toList(),
                        drawn -> {
                            if (drawn.isEmpty()) {
                                wrong("attest.month-empty", MONTH.format(month));
                            } else {
                                drawn.forEach(paper -> send(paper.pdf(), "SCT " + MONTH.format(month)));
                                model.back();
                            }
                        });
    }

    /// F5 while a printer is aimed: the sheet to measure.
    void calibrate() {
        lanes.desk().run(() -> workplace.attestPapers().calibration(), paper -> send(paper.pdf(), "canh máy in"));
    }

    private void send(byte[] pdf, String name) {
        lanes.printing()
                .run(
                        () -> workplace.prints().sendLoose(pdf, DossierPapers.STATEMENT, PaperSize.A4, name),
                        sent -> model.tell(
                                switch (sent) {
                                    case Sending.Sent(var printer) ->
                                        new Note(Sentence.of("attest.sent", printer), false);
                                    case Sending.NoPrinter(var why) -> new Note(why, true);
                                    case Sending.Failed(var why) -> new Note(why, true);
                                }));
    }

    /// The measures are optional; the place is kept either way.
    private void aim(List<String> typed) {
        try {
            var place = new Place(
                    Integer.parseInt(typed.get(1).strip()),
                    Integer.parseInt(typed.get(2).strip()),
                    model.rules().place().width());
            if (typed.getFirst().isBlank()) {
                model.readiness().change(desk -> desk.at(model.rules().of(), place));
                model.back();
            } else {
                measured(measures(typed.getFirst()), place);
            }
        } catch (IllegalArgumentException _) {
            wrong("attest.aim-wrong");
        }
    }

    /// Tenths of a millimetre beside where each mark should be.
    private static List<Integer> measures(String typed) {
        var parts = typed.strip().split("[ ;]+");
        if (parts.length != NOMINAL.size()) {
            throw new IllegalArgumentException("eight measures");
        }
        var tenths = new ArrayList<Integer>();
        for (int i = 0; i < parts.length; i++) {
            if (!MEASURE.matcher(parts[i]).matches()) {
                throw new IllegalArgumentException("a measure in millimetres");
            }
            double millimetres = Double.parseDouble(parts[i].replace(',', '.'));
            tenths.add((int) Math.round(millimetres * TENTHS) - NOMINAL.get(i) * TENTHS);
        }
        return Corners.of(tenths).tenths();
    }

    /// The sheet was printed as the printer was aimed then: what is measured comes on top.
    private void measured(List<Integer> tenths, Place place) {
        lanes.printing().run(() -> aimed(tenths, place), printer -> {
            if (printer.isEmpty()) {
                wrong("attest.aim-wrong");
            } else {
                model.back();
                model.tell(new Note(Sentence.of("attest.aimed", printer.get()), false));
            }
        });
    }

    /// @return the printer that was aimed; nothing if that would be more than a printer can be wrong
    private Optional<String> aimed(List<Integer> tenths, Place place) {
        var notes = workplace.data().notes();
        var printer = workplace.printers().names().stream()
                .findFirst()
                .map(PrinterName::text)
                .orElse("");
        var desk = AttestDesk.of(notes);
        var before = desk.corners().getOrDefault(printer, Corners.STRAIGHT);
        return before.plus(tenths).map(after -> {
            desk.at(model.rules().of(), place).with(printer, after).keep(notes);
            return printer;
        });
    }
}
