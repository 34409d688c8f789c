package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalogue.CatalogueDiff.Side;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.TimeLimit;

/// What changed in one procedure, in the order in which people ask for it: name, limit, papers, fees, form, prints.
final class ProcedureDiff {

    private final Procedure old;
    private final Procedure now;
    private final List<Sentence> changes = new ArrayList<>();

    private ProcedureDiff(Procedure old, Procedure now) {
        this.old = old;
        this.now = now;
    }

    static List<Sentence> of(Side before, Side after) {
        var diff = new ProcedureDiff(before.procedure(), after.procedure());
        diff.facts();
        diff.papers();
        diff.fees();
        diff.fields();
        diff.prints(before.shelf(), after.shelf());
        diff.rest();
        return diff.changes;
    }

    private void facts() {
        text("diff.name", Procedure::name);
        text("diff.field", Procedure::field);
        text("diff.authority", Procedure::authority);
        text("diff.result", procedure -> procedure.result().orElse("–"));
        text("diff.from", procedure -> procedure.effective().from().toString());
        if (!old.timeLimit().equals(now.timeLimit())) {
            changes.add(Sentence.of("diff.limit", limit(old.timeLimit()), limit(now.timeLimit())));
        }
        listed("diff.basis-new", now.legalBasis(), old.legalBasis());
        listed("diff.basis-gone", old.legalBasis(), now.legalBasis());
    }

    private void text(String key, Function<Procedure, String> part) {
        if (!part.apply(old).equals(part.apply(now))) {
            changes.add(Sentence.of(key, part.apply(old), part.apply(now)));
        }
    }

    private void listed(String key, List<String> of, List<String> butNot) {
        of.stream().filter(one -> !butNot.contains(one)).forEach(one -> changes.add(Sentence.of(key, one)));
    }

