package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleTest {

    private long nanos;

    private void rest(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void a_limit_can_be_made_shorter_but_never_longer() {
        var shorter = new Idle(() -> nanos, Duration.ofSeconds(8));
        var longer = new Idle(() -> nanos, Duration.ofDays(1));
        rest(Duration.ofSeconds(8));
        assertTrue(shorter.isOver());
        assertFalse(longer.isOver());
        rest(Idle.LIMIT);
        assertTrue(longer.isOver());
    }

    @Test
    void a_touch_begins_the_time_anew() {
        var idle = new Idle(() -> nanos);
        rest(Idle.LIMIT.minusSeconds(1));
        idle.touch();
        rest(Duration.ofSeconds(2));
        assertFalse(idle.isOver());
    }
}
