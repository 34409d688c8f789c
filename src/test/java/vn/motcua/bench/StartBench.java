package vn.motcua.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.Probe;
import vn.motcua.keys.KeyWrap;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Surroundings;

/// From the start of a process to the first picture, and what it then holds in memory: the counter with a folder full
/// of dossiers against a window with one label, with the same flags, each seen by [Watched].
final class StartBench {

    private static final String COUNTER = "vn.motcua.command.Main";
    private static final long SETTLE = 1_000;

    private StartBench() {}

    /// @param args folder, rounds, dossiers, then the java command with its flags and class path
    public static void main(String[] args) throws IOException, InterruptedException {
        var home = Path.of(args[0]).resolve("start");
        BenchDesk.clear(home);
        int rounds = Integer.parseInt(args[1]);
        int dossiers = Integer.parseInt(args[2]);
        var java = List.of(args).subList(3, args.length);
        StreamBench.init(java, home);
        fill(home, dossiers);
        var seen = new double[5][rounds];
        for (int round = -1; round < rounds; round++) {
            var empty = run(java, home, List.of(EmptyWindow.class.getName()), false);
            var counter = run(
                    java, home, List.of(COUNTER, "--data", home.resolve("data").toString()), true);
            var all = new double[] {empty[0], empty[1], counter[0], counter[2], counter[3]};
            for (int i = 0; round >= 0 && i < all.length; i++) {
                seen[i][round] = all[i];
            }
        }
        var with = String.format(Locale.GERMANY, " with %,d dossiers", dossiers);
        var base = "empty JavaFX window";
        Table.ratio("start to sign-in screen" + with, " ms", new Sample(seen[2]), base, new Sample(seen[0]), 2.5);
        Table.ratio(
                "Enter at the password to reception, the password's work included" + with,
                " ms",
                new Sample(seen[3]),
                base,
                new Sample(seen[0]),
                2.5);
        Table.ratio("RSS at reception" + with, " MB", new Sample(seen[4]), base, new Sample(seen[1]), 2);
    }

    /// Milliseconds and MB at the first screen, and at the second if there is one.
    private static double[] run(List<String> java, Path home, List<String> program, boolean signIn)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(java);
        words.add(Watched.class.getName());
        words.addAll(program);
        var builder = StreamBench.builder(words, home);
        long start = System.nanoTime();
        var process = builder.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var in = process.outputWriter(StandardCharsets.UTF_8)) {
            double first = shown(out, start);
            double resident = settled(process);
            if (!signIn) {
                return new double[] {first, resident};
            }
            start = System.nanoTime();
            in.write(StreamBench.PASSWORD + "\n");
            in.flush();
            return new double[] {first, resident, shown(out, start), settled(process)};
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static double shown(BufferedReader out, long start) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("shown")) {
                return (System.nanoTime() - start) / 1e6;
            }
        }
        throw new IllegalStateException("the window never came");
    }

    private static double settled(Process process) throws IOException, InterruptedException {
        Thread.sleep(SETTLE);
        return StreamBench.resident(process.pid()) / 1024.0;
    }

    /// With the machine's own mark, read from the marker, so that no copy is noticed.
    private static void fill(Path home, int dossiers) throws IOException {
        var state = home.resolve("state");
        try (var files = Files.list(state)) {
            var marker = files.filter(file -> file.toString().endsWith(".marker"))
                    .findFirst()
                    .orElseThrow();
            var bytes = new String(Files.readAllBytes(marker), StandardCharsets.US_ASCII).replace("\0", "");
            var around = new Surroundings(Clock.systemUTC(), new MachineMark(bytes.split(" ")[3]), state, Probe.NONE);
            try (var store = CounterStore.open(home.resolve("data"), around, KeyWrap.Cost.STANDARD)) {
                var key = store.users().open("lethu", StreamBench.PASSWORD.toCharArray());
                new InventedDossiers(7).receive(store.unlock(key.orElseThrow()).ledger(), dossiers, 100);
            }
        }
    }
}
