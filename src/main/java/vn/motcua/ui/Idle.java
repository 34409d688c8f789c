package vn.motcua.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long nobody has touched the keys or the mouse, for the screen's thread.
public final class Idle {

    /// After so long the desk is locked.
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private final Duration limit;
    private long touched;

    /// @param nanos the machine's running time, as of `System::nanoTime`
    public Idle(LongSupplier nanos) {
        this(nanos, LIMIT);
    }

    /// @param limit the desk is locked after so long, if that is sooner than after [#LIMIT]
    public Idle(LongSupplier nanos, Duration limit) {
        this.nanos = nanos;
        this.limit = limit.compareTo(LIMIT) < 0 ? limit : LIMIT;
        touched = nanos.getAsLong();
    }

    void touch() {
        touched = nanos.getAsLong();
    }

    boolean isOver() {
        return nanos.getAsLong() - touched >= limit.toNanos();
    }

    /// The machine's running time.
    long now() {
        return nanos.getAsLong();
    }
}
