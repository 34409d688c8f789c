package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private final Timetable timetable = new Timetable(new Random(5));

    @Test
    void a_round_that_went_through_is_followed_by_one_in_half_to_one_and_a_half_of_the_interval() {
        var drawn = new HashSet<Long>();
        for (int i = 0; i < 1_000; i++) {
            var wait = timetable.afterSuccess(Duration.ofSeconds(60));
            assertTrue(wait.toSeconds() >= 30 && wait.toSeconds() <= 90, wait.toString());
            drawn.add(wait.toSeconds());
        }
        assertTrue(drawn.size() > 50, "drawn, not fixed");
    }

    @Test
    void failures_wait_longer_and_longer_but_never_more_than_a_quarter_of_an_hour() {
        for (int failures = 1; failures < 60; failures++) {
            long ceiling = Math.min(900, failures > 8 ? 900 : 5L << (failures - 1));
            long greatest = 0;
            for (int i = 0; i < 2_000; i++) {
                var wait = timetable.afterFailure(failures, Optional.empty());
                assertTrue(wait.toMillis() >= 1_000 && wait.toMillis() <= ceiling * 1_000, failures + ": " + wait);
                greatest = Math.max(greatest, wait.toMillis());
            }
            assertTrue(greatest > ceiling * 900, "the whole width is used");
        }
    }

    @Test
    void the_centres_wish_is_obeyed_as_far_as_it_is_sensible() {
        assertTrue(
                timetable.afterFailure(1, Optional.of(Duration.ofSeconds(40))).toSeconds() >= 40);
        assertEquals(Timetable.LONGEST, timetable.afterFailure(1, Optional.of(Duration.ofDays(3))));
    }
}
