package vn.motcua.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/// Writes down when the screen stood still: a line for every gap between two pulses that is longer than a person
/// overlooks, `<ms since the start> <ms of the gap>`.
public final class Pulse extends AnimationTimer {

    private static final long WORTH_TELLING = 50;

    private final Path file;
    private final LongSupplier nanos;
    private final long start;
    private long last;

    private Pulse(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        start = nanos.getAsLong();
        last = start;
    }

    /// Watches from now on until the program ends. On the FX thread.
    ///
    /// @param file is added to
    /// @param nanos the machine's running time
    public static void watch(Path file, LongSupplier nanos) {
        new Pulse(file, nanos).start();
    }

    @Override
    public void handle(long pulse) {
        long now = nanos.getAsLong();
        long gap = TimeUnit.NANOSECONDS.toMillis(now - last);
        if (gap >= WORTH_TELLING) {
            write(TimeUnit.NANOSECONDS.toMillis(now - start) + " " + gap + "\n");
        }
        last = nanos.getAsLong();
    }

    private void write(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("writing down the pulse", e);
        }
    }
}
