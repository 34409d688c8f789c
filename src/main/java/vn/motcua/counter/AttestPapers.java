package vn.motcua.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.motcua.counter.RegisterPaper.Row;
import vn.motcua.counter.StatementPaper.Layout;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Line;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.domain.procedure.Procedure;

/// The papers of an attestation: the statement for each copy or signed paper, and the register.
public final class AttestPapers {

    private final CounterData data;
    private final Procedures procedures;
    private final Papers papers;
    private final Supplier<String> printer;

    /// @param printer the name of the printer whose corners were measured; empty for none
    AttestPapers(CounterData data, Procedures procedures, Papers papers, Supplier<String> printer) {
        this.data = data;
        this.procedures = procedures;
        this.papers = papers;
        this.printer = printer;
    }

    /// The statement for each copy or paper, in the order of the request. Asks the printers for their names,
    /// which may take seconds.
    ///
    /// @param paper [DossierPapers#STATEMENT] or [DossierPapers#STATEMENT_LABEL]; marked as a reprint if one or
    ///     the other came out before
    /// @throws UndrawablePaper where it does not fit, or the dossier attests nothing that the catalogue knows
    public Paper statement(Dossier dossier, String paper) {
        var attested = dossier.attested().orElseThrow(() -> new UndrawablePaper("nothing was attested"));
        var procedure = procedures.of(dossier).orElseThrow(() -> new UndrawablePaper("no such procedure any more"));
        var rules = procedure
                .attestation()
                .orElseThrow(() -> new UndrawablePaper("the procedure attests nothing any more"));
        var lines = lines(dossier, attested, procedure, rules);
        var pages = new ArrayList<List<Line>>();
        for (var entry : attested.entries()) {
            pages.addAll(Collections.nCopies(entry.copies(), lines.under(entry.number())));
        }
        var drawn = papers.statement(new StatementPaper(pages, layout(rules, paper), printed(dossier)));
        if (drawn.pages() != pages.size()) {
            throw UndrawablePaper.unfit();
        }
        return drawn;
    }

    private StatementLines lines(Dossier dossier, Attested attested, Procedure procedure, Attestation rules) {
        var office = data.office().letterhead(procedure.authority()).office();
        return switch (rules.of()) {
            case COPIES -> StatementLines.ofCopies(rules, attested, office);
            case SIGNATURE -> StatementLines.ofSignature(rules, attested, office, Signatory.of(dossier, procedure));
        };
    }

    /// How often the clerk saw a statement of this dossier come out.
    public static int printed(Dossier dossier) {
        return dossier.printed(DossierPapers.STATEMENT) + dossier.printed(DossierPapers.STATEMENT_LABEL);
    }

    /// The paper that this desk prints a statement as.
    public String statementPaper() {
        return switch (AttestDesk.of(data.notes()).carrier()) {
            case PHOTOCOPY -> DossierPapers.STATEMENT;
            case LABEL -> DossierPapers.STATEMENT_LABEL;
        };
    }

    private Layout layout(Attestation rules, String paper) {
        var desk = AttestDesk.of(data.notes());
        if (paper.equals(DossierPapers.STATEMENT_LABEL)) {
            return new Layout.OnLabel(rules.label().width(), rules.label().height());
        }
        var place = desk.place(rules.of()).orElse(rules.place());
        var corners = desk.corners().getOrDefault(printer.get(), Corners.STRAIGHT);
        return new Layout.OnPage(corners.aim(new Corners.Spot(place.left(), place.top())), place.width());
    }

    /// The register of that month, a paper for each book, by the books' labels; empty when nothing was attested.
    public List<RegisterPaper> register(YearMonth month) {
        var rows = new TreeMap<String, List<Row>>();
        var kinds = new HashMap<String, Of>();
        for (var line : data.lines()) {
            var day = LocalDate.ofInstant(Instant.ofEpochMilli(line.receivedMillis()), DayCheck.ZONE);
            if (YearMonth.from(day).equals(month)) {
                data.ledger()
                        .dossier(line.id())
                        .ifPresent(dossier -> dossier.attested().ifPresent(attested -> {
                            rows.computeIfAbsent(attested.book(), _ -> new ArrayList<>())
                                    .addAll(rows(dossier, attested));
                            kinds.put(attested.book(), of(dossier));
                        }));
            }
        }
        return rows.entrySet().stream()
                .map(book -> new RegisterPaper(
                        kinds.getOrDefault(book.getKey(), Of.COPIES),
                        data.office().letterhead(),
                        book.getKey(),
                        month,
                        book.getValue().stream()
                                .sorted(Comparator.comparingInt(Row::number))
                                .toList()))
                .toList();
    }

    private Of of(Dossier dossier) {
        return procedures
                .of(dossier)
                .flatMap(procedure -> procedure.attestation())
                .map(Attestation::of)
                .orElse(Of.COPIES);
    }

    private List<Row> rows(Dossier dossier, Attested attested) {
        var requester = procedures
                .of(dossier)
                .filter(_ -> of(dossier) == Of.SIGNATURE)
                .map(procedure -> Signatory.of(dossier, procedure).line())
                .orElseGet(() -> DossierNames.applicant(dossier));
        var signer = attested.signer().name() + ", " + attested.signer().title();
        return attested.entries().stream()
                .map(entry -> new Row(
                        entry.number(),
                        attested.date(),
                        requester,
                        entry.document(),
                        signer,
                        entry.copies(),
                        new Amount(entry.fee())))
                .toList();
    }

    /// Draws a register.
    public Paper draw(RegisterPaper register) {
        return papers.register(register);
    }

    /// A sheet with four marks to measure, aimed as this printer is aimed now.
    public Paper calibration() {
        var name = printer.get();
        return papers.calibration(name, AttestDesk.of(data.notes()).corners().getOrDefault(name, Corners.STRAIGHT));
    }
}
