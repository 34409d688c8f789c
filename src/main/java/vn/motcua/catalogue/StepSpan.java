package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.Step;
import vn.motcua.domain.procedure.TimeLimit;

/// How long the steps of a procedure take one after the other, beside the time that the whole may take.
///
/// Working time and calendar days are added up apart: how many working days a span of days has depends on the year. A
/// day has at most eight working hours (Bộ luật Lao động 45/2019/QH14, Điều 105), a month at most 31 days, so that no
/// step is called too long that might fit.
final class StepSpan {

    private static final BigDecimal HOURS = BigDecimal.valueOf(8);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

    private final BigDecimal mostHours;
    private final Optional<BigDecimal> mostDays;

    StepSpan(TimeLimit whole) {
        mostDays = days(whole);
        mostHours = mostDays.map(HOURS::multiply).orElseGet(() -> hours(whole));
    }

    /// The first step with which more time is gone than there is.
    ///
    /// @return its place, from 0
    Optional<Integer> beyond(List<Step> steps) {
        var hours = BigDecimal.ZERO;
        var days = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            var within = steps.get(i).within();
            hours = hours.add(within.map(StepSpan::hours).orElse(BigDecimal.ZERO));
            days = days.add(within.flatMap(StepSpan::days).orElse(BigDecimal.ZERO));
            var sum = days;
            if (hours.compareTo(mostHours) > 0
                    || mostDays.filter(most -> sum.compareTo(most) > 0).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// Nothing for what is reckoned in calendar days.
    private static BigDecimal hours(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.WorkingHours(var hours) -> hours;
            case TimeLimit.WorkingDays(var days) -> days.multiply(HOURS);
            case TimeLimit.SameDay _ -> HOURS;
            case TimeLimit.Days _, TimeLimit.Months _ -> BigDecimal.ZERO;
        };
    }

    private static Optional<BigDecimal> days(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.Days(var days) -> Optional.of(BigDecimal.valueOf(days));
            case TimeLimit.Months(var months) -> Optional.of(LONGEST_MONTH.multiply(BigDecimal.valueOf(months)));
            case TimeLimit.WorkingDays _, TimeLimit.WorkingHours _, TimeLimit.SameDay _ -> Optional.empty();
        };
    }
}
