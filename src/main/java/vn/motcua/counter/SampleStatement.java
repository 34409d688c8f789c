package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.counter.StatementPaper.Layout;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Line;
import vn.motcua.domain.procedure.Attestation.Manner;
import vn.motcua.domain.procedure.Procedure;

/// A statement over made-up answers, as an author looks at it before anybody attests: on the page and on a label, a
/// page for each manner of signing.
///
/// @param name of its file, without the procedure's code
public record SampleStatement(String name, StatementPaper paper) {

    private static final Signer SIGNER = new Signer("Nguyễn Văn Mẫu", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");
    private static final String RECEIVER = "Trần Thị Thí Dụ";

    /// @param office the name of the office that attests
    /// @return nothing for a procedure that attests nothing
    public static List<SampleStatement> of(Procedure procedure, FilledForm filled, LocalDate day, String office) {
        return procedure
                .attestation()
                .map(rules -> of(rules, pages(rules, filled, procedure, day, office)))
                .orElse(List.of());
    }

    private static List<SampleStatement> of(Attestation rules, List<List<Line>> pages) {
        var place = rules.place();
        var page = new Layout.OnPage(new Corners.Spot(place.left(), place.top()), place.width());
        var label = new Layout.OnLabel(rules.label().width(), rules.label().height());
        return List.of(
                new SampleStatement(DossierPapers.STATEMENT, new StatementPaper(pages, page, 0)),
                new SampleStatement(DossierPapers.STATEMENT_LABEL, new StatementPaper(pages, label, 0)));
    }

    private static List<List<Line>> pages(
            Attestation rules, FilledForm filled, Procedure procedure, LocalDate day, String office) {
        var attested = new Attested(
                new AttestDesk.Book(1, "mẫu").label(day.getYear(), rules.register()),
                day.getYear(),
                day,
                List.of(new Attested.Entry(1, "mẫu", 1, 1, 0)),
                SIGNER);
        return switch (rules.of()) {
            case COPIES ->
                List.of(StatementLines.ofCopies(rules, attested, office).under(1));
            case SIGNATURE ->
                Stream.of(Manner.values())
                        .map(manner -> signatory(filled, procedure, manner))
                        .map(who -> StatementLines.ofSignature(rules, attested, office, who)
                                .under(1))
                        .toList();
        };
    }

    private static Signatory signatory(FilledForm filled, Procedure procedure, Manner manner) {
        var role = procedure.form().roles().getFirst().key() + ".";
        var paper = text(filled, role + Attribute.ID_PAPER.key());
        return new Signatory(
                text(filled, role + Attribute.FULL_NAME.key()).orElse(""),
                procedure.form().field(role + Attribute.ID_PAPER.key()).map(Field::choices).orElse(List.of()).stream()
                        .filter(choice -> paper.filter(choice.code()::equals).isPresent())
                        .map(choice -> choice.label())
                        .findFirst()
                        .orElse(""),
                text(filled, role + Attribute.CITIZEN_ID.key())
                        .or(() -> text(filled, role + Attribute.PASSPORT.key()))
                        .orElse(""),
                RECEIVER,
                manner);
    }

    private static Optional<String> text(FilledForm filled, String key) {
        return Optional.ofNullable(filled.answers().get(key))
                .flatMap(answer ->
                        answer.value() instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }
}
