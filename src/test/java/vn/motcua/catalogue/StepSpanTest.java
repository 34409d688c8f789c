package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Step;
import vn.motcua.domain.procedure.TimeLimit;

/// Steps that cannot fit into the whole are told, and none that might.
class StepSpanTest {

    private static final TimeLimit SAME_DAY = new TimeLimit.SameDay(LocalTime.of(15, 0));

    private static TimeLimit working(String days) {
        return new TimeLimit.WorkingDays(new BigDecimal(days));
    }

    private static TimeLimit hours(int hours) {
        return new TimeLimit.WorkingHours(BigDecimal.valueOf(hours));
    }

    private static Optional<Integer> beyond(TimeLimit whole, TimeLimit... within) {
        List<Step> steps = Arrays.stream(within)
                .map(limit -> new Step("s", "handler", Optional.of(limit)))
                .toList();
        return new StepSpan(whole).beyond(steps);
    }

    @Test
    void steps_that_fill_the_whole_fit() {
        assertEquals(Optional.empty(), beyond(working("3"), working("2.5"), hours(4)));
        assertEquals(Optional.empty(), beyond(SAME_DAY, hours(8)));
        assertEquals(Optional.empty(), beyond(new TimeLimit.Months(1), new TimeLimit.Days(31)));
        assertEquals(Optional.empty(), beyond(new TimeLimit.Days(5), working("5")));
    }

    @Test
    void the_step_that_goes_beyond_is_named() {
        assertEquals(Optional.of(0), beyond(working("3"), working("3.5")));
        assertEquals(Optional.of(1), beyond(working("3"), working("2.5"), hours(5)));
        assertEquals(Optional.of(1), beyond(SAME_DAY, hours(5), working("0.5")));
        assertEquals(Optional.of(0), beyond(new TimeLimit.Days(5), working("5.5")));
        assertEquals(Optional.of(1), beyond(new TimeLimit.Days(5), new TimeLimit.Days(3), new TimeLimit.Days(3)));
        assertEquals(Optional.of(0), beyond(new TimeLimit.Months(1), new TimeLimit.Days(32)));
    }

    @Test
    void calendar_days_within_working_days_are_left_to_the_author() {
        assertEquals(Optional.empty(), beyond(working("3"), new TimeLimit.Days(5)));
    }
}
