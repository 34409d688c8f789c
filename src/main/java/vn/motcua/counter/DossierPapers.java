package vn.motcua.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.ReceiptKind;
import vn.motcua.domain.procedure.TimeLimit;

/// The papers of a form and of a dossier, drawn from what was answered.
public final class DossierPapers {

    /// The words under which papers are known in print jobs and actions.
    public static final String DECLARATION = "declaration";

    public static final String RECEIPT = "receipt";

    /// The statement on the photocopies, and the one on labels.
    public static final String STATEMENT = "statement";

    public static final String STATEMENT_LABEL = "statement-label";

    public static final String RETURN_SLIP = "return-slip";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);

    private final CounterData data;
    private final Procedures procedures;
    private final Papers papers;

    public DossierPapers(CounterData data, Procedures procedures, Papers papers) {
        this.data = data;
        this.procedures = procedures;
        this.papers = papers;
    }

    /// What the citizen will sign, every paper of it, as far as it is filled; an unconfirmed answer is left blank.
    public Paper declaration(Procedures.Worked worked, LocalDate day) {
        var filled = worked.filled();
        var answers = new HashMap<String, Value>();
        filled.answers().forEach((key, answer) -> {
            if (answer.confirmed()) {
                answers.put(key, answer.value());
            }
        });
        return papers.declaration(new Declaration(
                templates(worked),
                forms(worked),
                filled.fields().stream().map(FilledField::field).toList(),
                answers,
                data.office().letterhead(worked.procedure().authority()),
                day,
                filled.printable(),
                false));
    }

    private List<String> templates(Procedures.Worked worked) {
        return worked.prints().stream()
                .filter(print -> !print.isFillable())
                .map(print -> procedures.catalogue().template(worked.procedure(), print))
                .toList();
    }

    private List<OfficialForm> forms(Procedures.Worked worked) {
        return worked.prints().stream()
                .filter(Print::isFillable)
                .map(print -> new OfficialForm(procedures.catalogue().form(worked.procedure(), print), print.fields()))
                .toList();
    }

    /// The declaration of a received dossier, with every correction in it.
    public Paper declaration(Dossier dossier) {
        var day = dossier.received().receivedAt().toLocalDate();
        return declaration(worked(dossier), day);
    }

    private Procedures.Worked worked(Dossier dossier) {
        return procedures
                .work(dossier)
                .orElseThrow(() -> new UndrawablePaper("the procedure is not in the catalogue any more"));
    }

    /// @param time 1 for the first print; more is marked as a reprint
    /// @param clerk the name under the receipt
    public Paper receipt(Dossier dossier, int time, String clerk) {
        return papers.receipt(receiptOf(dossier, time, clerk));
    }

    private Receipt receiptOf(Dossier dossier, int time, String clerk) {
        var office = data.office();
        var procedure = worked(dossier).procedure();
        boolean police = procedure.receipt() == ReceiptKind.CT04;
        return new Receipt(
                office.letterhead(procedure.authority()),
                police ? Words.VIETNAMESE.say("office.ct04-title") : office.receiptTitle(),
                police ? Optional.of(Words.VIETNAMESE.say("office.ct04-basis")) : office.receiptBasis(),
                office.numberTitle(),
                dossier.number().text(),
                Optional.empty(),
                data.ledger().seal(dossier).url(office.lookUp()),
                submitter(dossier),
                dossier.received().procedure().name(),
                Optional.empty(),
                dossier.content().papers().stream().map(DossierPapers::row).toList(),
                1,
                limit(procedure.timeLimit()),
                dossier.received().receivedAt().atZoneSameInstant(DayCheck.ZONE).toLocalDate(),
                moment(dossier.received().receivedAt()),
                dossier.due().map(due -> moment(due.at())).orElse(""),
                office.receiptNote(),
                Optional.of(office.unit()),
                clerk,
                office.copies(),
                time - 1,
                dossier.supersededKeys().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Words.VIETNAMESE.say(
                                "counter.earlier-receipt", dossier.number().text())),
                false,
                office.sheet(),
                procedure.receipt());
    }

    /// What the recipient signs.
    ///
    /// @param dossier with the result handed over, or as if it were ([ReturnResult#asIf])
    /// @param time 1 for the first print; more is marked as a reprint
    /// @param clerk the name of who hands it over
    /// @throws IllegalArgumentException if nobody takes the result
    public Paper returnSlip(Dossier dossier, int time, String clerk, LocalDate day) {
        var taken = dossier.returned().orElseThrow(() -> new IllegalArgumentException("nobody takes the result"));
        var office = data.office();
        var applicant = submitter(dossier);
        boolean authorised = taken.recipient() == Returned.Recipient.AUTHORISED;
        return papers.returnSlip(new ReturnSlip(
                office.letterhead(),
                office.numberTitle(),
                dossier.number().text(),
                data.ledger().seal(dossier).url(office.lookUp()),
                dossier.received().procedure().name(),
                applicant.name(),
                clerk,
                office.phone(),
                new ReturnSlip.Recipient(
                        taken.name(), taken.idNumber(), authorised ? Optional.empty() : applicant.phone()),
                authorised,
                result(dossier),
                day,
                time - 1,
                false,
                office.sheet()));
    }

    private static ReturnSlip.Result result(Dossier dossier) {
        return dossier.resolved()
                .map(result -> new ReturnSlip.Result(result.title(), result.number(), ResultWords.extract(result)))
                .orElseGet(() -> new ReturnSlip.Result(
                        dossier.received().procedure().name(),
                        Optional.empty(),
                        dossier.attested()
                                .map(entries -> Words.VIETNAMESE.say("results.slip-attested", entries.book()))
                                .orElse("")));
    }

    private static Receipt.PaperRow row(Content.PaperTaken paper) {
        return new Receipt.PaperRow(
                paper.name(), paper.originals(), paper.certified(), paper.photocopies(), paper.shown());
    }

    private static Receipt.Submitter submitter(Dossier dossier) {
        var asking = DossierNames.asking(dossier);
        var numbers = asking.stream()
                .flatMap(facts -> text(facts, "citizenId").or(() -> text(facts, "passport")).stream())
                .collect(Collectors.joining(", "));
        var first = asking.stream().findFirst().orElse(Map.of());
        return new Receipt.Submitter(
                DossierNames.applicant(dossier),
                text(first, "residence"),
                text(first, "phone"),
                text(first, "email"),
                Optional.of(numbers).filter(known -> !known.isEmpty()));
    }

    private static Optional<String> text(Map<String, Answer> facts, String attribute) {
        return DossierNames.text(facts, attribute);
    }

    static String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(DayCheck.ZONE));
    }

    private static String limit(TimeLimit limit) {
        return Words.VIETNAMESE.say(
                switch (limit) {
                    case TimeLimit.SameDay _ -> Sentence.of("counter.limit-same-day");
                    case TimeLimit.WorkingDays(var days) -> Sentence.of("counter.limit-working-days", days);
                    case TimeLimit.WorkingHours(var hours) -> Sentence.of("counter.limit-hours", hours);
                    case TimeLimit.Days(var days) -> Sentence.of("counter.limit-days", days);
                    case TimeLimit.Months(var months) -> Sentence.of("counter.limit-months", months);
                });
    }
}
