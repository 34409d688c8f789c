package vn.motcua.catalogue.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalogue.Outdated;
import vn.motcua.domain.procedure.Channel;

/// A procedure as far as it was understood, and what is left to its author.
record Draft(
        String code,
        String name,
        Optional<String> field,
        Optional<String> authority,
        List<String> legalBasis,
        Optional<LocalDate> from,
        LimitDraft limit,
        Optional<String> result,
        String conditions,
        PapersDraft papers,
        FeeDraft fees,
        List<Open> general) {

    static Draft of(PortalProcedure procedure, Outdated outdated) {
        var code = Texts.line(procedure.code());
        var lines = procedure
                .name()
                .strip()
                .lines()
                .map(Texts::line)
                .filter(line -> !line.isEmpty())
                .toList();
        var name = Texts.capital(lines.getFirst().replaceFirst("^Thủ tục ", ""));
        var field = one(procedure.fields());
        var authority = Agency.of(procedure.agencies());
        var papers = PapersDraft.of(procedure, name, outdated);
        var fees = FeeDraft.of(procedure);
        var open = new ArrayList<Open>();
        outdated.replacing(code)
                .ifPresent(instead -> open.add(Open.of(Open.Why.REPEALED, "portal.repealed", code, instead)));
        if (lines.size() > 1) {
            open.add(Open.of(Open.Why.NAME, "portal.name-lines", String.join(" / ", lines)));
        }
        if (field.isEmpty()) {
            open.add(Open.of(Open.Why.FIELD, "portal.field-unclear", said(procedure.fields())));
        }
        if (authority.isEmpty()) {
            open.add(Open.of(Open.Why.AUTHORITY, "portal.authority-unclear", said(procedure.agencies())));
        }
        if (procedure.decided().isEmpty()) {
            open.add(Open.of(Open.Why.DECISION, "portal.no-date", Texts.line(procedure.decision())));
        }
        if (procedure.methods().stream().noneMatch(method -> method.channel() == Channel.DIRECT)) {
            open.add(Open.of(Open.Why.CHANNEL, "portal.not-direct"));
        }
        open.addAll(papers.open());
        open.addAll(fees.open());
        return new Draft(
                code,
                name,
                field,
                authority,
                List.copyOf(LegalBasis.of(procedure)),
                procedure.decided(),
                LimitDraft.of(procedure),
                result(procedure.results()),
                Texts.line(procedure.conditions()),
                papers,
                fees,
                List.copyOf(open));
    }

    /// Everything that is left to the author, wherever it stands.
    List<Open> open() {
        return Stream.of(
                        general.stream(),
                        limit.open().stream(),
                        papers.papers().stream().flatMap(one -> one.paper().open().stream()),
                        fees.rules().stream().flatMap(rule -> rule.open().stream()))
                .flatMap(all -> all)
                .toList();
    }

    private static Optional<String> one(List<String> fields) {
        var said = named(fields);
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    private static Optional<String> result(List<String> results) {
        return Optional.of(String.join("; ", named(results))).filter(text -> !text.isEmpty());
    }

    private static String said(List<String> names) {
        return named(names).isEmpty() ? "–" : String.join("; ", named(names));
    }

    private static List<String> named(List<String> names) {
        return names.stream().map(Texts::line).filter(name -> !name.isEmpty()).toList();
    }
}
