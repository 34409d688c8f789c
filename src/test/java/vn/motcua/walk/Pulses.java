package vn.motcua.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;

/// How long the screen stood still between two pulses of JavaFX, and in whose code.
///
/// On a machine that others load, the screen's thread also waits for a processor, and so does the clock that
/// wakes it. That is not the program's doing: Linux says how long a thread waited for a processor
/// (`schedstat`), and a thread that waits for the next event is seen doing so; both are told apart.
final class Pulses extends AnimationTimer {

    private static final double MILLI = 1e6;
    private static final int KEPT = 5;
    private static final double LONG = 60;
    private static final String IDLE = "_runLoop";
    private static final Path SCHEDULE = Path.of("/proc/thread-self/schedstat");

    /// @param millis from one pulse to the next
    /// @param own how much of it the screen's thread was at work and had a processor
    /// @param where the program was seen meanwhile
    record Stand(double millis, double own, String where) {

        static final Stand NONE = new Stand(0, 0, "");

        static Stand parse(String line) {
            var parts = line.split("\t");
            return new Stand(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "stand\t%.1f\t%.1f\t%s", millis, own, where + " ");
        }
    }

    private final List<Stand> longest = new ArrayList<>();
    private final Set<String> where = new LinkedHashSet<>();
    private final Thread screen = Thread.currentThread();
    private volatile long last = System.nanoTime();
    private double queued = waited();
    private int looks;
    private int atWork;

    /// For the screen's thread.
    Pulses() {
        Thread.ofPlatform().daemon().name("stands").start(this::watch);
    }

    @Override
    public void handle(long now) {
        var waited = waited();
        long nanos = System.nanoTime();
        var stand = (nanos - last) / MILLI;
        last = nanos;
        synchronized (where) {
            double share = looks == 0 ? 1 : (double) atWork / looks;
            keep(new Stand(stand, (stand - (waited - queued)) * share, String.join(" < ", where)));
            where.clear();
            looks = 0;
            atWork = 0;
        }
        queued = waited;
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos((long) (10 * MILLI));
            long seen = last;
            var stack = screen.getStackTrace();
            synchronized (where) {
                if (seen == last) {
                    look(stack, (System.nanoTime() - seen) / MILLI);
                }
            }
        }
    }

    private void look(StackTraceElement[] stack, double stood) {
        boolean idle = stack.length > 0 && stack[0].getMethodName().equals(IDLE);
        looks++;
        atWork += idle ? 0 : 1;
        if (stood > LONG && !idle) {
            where.add(place(stack));
        }
    }

    /// The innermost of ours, and what it waits for.
    private static String place(StackTraceElement[] stack) {
        var ours = Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("vn.motcua"))
                .limit(3)
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .toList();
        var top = stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
        return "(" + top + " in " + String.join(" of ", ours) + ")";
    }

    private void keep(Stand stand) {
        longest.add(stand);
        longest.sort(Comparator.comparingDouble(Stand::own).reversed());
        if (longest.size() > KEPT) {
            longest.removeLast();
        }
    }

    /// The longest stands since this was asked last, longest first.
    List<String> take() {
        var lines = longest.stream().map(Stand::toString).toList();
        longest.clear();
        return lines;
    }

    private static double waited() {
        try {
            return Long.parseLong(Files.readString(SCHEDULE).split(" ")[1]) / MILLI;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
