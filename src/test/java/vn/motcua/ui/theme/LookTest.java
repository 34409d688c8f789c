package vn.motcua.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void what_is_kept_is_read_again() {
        var look = new Look(true, 150);
        assertEquals("dark 150", look.text());
        assertEquals(Optional.of(look), Look.of(look.text()));
        assertEquals(Optional.empty(), Look.of("blue 150"));
        assertEquals(Optional.empty(), Look.of("dark 15 0"));
    }

    @Test
    void text_stays_between_100_and_175_percent() {
        assertEquals(100, Look.USUAL.smaller().percent());
        assertEquals(175, new Look(false, 175).larger().percent());
        assertEquals(125, Look.USUAL.larger().percent());
        assertEquals(100, Look.of("light 999").orElseThrow().usualSize().percent());
    }
}
