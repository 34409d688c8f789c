package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.ui.Absence.Moment;

class AbsenceTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final Absence absence = new Absence();
    private Duration running = Duration.ZERO;
    private Duration shown = Duration.ZERO;

    private boolean after(Duration run, Duration clock, boolean locked) {
        running = running.plus(run);
        shown = shown.plus(clock);
        return absence.isOver(new Moment(running.toNanos(), MORNING.plus(shown)), locked);
    }

    private boolean ticksFor(Duration time, boolean locked) {
        boolean over = false;
        for (var gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusSeconds(5)) {
            over |= after(Duration.ofSeconds(5), Duration.ofSeconds(5), locked);
        }
        return over;
    }

    @Test
    void a_day_at_the_desk_ends_nothing() {
        assertFalse(ticksFor(Duration.ofHours(9), false));
    }

    @Test
    void two_locked_hours_end_the_program_and_an_unlocking_in_between_does_not() {
        assertFalse(ticksFor(Duration.ofMinutes(115), true));
        assertFalse(ticksFor(Duration.ofSeconds(5), false));
        assertFalse(ticksFor(Duration.ofMinutes(115), true));
        assertTrue(ticksFor(Duration.ofMinutes(10), true));
    }

    @Test
    void a_machine_that_slept_is_noticed_by_its_clock_or_by_its_running_time() {
        ticksFor(Duration.ofMinutes(1), false);
        assertTrue(after(Duration.ofSeconds(5), Duration.ofHours(1), false));
        assertFalse(ticksFor(Duration.ofMinutes(1), false));
        assertTrue(after(Duration.ofHours(1), Duration.ofHours(1), false));
    }

    @Test
    void a_busy_machine_and_a_clock_set_back_are_no_sleep() {
        ticksFor(Duration.ofMinutes(1), false);
        assertFalse(after(Duration.ofSeconds(90), Duration.ofSeconds(90), false));
        assertFalse(after(Duration.ofSeconds(5), Duration.ofHours(-3), false));
    }
}
