package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private final Alarm alarm = new Alarm();

    @Test
    void a_press_during_a_turn_rings_again_at_once_though_the_turn_wants_to_wait() throws InterruptedException {
        alarm.set(Duration.ZERO);
        assertTrue(alarm.ring(() -> {}));
        alarm.press();
        alarm.set(Duration.ofMinutes(15));
        assertTrue(alarm.ring(() -> {}));
        assertTrue(alarm.wasPressed());
        assertFalse(alarm.wasPressed());
    }

    @Test
    void what_is_only_to_be_counted_does_not_ring() throws InterruptedException {
        var counted = new AtomicInteger();
        alarm.set(Duration.ofMinutes(15));
        alarm.count();
        assertFalse(alarm.ring(counted::incrementAndGet));
        assertTrue(counted.get() == 1);
        alarm.off();
        assertFalse(alarm.ring(counted::incrementAndGet));
    }
}
