package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.domain.procedure.TimeLimit;

/// Reads a limit in the unit in which the law gives it: `{workingDays: 3}`, `{hours: 8}`, `{days: 15}`,
/// `{sameDay: {cutOff: "15:00"}}`.
final class LimitReader {

    private static final TimeLimit STAND_IN = new TimeLimit.Days(1);

    private final Mistakes mistakes;

    LimitReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    TimeLimit limit(Node node) {
        var keys = Keys.of(node, mistakes);
        var limits = Stream.of(
                        keys.number("workingDays")
                                .flatMap(number -> positive(keys, number))
                                .<TimeLimit>map(TimeLimit.WorkingDays::new),
                        keys.number("hours")
                                .flatMap(number -> positive(keys, number))
                                .<TimeLimit>map(TimeLimit.WorkingHours::new),
                        Optional.of(keys.whole("days", 0))
                                .filter(days -> days > 0)
                                .<TimeLimit>map(TimeLimit.Days::new),
                        keys.node("sameDay").<TimeLimit>map(this::sameDay))
                .flatMap(Optional::stream)
                .toList();
        keys.done();
        if (limits.size() != 1) {
            mistakes.add(node.line(), "one-limit");
            return STAND_IN;
        }
        return limits.getFirst();
    }

    private Optional<BigDecimal> positive(Keys keys, BigDecimal number) {
        if (number.signum() <= 0) {
            mistakes.add(keys.line(), "not-positive", number.toPlainString());
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private TimeLimit sameDay(Node node) {
        var keys = Keys.of(node, mistakes);
        var cutOff = keys.neededText("cutOff");
        keys.done();
        try {
            return cutOff.<TimeLimit>map(time -> new TimeLimit.SameDay(LocalTime.parse(time)))
                    .orElse(STAND_IN);
        } catch (DateTimeException e) {
            mistakes.add(keys.line("cutOff"), "time", cutOff.orElse(""));
            return STAND_IN;
        }
    }
}
