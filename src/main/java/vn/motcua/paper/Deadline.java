package vn.motcua.paper;

import java.time.Duration;

/// Until when a paper must be drawn.
///
/// @param nanos as [System#nanoTime] tells the time
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// @throws vn.motcua.counter.UndrawablePaper when it has passed
    void check() {
        if (System.nanoTime() - nanos > 0) {
            throw Allowance.beyondMeasure();
        }
    }
}
