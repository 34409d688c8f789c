package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers never repeat: over days, clocks, reopened and copied data, machines, restores and full lanes, on the real
/// file.
class NumbersPropertyTest {

    private static final int SEEDS = 70;
    private static final int ACTS = 40;

    @TempDir
    Path home;

    @Test
    void no_number_is_given_twice_whatever_happens_to_the_desks() throws Exception {
        Map<String, Integer> refused = new HashMap<>();
        int given = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var story = new Story(home.resolve("seed" + seed), seed);
            try {
                for (int act = 0; act < ACTS; act++) {
                    story.act();
                }
                story.check();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + String.join("; ", story.told()), e);
            }
            given += story.given().size();
            story.refused().forEach((key, count) -> refused.merge(key, count, Integer::sum));
        }
        assertTrue(given > SEEDS * 10, "numbers given: " + given);
        assertEquals(Set.of("numbers.full", "numbers.copied-twice", "numbers.earlier-day"), refused.keySet());
    }
}
