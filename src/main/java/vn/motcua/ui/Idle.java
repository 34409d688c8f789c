package vn.motcua.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long nobody has touched the keys or the mouse.
final class Idle {

    static final Duration LIMIT = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private long touched;

    /// @param nanos the machine's running time, as of `System::nanoTime`
    Idle(LongSupplier nanos) {
        this.nanos = nanos;
        touched = nanos.getAsLong();
    }

    void touch() {
        touched = nanos.getAsLong();
    }

    boolean isOver() {
        return nanos.getAsLong() - touched >= LIMIT.toNanos();
    }
}