    private static Sentence limit(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.SameDay(var cutOff) -> Sentence.of("diff.same-day", cutOff.toString());
            case TimeLimit.WorkingDays(var days) -> Sentence.of("counter.limit-working-days", days);
            case TimeLimit.WorkingHours(var hours) -> Sentence.of("counter.limit-hours", hours);
            case TimeLimit.Days(var days) -> Sentence.of("counter.limit-days", days);
            case TimeLimit.Months(var months) -> Sentence.of("counter.limit-months", months);
        };
    }

    private void papers() {
        parts("diff.paper", old.papers(), now.papers(), RequiredPaper::id, RequiredPaper::name, (one, other) -> {
            var what = new ArrayList<Sentence>();
            aspect(what, "diff.aspect-name", one.name(), other.name());
            aspect(what, "diff.aspect-count", counts(one), counts(other));
            aspect(what, "diff.aspect-condition", one.when(), other.when());
            aspect(what, "diff.aspect-only", one.only(), other.only());
            aspect(what, "diff.aspect-note", one.note(), other.note());
            aspect(what, "diff.aspect-print", one.produced(), other.produced());
            return what;
        });
    }

    private static List<Object> counts(RequiredPaper paper) {
        return List.of(paper.originals(), paper.certified(), paper.copies(), paper.shown());
    }

    private void fees() {
        parts("diff.fee", old.fees(), now.fees(), FeeRule::id, FeeRule::name, (one, other) -> {
            var what = new ArrayList<Sentence>();
            aspect(what, "diff.aspect-name", one.name(), other.name());
            if (!one.amount().equals(other.amount())) {
                what.add(Sentence.of("diff.aspect-amount", amount(one), amount(other)));
            }
            aspect(what, "diff.aspect-exempt", one.exempt(), other.exempt());
            aspect(what, "diff.aspect-channel", one.channel(), other.channel());
            return what;
        });
    }

    private static Sentence amount(FeeRule fee) {
        return switch (fee.amount()) {
            case FeeRule.Amount.Fixed(long dong) -> Sentence.of("diff.dong", dong);
            case FeeRule.Amount.PerUnit(long dong, var unit) -> Sentence.of("diff.dong-each", dong, unit);
            case FeeRule.Amount.OfOffice(var name) -> Sentence.of("diff.of-office", name);
        };
    }

    private void fields() {
        parts("diff.form", old.form().fields(), now.form().fields(), Field::key, this::label, (one, other) -> {
            var what = new ArrayList<Sentence>();
            aspect(what, "diff.aspect-name", one.label(), other.label());
            aspect(what, "diff.aspect-type", one.type(), other.type());
            aspect(what, "diff.aspect-required", one.required(), other.required());
            aspect(what, "diff.aspect-condition", one.when(), other.when());
            aspect(what, "diff.aspect-choices", one.choices(), other.choices());
            aspect(what, "diff.aspect-columns", one.columns(), other.columns());
            aspect(what, "diff.aspect-files", one.files(), other.files());
            if (what.isEmpty() && !one.equals(other)) {
                what.add(Sentence.of("diff.aspect-other"));
            }
            return what;
        });
    }

    /// With the role whose attribute it is: a form asks for many names.
    private String label(Field field) {
        return Stream.of(now, old)
                .flatMap(procedure -> procedure.form().roleOf(field.key()).stream())
                .findFirst()
                .map(role -> role.label() + ": " + field.label())
                .orElse(field.label());
    }

    private void prints(Shelf before, Shelf after) {
        parts("diff.print", old.prints(), now.prints(), Print::id, Print::template, (one, other) -> {
            var what = new ArrayList<Sentence>();
            if (!Arrays.equals(template(before, old, one), template(after, now, other))) {
                what.add(Sentence.of("diff.aspect-template"));
            }
            aspect(what, "diff.aspect-condition", one.when(), other.when());
            if (what.isEmpty() && !one.equals(other)) {
                what.add(Sentence.of("diff.aspect-other"));
            }
            return what;
        });
    }

    private static byte[] template(Shelf shelf, Procedure procedure, Print print) {
        return shelf.file(shelf.template(procedure.code(), print)).orElse(new byte[0]);
    }

    /// What none of the others tells of.
    private void rest() {
        boolean same = old.steps().equals(now.steps())
                && old.routes().equals(now.routes())
                && old.linked().equals(now.linked())
                && old.form().roles().equals(now.form().roles())
                && old.form().rules().equals(now.form().rules())
                && old.sameVisit().equals(now.sameVisit())
                && old.attestation().equals(now.attestation())
                && old.receipt() == now.receipt()
                && old.intake() == now.intake()
                && old.copyTo().equals(now.copyTo())
                && old.effective().until().equals(now.effective().until());
        if (!same) {
            changes.add(Sentence.of("diff.handling"));
        }
    }

    /// What changed between two parts of the same id.
    private interface Aspects<T> {
        List<Sentence> between(T one, T other);
    }

    private static <V> void aspect(List<Sentence> what, String key, V one, V other) {
        if (!Objects.equals(one, other)) {
            what.add(Sentence.of(key));
        }
    }

    private <T> void parts(
            String key,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> name,
            Aspects<T> aspects) {
        var earlier = byId(before, id);
        var later = byId(after, id);
        later.forEach((of, part) -> Optional.ofNullable(earlier.get(of))
                .map(one -> aspects.between(one, part))
                .ifPresentOrElse(
                        what -> changed(key, name.apply(part), what),
                        () -> changes.add(Sentence.of("diff.new", Sentence.of(key), name.apply(part)))));
        earlier.forEach((of, part) -> {
            if (!later.containsKey(of)) {
                changes.add(Sentence.of("diff.gone", Sentence.of(key), name.apply(part)));
            }
        });
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
        return parts.stream().collect(Collectors.toMap(id, part -> part, (one, _) -> one, LinkedHashMap::new));
    }

    private void changed(String key, String name, List<Sentence> what) {
        what.forEach(one -> changes.add(Sentence.of("diff.changed", Sentence.of(key), name, one)));
    }
}
