package vn.motcua.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.motcua.counter.RegisterPaper.Row;
import vn.motcua.counter.StatementPaper.Layout;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Line;

/// The papers of an attestation: the statement for each copy, and the register.
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

    /// The statement for each copy, in the order of the originals. Asks the printers for their names, which may take
    /// seconds.
    ///
    /// @param paper [DossierPapers#STATEMENT] or [DossierPapers#STATEMENT_LABEL]; marked as a reprint if one or the
    ///     other came out before
    /// @throws UndrawablePaper where it does not fit, or the dossier attests nothing that the catalogue knows
    public Paper statement(Dossier dossier, String paper) {
        var attested = dossier.attested().orElseThrow(() -> new UndrawablePaper("nothing was attested"));
        var rules = procedures
                .of(dossier)
                .flatMap(procedure -> procedure.attestation())
                .orElseThrow(() -> new UndrawablePaper("the procedure attests no copies any more"));
        var pages = new ArrayList<List<Line>>();
        for (var entry : attested.entries()) {
            pages.addAll(Collections.nCopies(entry.copies(), filled(rules, attested, entry.number())));
        }
        var drawn = papers.statement(new StatementPaper(pages, layout(rules, paper), printed(dossier)));
        if (drawn.pages() != pages.size()) {
            throw UndrawablePaper.unfit();
        }
        return drawn;
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
        var place = desk.place().orElse(rules.place());
        var corners = desk.corners().getOrDefault(printer.get(), Corners.STRAIGHT);
        return new Layout.OnPage(corners.aim(new Corners.Spot(place.left(), place.top())), place.width());
    }

    private static List<Line> filled(Attestation rules, Attested attested, int number) {
        var day = attested.date();
        var known = new TreeMap<String, String>();
        known.put("{number}", Integer.toString(number));
        known.put("{book}", attested.book().substring(0, attested.book().indexOf('-')));
        known.put("{register}", attested.book().substring(attested.book().indexOf('-') + 1));
        known.put("{day}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        known.put("{month}", String.format(Locale.ROOT, "%02d", day.getMonthValue()));
        known.put("{year}", Integer.toString(day.getYear()));
        known.put("{title}", attested.signer().title());
        known.put("{name}", attested.signer().name());
        return rules.statement().stream().map(line -> filled(line, known)).toList();
    }

    /// Place by place, so that what is put in is never looked through for places.
    private static Line filled(Line line, Map<String, String> known) {
        var text = new StringBuilder();
        int at = 0;
        while (at < line.text().length()) {
            int from = at;
            var place = known.keySet().stream()
                    .filter(one -> line.text().startsWith(one, from))
                    .findFirst();
            text.append(place.map(known::get).orElse(line.text().substring(from, from + 1)));
            at += place.map(String::length).orElse(1);
        }
        return new Line(text.toString(), line.bold(), line.italic(), line.space());
    }

    /// The register of that month, a paper for each book, by the books' labels; empty when nothing was attested.
    public List<RegisterPaper> register(YearMonth month) {
        var rows = new TreeMap<String, List<Row>>();
        for (var line : data.lines()) {
            var day = LocalDate.ofInstant(Instant.ofEpochMilli(line.receivedMillis()), DayCheck.ZONE);
            if (YearMonth.from(day).equals(month)) {
                data.ledger()
                        .dossier(line.id())
                        .ifPresent(dossier -> dossier.attested()
                                .ifPresent(attested -> rows.computeIfAbsent(attested.book(), _ -> new ArrayList<>())
                                        .addAll(rows(dossier, attested))));
            }
        }
        return rows.entrySet().stream()
                .map(book -> new RegisterPaper(
                        data.office().letterhead(),
                        book.getKey(),
                        month,
                        book.getValue().stream()
                                .sorted(Comparator.comparingInt(Row::number))
                                .toList()))
                .toList();
    }

    private static List<Row> rows(Dossier dossier, Attested attested) {
        var requester = DossierNames.applicant(dossier);
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
