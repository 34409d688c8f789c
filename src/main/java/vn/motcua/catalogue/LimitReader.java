package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.procedure.TimeLimit;

/// Reads a limit in the unit in which the law gives it: `{workingDays: 3}`, `{hours: 8}`, `{days: 15}`,
/// `{months: 1}`, `{sameDay: {cutOff: "15:00"}}`.
final class LimitReader {

    private static final TimeLimit STAND_IN = new TimeLimit.Days(1);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// What no procedure of a one-stop desk takes: a year of working days, two weeks of hours, five years of days or
    /// months.
    private static final BigDecimal MOST_WORKING_DAYS = BigDecimal.valueOf(250);

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(80);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_830);
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(60);

    private final Mistakes mistakes;

    LimitReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    TimeLimit limit(Node node) {
        var keys = Keys.of(node, Nodes.LIMIT, mistakes);
        keys.done();
        var written = Nodes.LIMIT.names().stream().filter(keys::has).toList();
        if (written.size() > 1 || written.isEmpty() && keys.isEmpty()) {
            mistakes.add(node.line(), "one-limit");
        }
        if (written.size() != 1) {
            return STAND_IN;
        }
        return read(keys, written.getFirst()).orElse(STAND_IN);
    }

    private Optional<TimeLimit> read(Keys keys, String unit) {
        return switch (unit) {
            case "workingDays" -> halves(keys, unit, MOST_WORKING_DAYS, TimeLimit.WorkingDays::new);
            case "hours" -> halves(keys, unit, MOST_HOURS, TimeLimit.WorkingHours::new);
            case "days" ->
                sensible(keys, unit, BigDecimal.ONE, MOST_DAYS).map(days -> new TimeLimit.Days(days.intValueExact()));
            case "months" ->
                sensible(keys, unit, BigDecimal.ONE, MOST_MONTHS)
                        .map(months -> new TimeLimit.Months(months.intValueExact()));
            default -> keys.node(unit).flatMap(this::sameDay);
        };
    }

    private Optional<TimeLimit> halves(Keys keys, String unit, BigDecimal most, Function<BigDecimal, TimeLimit> limit) {
        return sensible(keys, unit, HALF, most).map(limit);
    }

    /// More than nothing, no more than anybody gives, and in whole steps.
    private Optional<BigDecimal> sensible(Keys keys, String unit, BigDecimal step, BigDecimal most) {
        var number = keys.number(unit);
        if (number.filter(it -> it.signum() <= 0).isPresent()) {
            mistakes.add(keys.line(unit), "not-positive", number.get().toPlainString());
            return Optional.empty();
        }
        if (number.filter(it -> it.compareTo(most) > 0 || it.remainder(step).signum() != 0)
                .isPresent()) {
            mistakes.add(
                    keys.line(unit),
                    "limit-odd",
                    unit,
                    number.get().toPlainString(),
                    most.toPlainString(),
                    step.toPlainString());
            return Optional.empty();
        }
        return number;
    }

    private Optional<TimeLimit> sameDay(Node node) {
        var keys = Keys.of(node, Nodes.SAME_DAY, mistakes);
        var cutOff = keys.neededText("cutOff");
        keys.done();
        try {
            return cutOff.map(time -> new TimeLimit.SameDay(LocalTime.parse(time)));
        } catch (DateTimeException e) {
            mistakes.add(keys.line("cutOff"), "time", cutOff.orElse(""));
            return Optional.empty();
        }
    }
}
