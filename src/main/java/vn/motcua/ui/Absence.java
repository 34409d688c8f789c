package vn.motcua.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When the program must end, so that the data key leaves the memory: after two locked hours, and after the
/// machine has slept.
///
/// It is told the time every few seconds. A machine that slept shows it by a long gap between two tellings, on
/// its running time or on its clock, whichever went on meanwhile. A clock that is set by more than [#ASLEEP]
/// while the program is open looks the same: the program then ends too, and what was being filled is a draft.
final class Absence {

    static final Duration LOCKED = Duration.ofHours(2);
    static final Duration ASLEEP = Duration.ofMinutes(3);

    /// @param nanos the machine's running time
    /// @param clock what the clock shows
    record Moment(long nanos, Instant clock) {}

    private Optional<Moment> last = Optional.empty();
    private Optional<Long> lockedSince = Optional.empty();

    /// Whether it is time to end.
    boolean isOver(Moment now, boolean locked) {
        boolean slept = last.filter(before -> slept(before, now)).isPresent();
        last = Optional.of(now);
        lockedSince = locked ? lockedSince.or(() -> Optional.of(now.nanos())) : Optional.empty();
        return slept
                || lockedSince
                        .filter(since -> now.nanos() - since >= LOCKED.toNanos())
                        .isPresent();
    }

    private static boolean slept(Moment before, Moment now) {
        return now.nanos() - before.nanos() > ASLEEP.toNanos()
                || Duration.between(before.clock(), now.clock()).compareTo(ASLEEP) > 0;
    }
}
