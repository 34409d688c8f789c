package vn.motcua.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When the next round begins. Drawn, so that desks that lost the centre together do not come back together.
final class Timetable {

    /// After a commit; more commits within it are one.
    static final Duration AFTER_COMMIT = Duration.ofSeconds(5);

    /// Nobody waits longer than this for a round to be tried again.
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_START = Duration.ofSeconds(300);
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;

    Timetable(RandomGenerator random) {
        this.random = random;
    }

    /// After a round that went through: from half the interval to one and a half of it.
    Duration afterSuccess(Duration interval) {
        return Duration.ofMillis(random.nextLong(interval.toMillis() / 2, interval.toMillis() * 3 / 2 + 1));
    }

    /// After `failures` rounds in a row that did not: full jitter below 5 s doubled each time, up to 15 minutes; the
    /// centre's own wish is the least, as far as it is sensible.
    Duration afterFailure(int failures, Optional<Duration> wanted) {
        long ceiling = Math.min(
                LONGEST.toMillis(), FIRST_BACK_OFF.toMillis() << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        long drawn = random.nextLong(1_000, ceiling + 1);
        long least = wanted.map(Duration::toMillis).orElse(0L);
        return Duration.ofMillis(Math.min(Math.max(drawn, least), LONGEST.toMillis()));
    }

    /// When the program starts after the last round before had failed: the whole province may have just got its power
    /// back.
    Duration afterOutage() {
        return Duration.ofMillis(random.nextLong(LONGEST_START.toMillis() + 1));
    }
}
