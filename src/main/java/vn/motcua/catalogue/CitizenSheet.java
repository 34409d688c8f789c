package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.money.AttestationFee;
import vn.motcua.domain.money.CaseFee;
import vn.motcua.domain.money.PageFee;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Channel;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.TimeLimit;

/// One procedure as a citizen reads it, on a screen, on paper or on a public page. Names are in Vietnamese; sentences
/// are said in the reader's language.
///
/// @param authority who decides
/// @param always the papers and files that everybody brings
/// @param sometimes the papers and files that some cases need
/// @param fees what is to be paid, one sentence at least
public record CitizenSheet(
        String code,
        String name,
        String field,
        String authority,
        List<Need> always,
        List<Need> sometimes,
        List<Sentence> fees,
        Sentence limit,
        Optional<String> result,
        List<String> legalBasis) {

    /// A paper and the way in which it is wanted.
    public record Need(String name, Sentence how) {}

    public CitizenSheet {
        always = List.copyOf(always);
        sometimes = List.copyOf(sometimes);
        fees = List.copyOf(fees);
        legalBasis = List.copyOf(legalBasis);
    }

    /// @param authority who decides it, as the reader calls it
    public static CitizenSheet of(Procedure procedure, String authority) {
        return new CitizenSheet(
                procedure.code(),
                procedure.name(),
                procedure.field(),
                authority,
                needs(procedure, false),
                needs(procedure, true),
                fees(procedure),
                limit(procedure.timeLimit()),
                procedure.result(),
                procedure.legalBasis());
    }

    private static List<Need> needs(Procedure procedure, boolean sometimes) {
        var papers = procedure.papers().stream()
                .filter(paper -> paper.when().isPresent() == sometimes)
                .map(paper -> new Need(paper.name(), how(paper)));
        return Stream.concat(papers, files(procedure, sometimes)).toList();
    }

    /// Files that the form asks for, but for those that are a paper of the list anyway.
    private static Stream<Need> files(Procedure procedure, boolean sometimes) {
        var ids = procedure.papers().stream().map(RequiredPaper::id).toList();
        return procedure.form().fields().stream()
                .filter(field -> field.type() == FieldType.FILE && !ids.contains(field.key()))
                .filter(field -> (field.when().isPresent() || !field.required()) == sometimes)
                .map(field -> new Need(
                        field.label(),
                        Sentence.of(
                                "sheet.file",
                                ScanType.named(field.files().accept()),
                                field.files().megabytes())));
    }

    private static Sentence how(RequiredPaper paper) {
        var ways = new ArrayList<Sentence>();
        counted("sheet.originals", paper.originals(), ways);
        counted("sheet.certified", paper.certified(), ways);
        counted("sheet.copies", paper.copies(), ways);
        if (paper.shown()) {
            ways.add(Sentence.of("sheet.shown"));
        }
        var wanted = ways.stream()
                .reduce((one, other) -> Sentence.of("sheet.and", one, other))
                .orElseGet(() -> Sentence.of("sheet.brought"));
        var filled = paper.produced().isPresent() ? Sentence.of("sheet.produced", wanted) : wanted;
        return paper.only().map(only -> Sentence.of("sheet.only", filled, only)).orElse(filled);
    }

    private static void counted(String key, int count, List<Sentence> ways) {
        if (count > 0) {
            ways.add(Sentence.of(key, count));
        }
    }

    private static List<Sentence> fees(Procedure procedure) {
        var fees = Stream.concat(
                        procedure.fees().stream().map(fee -> fee(procedure, fee)),
                        procedure.attestation().map(Attestation::fee).map(CitizenSheet::fee).stream())
                .toList();
        return fees.isEmpty() ? List.of(Sentence.of("sheet.no-fee")) : fees;
    }

    private static Sentence fee(AttestationFee fee) {
        return switch (fee) {
            case PageFee(var page, int first, var further, var ceiling) ->
                Sentence.of("sheet.by-page", page.dong(), first, further.dong(), ceiling.dong());
            case CaseFee(var each) -> Sentence.of("sheet.by-case", each.dong());
        };
    }

    private static Sentence fee(Procedure procedure, FeeRule fee) {
        var amount = Sentence.of("sheet.fee", fee.name(), amount(procedure, fee.amount()));
        var ofChannel = fee.channel()
                .map(channel -> Sentence.of("sheet.of-channel", amount, channel(channel)))
                .orElse(amount);
        return fee.exempt().isPresent() ? Sentence.of("sheet.exempt", ofChannel) : ofChannel;
    }

    private static Sentence amount(Procedure procedure, FeeRule.Amount amount) {
        return switch (amount) {
            case FeeRule.Amount.Fixed(long dong) -> Sentence.of("sheet.dong", dong);
            case FeeRule.Amount.PerUnit(long dong, var unit) ->
                Sentence.of("sheet.dong-each", dong, label(procedure, unit));
            case FeeRule.Amount.OfOffice _ -> Sentence.of("sheet.of-office");
        };
    }

    private static String label(Procedure procedure, String key) {
        return procedure.form().fields().stream()
                .filter(field -> field.key().equals(key))
                .map(Field::label)
                .findFirst()
                .orElse(key);
    }

    private static Sentence channel(Channel channel) {
        return switch (channel) {
            case DIRECT -> Sentence.of("sheet.direct");
            case ONLINE -> Sentence.of("sheet.online");
            case POSTAL -> Sentence.of("sheet.postal");
        };
    }

    private static Sentence limit(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.SameDay(var cutOff) -> Sentence.of("sheet.same-day", cutOff.toString());
            case TimeLimit.WorkingDays(var days) -> Sentence.of("counter.limit-working-days", days);
            case TimeLimit.WorkingHours(var hours) -> Sentence.of("counter.limit-hours", hours);
            case TimeLimit.Days(var days) -> Sentence.of("counter.limit-days", days);
            case TimeLimit.Months(var months) -> Sentence.of("counter.limit-months", months);
        };
    }
}
