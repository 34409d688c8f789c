package vn.motcua.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.counter.SignIn;
import vn.motcua.store.CounterStore;

/// Kills `receive` again and again on one folder and holds the numbers that were seen against what is there.
///
/// The witness is this process: it writes down, in another folder, every number that it read from the program.
final class KillRig {

    private static final int KILLED = 128 + 9;
    private static final int VISITS = 5;
    private static final List<String> POINTS =
            List.of("before-commit", "after-commit", "after-marker", "before-print", "after-print");

    private final Program program;
    private final Path witness;
    private final Random random;
    private final List<String> seen = new ArrayList<>();
    private int visits;
    private int kills;

    private KillRig(Path home, Path witness, long seed) throws IOException {
        this.witness = witness;
        random = new Random(seed);
        var plain = new Program(home);
        plain.init();
        program = plain.quick();
    }

    /// @param args a folder for the desks, a folder for the witness, kills at random moments, kills at each point
    public static void main(String[] args) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        int wanted = Integer.parseInt(args[2]);
        int each = Integer.parseInt(args[3]);
        System.out.println("seed " + seed);
        var desk =
                new KillRig(Path.of(args[0]).resolve("desk"), Path.of(args[1]).resolve("witness.txt"), seed);
        desk.atRandom(wanted);
        for (var point : POINTS) {
            desk.atPoint(point, each);
        }
        desk.last(wanted + each * POINTS.size());
        var hasty =
                new KillRig(Path.of(args[0]).resolve("hasty"), Path.of(args[1]).resolve("hasty.txt"), seed);
        hasty.noticed();
    }

    private String batch() {
        return IntStream.range(0, VISITS)
                .mapToObj(_ -> new Invented(visits++ % 1000).visit() + "\n")
                .collect(Collectors.joining());
    }

    private void atRandom(int wanted) throws Exception {
        long start = System.nanoTime();
        for (int life = 1; life <= wanted; life++) {
            var process = program.start("receive", "--visit", "-");
            feed(process);
            var out = reader(process);
            witness(Optional.ofNullable(out.readLine()).orElse("nothing"));
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(200_000)));
            kill(process, out);
            if (life % 40 == 0) {
                System.out.printf("%d kills, %d numbers seen, %d s%n", kills, seen.size(), seconds(start));
                sound();
            }
        }
    }

    /// The program stands still at `point`, and is killed there.
    private void atPoint(String point, int times) throws Exception {
        int before = seen.size();
        long waiting = waiting();
        for (int life = 0; life < times; life++) {
            int stored = program.stored().size();
            int known = seen.size();
            stopped(point, "right");
            int kept = program.stored().size() - stored;
            int reported = seen.size() - known;
            // the first visit is reported; the second got as far as the point
            Program.must(reported == (point.contains("print") ? 2 : 1), point + ": reported " + reported);
            Program.must(kept == (point.equals("before-commit") ? 1 : 2), point + ": kept " + kept);
        }
        long papers = waiting() - waiting;
        Program.must(papers == (point.contains("print") ? 2L : 1L) * times, point + ": papers on their way " + papers);
        System.out.printf("%s: %d kills, %d numbers seen%n", point, times, seen.size() - before);
    }

    private void stopped(String point, String how) throws Exception {
        var process = program.start(
                StoppingReceive.class,
                program.data().toString(),
                program.state().toString(),
                point,
                how);
        feed(process);
        var said = new ArrayList<String>();
        var err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = err.readLine(); line != null && !line.equals("at " + point); line = err.readLine()) {
            said.add(line);
        }
        Program.must(process.isAlive(), "did not come to " + point + ": " + said);
        kill(process, reader(process));
    }

    private void feed(Process process) throws IOException {
        process.getOutputStream().write(batch().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void kill(Process process, BufferedReader out) throws Exception {
        process.toHandle().destroyForcibly(); // leaves what is in the pipe
        Program.must(process.waitFor() == KILLED, "ended by itself: exit " + process.exitValue());
        witness(out.lines().collect(Collectors.joining("\n")));
        kills++;
    }

    private void witness(String text) throws IOException {
        var numbers = Program.numbers(text);
        seen.addAll(numbers);
        Files.write(witness, numbers, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void sound() throws IOException {
        var wrong = NumbersCheck.wrong(program, seen);
        Program.must(wrong.isEmpty(), "after " + kills + " kills: " + wrong);
    }

    private <R> R opened(java.util.function.Function<vn.motcua.counter.CounterData, R> look) {
        var around = new Places(Map.of(), Optional.of(program.state())).surroundings();
        try (var store = CounterStore.open(program.data(), around)) {
            var in = new SignIn(store.users(), System::nanoTime).signIn("lethu", Program.PASSWORD.toCharArray());
            Program.must(in instanceof SignIn.Outcome.SignedIn, "cannot sign in");
            return look.apply(store.unlock(((SignIn.Outcome.SignedIn) in).key()));
        }
    }

    private long waiting() {
        return opened(data -> (long) data.printJobs().open().size());
    }

    private void last(int wanted) throws IOException {
        sound();
        Program.must(Files.readAllLines(witness).equals(seen), "the witness lost something itself");
        int copies = opened(vn.motcua.counter.CounterData::copiesNoticed);
        Program.must(copies == 0, "copies noticed: " + copies);
        Program.must(kills == wanted && seen.size() >= kills, "too few: " + kills + " kills, " + seen.size() + " seen");
        System.out.printf(
                "%d kills in all, %d numbers seen, %d stored; lost 0, twice 0, copies noticed 0, verify sound%n",
                kills, seen.size(), program.stored().size());
    }

    /// A number that is reported before it is kept must be noticed.
    private void noticed() throws Exception {
        stopped("before-commit", "early");
        var wrong = NumbersCheck.wrong(program, seen);
        Program.must(wrong.stream().anyMatch(fault -> fault.startsWith("lost ")), "not noticed: reported too early");
        System.out.println("a program that reports before the commit is noticed: " + wrong);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
