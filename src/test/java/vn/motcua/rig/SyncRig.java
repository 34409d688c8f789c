package vn.motcua.rig;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;
import vn.motcua.wire.EnrolCode;
import vn.motcua.wire.EnrolReading;

/// The real thing: the centre's program and three counters, each a process, each counter behind a proxy of its
/// own. For a while the network is cut, delayed, slowed, doubled and silenced and each process is killed (-9)
/// in turn; then all heals. A witness outside of them wrote down every dossier that a counter said it had
/// received: at the end each must stand at the centre and at every counter, once, and every file must verify.
///
/// `SyncRig WORK KEPT SECONDS SEED`
final class SyncRig {

    private static final String OFFICE = "X99.01.02";
    private static final int DESKS = 3;
    private static final int FLOOR = 60;

    /// Whether the last counter is the installed program's window, on the display of this process.
    private static final boolean WINDOW = Boolean.getBoolean("motcua.rig.window");

    /// Dossiers that it receives at least.
    private static final int BY_WINDOW = 4;

    private final Path work;
    private final PrintStream story;
    private final Random random;
    private final int port;
    private final List<RunningCounter> counters = new ArrayList<>();
    private Process centre;
    private int kills;

    private SyncRig(Path work, PrintStream story, Random random, int port) throws IOException {
        this.work = work;
        this.story = story;
        this.random = random;
        this.port = port;
        centre = startCentre();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var work = Path.of(args[0]);
        long seed = Long.parseLong(args[3]);
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 20_000);
        try (var story = new PrintStream(
                Files.newOutputStream(Files.createDirectories(Path.of(args[1])).resolve("story.txt")),
                true,
                StandardCharsets.UTF_8)) {
            System.out.println("seed " + seed);
            init(work, port);
            var rig = new SyncRig(work, story, new Random(seed), port);
            try {
                rig.enrol();
                rig.storm(Duration.ofSeconds(Long.parseLong(args[2])));
                rig.heal();
            } finally {
                rig.stop();
            }
            rig.judge();
        }
    }

    private static Path config(Path work) {
        return work.resolve("centre/centre.conf");
    }

    private static void init(Path work, int port) throws IOException, InterruptedException {
        Files.createDirectories(work.resolve("centre"));
        motcua(
                work,
                List.of("centre", "init", "--config", config(work).toString(), "--look-up", "https://tracuu.vi.du"));
        var text = Files.readString(config(work));
        Files.writeString(config(work), text.replaceAll("(?m)^#? *port *=.*$", "port = " + port));
        must(Files.readString(config(work)).contains("port = " + port), "no port in the config:\n" + text);
    }

    private static String motcua(Path work, List<String> words) throws IOException, InterruptedException {
        var process = program(work, words).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        must(process.waitFor() == 0, words + ": " + out);
        return out;
    }

    private static ProcessBuilder program(Path work, List<String> words) throws IOException {
        var all = new ArrayList<>(List.of("target/motcua/bin/motcua"));
        all.addAll(words);
        var builder = new ProcessBuilder(all);
        builder.environment().put("MOTCUA_STATE", work.resolve("state").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("MOTCUA_JAVA_OPTS", "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")));
        return builder;
    }

    private Process startCentre() throws IOException {
        var builder = program(work, List.of("centre", "--config", config(work).toString()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(work.resolve("centre.log").toFile()));
        return builder.start();
    }

    private void enrol() throws IOException, InterruptedException {
        awaitCentre();
        motcua(
                work,
                List.of(
                        "centre",
                        "office",
                        "add",
                        OFFICE,
                        "Phường An Khê",
                        "--config",
                        config(work).toString()));
        for (int i = 1; i <= DESKS; i++) {
            var counter = RunningCounter.start(work, i, port, WINDOW && i == DESKS);
            counters.add(counter);
            var out = motcua(
                    work,
                    List.of(
                            "centre",
                            "enrol-code",
                            OFFICE,
                            "--config",
                            config(work).toString()));
            var code = out.replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
            var read = ((EnrolReading.Good) EnrolReading.of(code)).code();
            var through = new EnrolCode(
                    java.net.URI.create("http://127.0.0.1:" + counter.proxy().port()), read.pin(), read.secret());
            counter.tell("enrol " + through.text() + " Quầy " + i);
            counter.begin();
        }
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        while (!counters.stream().allMatch(RunningCounter::isEnrolled)) {
            must(Instant.now().isBefore(patience), "a counter was not enrolled");
            Thread.sleep(100);
        }
    }

    private void awaitCentre() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                must(socket.isConnected(), "connected");
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the centre did not come up");
    }

    private void storm(Duration length) throws IOException, InterruptedException {
        var end = Instant.now().plus(length);
        int turn = 0;
        while (Instant.now().isBefore(end)) {
            Thread.sleep(500 + random.nextInt(1_500));
            counters.forEach(counter -> counter.take(story));
            var counter = counters.get(random.nextInt(DESKS));
            var weather = weather();
            story.println(Instant.now() + " weather " + counter.name() + " " + weather);
            counter.proxy().weather(weather);
            if (random.nextInt(4) == 0) {
                counter.proxy().reset();
            }
            counter.tell("now");
            if (random.nextInt(3) == 0) {
                kill(turn++);
            }
        }
        System.out.println(kills + " kills in turn");
        awaitWindow();
    }

    /// A window needs its time to come up and for a clerk to sign in.
    private void awaitWindow() throws InterruptedException {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        for (var counter : counters) {
            while (counter.hasWindow() && counter.received().size() < BY_WINDOW) {
                must(Instant.now().isBefore(patience), "the window received too little: " + counter.received());
                Thread.sleep(200);
                counter.take(story);
            }
        }
    }

    private void kill(int turn) throws IOException, InterruptedException {
        int who = turn % (DESKS + 1);
        if (who == DESKS) {
            story.println(Instant.now() + " kill -9 centre");
            centre.destroyForcibly().waitFor();
            kills++;
            centre = startCentre();
        } else if (!counters.get(who).hasWindow() || turn / (DESKS + 1) % 2 == 0) {
            story.println(Instant.now() + " kill -9 " + counters.get(who).name());
            counters.get(who).kill();
            kills++;
        }
    }

    private Weather weather() {
        return switch (random.nextInt(9)) {
            case 0 -> Weather.FINE.cutUp(random.nextInt(4_000));
            case 1 -> Weather.FINE.cutDown(random.nextInt(2_000)).hard(true);
            case 2 -> Weather.FINE.cutDown(0);
            case 3 -> Weather.FINE.delay(random.nextInt(400));
            case 4 -> Weather.FINE.rate(2_000 + random.nextInt(20_000));
            case 5 -> Weather.FINE.replay(true);
            case 6 -> Weather.FINE.swallow(random.nextBoolean(), true);
            default -> Weather.FINE;
        };
    }

    private void heal() throws InterruptedException {
        awaitCentre();
        for (var counter : counters) {
            counter.proxy().weather(Weather.FINE);
            counter.proxy().reset();
            counter.tell("every 0");
        }
        var patience = Instant.now().plus(Duration.ofSeconds(180));
        int quiet = 0;
        while (quiet < 3) {
            must(
                    Instant.now().isBefore(patience),
                    "still waiting: "
                            + counters.stream().map(RunningCounter::waits).toList());
            counters.forEach(RunningCounter::ask);
            for (int i = 0; i < 200 && counters.stream().anyMatch(RunningCounter::isAsked); i++) {
                Thread.sleep(100);
            }
            quiet = counters.stream().allMatch(RunningCounter::isIdle) ? quiet + 1 : 0;
            counters.forEach(counter -> counter.take(story));
        }
    }

    private void stop() throws IOException, InterruptedException {
        for (var counter : counters) {
            counter.end(story);
        }
        centre.destroy();
        must(centre.waitFor(30, TimeUnit.SECONDS), "the centre did not stop");
    }

    private void judge() throws IOException, InterruptedException {
        Set<String> numbers = new HashSet<>();
        int seen = 0;
        int printed = 0;
        for (var counter : counters) {
            must(counter.twice().isEmpty(), "a number was given twice: " + counter.twice());
            numbers.addAll(counter.received().keySet());
            seen += counter.received().size();
            printed += counter.printed();
        }
        must(seen >= FLOOR, "too little happened: " + seen);
        must(numbers.size() == seen, "a number was given twice");
        Set<UUID> there = atTheCentre(numbers);
        for (var counter : counters) {
            for (var said : counter.received().entrySet()) {
                must(counter.hasWindow() || there.contains(UUID.fromString(said.getValue())), "LOST " + said.getKey());
            }
            if (counter.hasWindow()) {
                judgeByVerbs(counter, numbers, there.size());
            } else {
                judge(counter, there);
            }
        }
        System.out.printf(
                "%d dossiers and %d prints seen by the witness, %d dossiers at the centre and at every desk; LOST 0 DUP 0%n",
                seen, printed, there.size());
    }

    private static void judge(RunningCounter counter, Set<UUID> there) {
        var desk = new Desk(counter.home());
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            must(verification.isSound(), counter.name() + ": " + verification.faults());
            var counted = desk.unlock(store);
            for (var id : there) {
                must(counted.ledger().dossier(id).isPresent(), counter.name() + " lacks " + id);
            }
            must(counted.stream().backlog().actions() == 0, counter.name() + " still waits");
        }
    }

    /// The desk of the window is another machine's matter: the program itself is asked.
    private void judgeByVerbs(RunningCounter counter, Set<String> numbers, int dossiers)
            throws IOException, InterruptedException {
        verb(counter, "verify");
        var listed = verb(counter, "dossiers", "--limit", "1000000").lines().toList();
        must(listed.size() == dossiers, counter.name() + " has " + listed.size() + " of " + dossiers);
        var all = String.join("\n", listed);
        for (var number : numbers) {
            must(all.contains("\"" + number + "\""), counter.name() + " lacks " + number);
        }
        System.out.printf(
                "%d dossiers were received by keys in a window that was killed %d times%n",
                counter.received().size(), counter.kills());
    }

    private String verb(RunningCounter counter, String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", counter.home().resolve("data").toString()));
        all.addAll(List.of("--state", counter.home().resolve("state").toString()));
        all.addAll(List.of("--password-file", counter.home().resolve("password").toString()));
        return motcua(work, all);
    }

    private Set<UUID> atTheCentre(Set<String> numbers) {
        try (var store = SqlCentre.sqlite(work.resolve("centre/centre.db"))) {
            Set<UUID> there = new HashSet<>();
            for (var number : numbers) {
                var here = store.numbered(number);
                must(!here.isEmpty(), "LOST " + number);
                must(here.size() == 1, "DUP " + number);
            }
            long last = store.point(OFFICE).orElseThrow().position();
            Set<String> hashes = new HashSet<>();
            for (long after = 0; after < last; after += 200) {
                for (var placed : store.after(OFFICE, after, 200)) {
                    must(
                            hashes.add(placed.log() + "|"
                                    + vn.motcua.keys.Chain.identity(
                                            placed.bytes().header())),
                            "DUP action");
                    vn.motcua.wire.HeaderBytes.read(placed.bytes().header())
                            .dossier()
                            .ifPresent(there::add);
                }
            }
            must(hashes.size() == last, "positions have a gap");
            return there;
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
