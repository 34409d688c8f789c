package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.ui.Bench;

class TalkTest {

    @TempDir
    Path home;

    private static long speaking() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sync"))
                .count();
    }

    @Test
    void there_is_one_conversation_at_a_time_and_none_after_the_end() {
        long before = speaking();
        try (var bench = new Bench(home);
                var talk = new Talk(Clock.systemUTC())) {
            var first = talk.over(bench.data(), Optional.empty());
            assertEquals(before, speaking(), "it is silent until the window stands");
            talk.start(first);
            assertEquals(before + 1, speaking());
            var second = talk.over(bench.data(), Optional.empty());
            assertNotEquals(first, second);
            assertEquals(before, speaking());
            talk.start(first);
            assertEquals(before, speaking(), "the one before does not come back");
            talk.start(second);
            assertEquals(before + 1, speaking());
            talk.close();
            assertEquals(before, speaking());
            assertThrows(NoSuchElementException.class, talk::current);
        }
    }
}
