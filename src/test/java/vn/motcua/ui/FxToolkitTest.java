package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxToolkitTest {

    @Test
    void what_is_called_runs_on_the_screens_thread() {
        assertFalse(Platform.isFxApplicationThread());
        assertTrue(FxToolkit.call(Platform::isFxApplicationThread));
        assertTrue(FxToolkit.call(() -> FxToolkit.call(Platform::isFxApplicationThread)));
    }

    @Test
    void a_failure_comes_out_as_itself() {
        var failed = assertThrows(AssertionError.class, () -> FxToolkit.run(() -> assertEquals(1, 2)));
        assertTrue(failed.getMessage().contains("expected: <1>"));
        assertThrows(
                IOException.class,
                () -> FxToolkit.run(() -> {
                    throw new IOException("gone");
                }));
    }

    @Test
    void flushing_waits_for_what_was_queued() {
        var done = new AtomicInteger();
        FxToolkit.flush();
        for (int i = 0; i < 100; i++) {
            Platform.runLater(done::incrementAndGet);
        }
        FxToolkit.flush();
        assertEquals(100, done.get());
    }

    @Test
    void waiting_asks_again_until_it_is_true() {
        var asked = new AtomicInteger();
        FxToolkit.until("asked five times", () -> asked.incrementAndGet() >= 5);
        assertTrue(asked.get() >= 5);
    }
}
