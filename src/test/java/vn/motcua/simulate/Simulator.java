package vn.motcua.simulate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;

/// Seeds for some minutes (`.ci/rigs/90-simulator.sh`): fixed ones in memory, fresh ones in memory, and some on real
/// files of SQLite; of one office and of several.
final class Simulator {

    static final int DESKS = 3;
    static final int STEPS = 300;
    private static final int DESKS_OF_SEVERAL = 4;
    private static final int FILE_DESKS = 2;
    private static final int FILE_DESKS_OF_SEVERAL = 3;
    private static final int FILE_STEPS = 90;
    private static final String SEVERAL = "offices";
    private static final long FIRST_FIXED = 1;
    private static final double FIXED = 0.5;
    private static final double FRESH = 0.2;
    private static final double FILES = 0.3;

    private final Path folder;
    private int failed;

    private Simulator(Path folder) {
        this.folder = folder;
    }

    /// @param args a folder for files that may be removed, how many seconds in all; or also a seed of memory to tell
    ///     of, and `offices` behind it where it is one of several offices
    public static void main(String[] args) throws IOException {
        var simulator = new Simulator(Path.of(args[0]));
        double seconds = Double.parseDouble(args[1]);
        if (args.length > 2) {
            boolean several = args.length > 3 && args[3].equals(SEVERAL);
            simulator.memory("told", Long.parseLong(args[2]), 0, several ? Simulator::several : Simulator::one);
        } else {
            long fresh = ThreadLocalRandom.current().nextLong(1L << 40);
            simulator.memory("fixed seeds, one office", FIRST_FIXED, FIXED / 2 * seconds, Simulator::one);
            simulator.memory("fixed seeds, several offices", FIRST_FIXED, FIXED / 2 * seconds, Simulator::several);
            simulator.memory("fresh seeds, one office", fresh, FRESH / 2 * seconds, Simulator::one);
            simulator.memory("fresh seeds, several offices", fresh, FRESH / 2 * seconds, Simulator::several);
            simulator.files(FILES * seconds);
        }
        if (simulator.failed > 0) {
            throw new IllegalStateException(simulator.failed + " seeds failed");
        }
    }

    /// What some seeds came to.
    private static final class Sum {
        private long seeds;
        private long actions;
        private long acknowledgedAndDestroyed;
        private final Map<String, Long> losses = new TreeMap<>();

        private void add(Simulation.Result result) {
            seeds++;
            actions += result.actions();
            acknowledgedAndDestroyed += result.acknowledgedAndDestroyed();
            result.losses().forEach((why, count) -> losses.merge(why, count, Long::sum));
        }
    }

    static Simulation.Size one(long seed) {
        return new Simulation.Size(1, DESKS, STEPS);
    }

    /// Two offices, or three with every third seed.
    static Simulation.Size several(long seed) {
        return new Simulation.Size(seed % 3 == 0 ? 3 : 2, DESKS_OF_SEVERAL, STEPS);
    }

    /// One office with every second seed.
    private static Simulation.Size onFiles(long seed) {
        return seed % 2 == 0
                ? new Simulation.Size(1, FILE_DESKS, FILE_STEPS)
                : new Simulation.Size(2, FILE_DESKS_OF_SEVERAL, FILE_STEPS);
    }

    /// At least one, then as many as there is time for.
    private void memory(String what, long first, double seconds, LongFunction<Simulation.Size> size) {
        var sum = new Sum();
        long begun = System.nanoTime();
        long worked = cpu();
        long seed = first;
        do {
            long now = seed++;
            run(sum, () -> Simulation.run(now, () -> Machines.memory(Bug.NONE), size.apply(now)));
        } while (since(begun) < seconds);
        tell(what + " from " + first + " in memory", sum, since(begun), (cpu() - worked) / 1e9);
    }

    private void files(double seconds) throws IOException {
        var sum = new Sum();
        long begun = System.nanoTime();
        long worked = cpu();
        long seed = FIRST_FIXED;
        do {
            long now = seed++;
            var world = Files.createDirectories(folder.resolve("world" + now));
            run(sum, () -> Simulation.run(now, () -> Machines.files(world), onFiles(now)));
        } while (since(begun) < seconds);
        tell("on real files", sum, since(begun), (cpu() - worked) / 1e9);
    }

    private interface Seed {
        Simulation.Result run();
    }

    private void run(Sum sum, Seed seed) {
        try {
            sum.add(seed.run());
        } catch (Failure failure) {
            failed++;
            System.out.println(failure.getMessage());
        }
    }

    private static double since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The processor's time beside the clock's, because other things may run on the machine.
    private static void tell(String what, Sum sum, double seconds, double worked) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d seeds well, %d actions, %.0f a minute by the clock, %.0f a minute of one processor%n",
                what,
                sum.seeds,
                sum.actions,
                sum.actions * 60 / seconds,
                sum.actions * 60 / worked);
        System.out.printf(
                Locale.ROOT,
                "  destroyed with all who held it: %s, acknowledged before: %d%n",
                sum.losses,
                sum.acknowledgedAndDestroyed);
    }
}
