package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowingTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Slowing slowing = new Slowing(nanos::get, 100);

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            slowing.wrong(address);
        }
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void ten_wrong_ones_are_free_and_the_next_is_slowed_for_this_address_only() {
        wrong("a", 9);
        assertFalse(slowing.slows("a"));
        wrong("a", 1);
        assertTrue(slowing.slows("a"));
        assertFalse(slowing.slows("b"));
    }

    @Test
    void it_is_forgiven_one_in_six_seconds_and_all_in_a_minute() {
        wrong("a", 10);
        pass(5);
        assertTrue(slowing.slows("a"));
        pass(1);
        assertFalse(slowing.slows("a"));
        wrong("a", 1);
        assertTrue(slowing.slows("a"));
        pass(3600);
        wrong("a", 9);
        assertFalse(slowing.slows("a"), "no more is saved up than a minute's worth");
        wrong("a", 1);
        assertTrue(slowing.slows("a"));
    }

    @Test
    void it_never_holds_more_addresses_than_it_has_room_for() {
        wrong("watched", 10);
        for (int i = 0; i < 1000; i++) {
            wrong("one" + i, 1);
            assertTrue(slowing.slows("watched"), "who asks again is not forgotten");
        }
        assertEquals(100, slowing.held());
    }

    private static String from(String remote, String forwarded) {
        return ClientAddress.of(remote, Optional.of(forwarded));
    }

    @Test
    void only_a_proxy_on_this_machine_is_believed_and_only_its_own_word() {
        assertEquals("203.0.113.9", from("127.0.0.1", "198.51.100.1, 203.0.113.9"));
        assertEquals("203.0.113.9", from("0:0:0:0:0:0:0:1", "203.0.113.9"));
        assertEquals("192.0.2.7", from("192.0.2.7", "203.0.113.9"));
        assertEquals("127.0.0.1", from("127.0.0.1", "somebody"));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", Optional.empty()));
    }

    @Test
    void an_ipv6_network_is_one_address() {
        assertEquals(from("::1", "2001:db8:1:2::1"), from("::1", "2001:db8:1:2:ffff::9"));
        assertNotEquals(from("::1", "2001:db8:1:2::1"), from("::1", "2001:db8:1:3::1"));
    }
}
