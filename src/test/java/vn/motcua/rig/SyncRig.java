package vn.motcua.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;
import vn.motcua.wire.EnrolCode;
import vn.motcua.wire.EnrolReading;

/// The real thing: the centre's program and three counters, each a process, each counter behind a proxy of its own. For
/// a
/// while the network is cut, delayed, slowed, doubled and silenced and each process is killed (-9) in turn; then all
/// heals. A witness outside of them wrote down every dossier that a counter said it had received: at the end each must
/// stand at the centre and at every counter, once, and every file must verify.
///
/// `SyncRig WORK KEPT SECONDS SEED`
final class SyncRig {

    private static final String OFFICE = "X99.01.02";
    private static final int DESKS = 3;
    private static final int FLOOR = 60;

    private final Path work;
    private final PrintStream story;
    private final Random random;
    private final int port;
    private final List<Counter> counters = new ArrayList<>();
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

    /// A counter's process, its proxy, and what the witness saw of it.
    private final class Counter {

        private final int number;
        private final ChaosProxy proxy;
        private final Map<UUID, String> received = new HashMap<>();
        private final Queue<String> said = new ConcurrentLinkedQueue<>();
        private Process process;
        private PrintStream in;
        private int printed;
        private volatile String waits = "";

        Counter(int number) throws IOException {
            this.number = number;
            proxy = new ChaosProxy(0, port);
            start();
        }

        Path home() {
            return work.resolve("desk" + number);
        }

        void start() throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx300m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlogback.configurationFile=logback.xml",
                    "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")),
                    "-Duser.home=" + work.resolve("tmp"),
                    "-Dmotcua.rig.early=" + Boolean.getBoolean("motcua.rig.early"),
                    "-cp",
                    "target/test-classes:target/motcua/lib/*",
                    CounterProcess.class.getName(),
                    home().toString(),
                    String.valueOf(number));
            builder.redirectError(ProcessBuilder.Redirect.appendTo(
                    work.resolve("desk" + number + ".err").toFile()));
            process = builder.start();
            in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            var reader = process.inputReader(StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> read(reader));
        }

        /// The witness: what was read here was said after it was durable. The last line of a killed process may be
        /// torn.
        private void read(BufferedReader reader) {
            try {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    said.add(line);
                    if (line.startsWith("waits ")) {
                        waits = line;
                    }
                }
            } catch (IOException e) {
                said.add("lost " + e.getMessage());
            }
        }

        void take() {
            for (var line = said.poll(); line != null; line = said.poll()) {
                var words = line.split(" ");
                if (words[0].equals("received") && words.length == 3 && words[2].length() == 22) {
                    received.put(UUID.fromString(words[1]), words[2]);
                } else if (words[0].equals("printed")) {
                    printed++;
                }
                story.println(Instant.now() + " desk" + number + " " + line);
            }
        }

        void tell(String line) {
            in.println(line);
        }

        void kill() throws IOException, InterruptedException {
            process.destroyForcibly().waitFor();
            kills++;
            start();
            tell("every 40");
        }

        boolean isIdle() {
            return waits.equals("waits 0 -");
        }
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
            var counter = new Counter(i);
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
                    java.net.URI.create("http://127.0.0.1:" + counter.proxy.port()), read.pin(), read.secret());
            counter.tell("enrol " + through.text() + " Quầy " + i);
            counter.tell("every 40");
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
            counters.forEach(Counter::take);
            var counter = counters.get(random.nextInt(DESKS));
            var weather = weather();
            story.println(Instant.now() + " weather desk" + counter.number + " " + weather);
            counter.proxy.weather(weather);
            if (random.nextInt(4) == 0) {
                counter.proxy.reset();
            }
            counter.tell("now");
            if (random.nextInt(3) == 0) {
                kill(turn++ % (DESKS + 1));
            }
        }
        System.out.println(kills + " kills in turn");
    }

    private void kill(int who) throws IOException, InterruptedException {
        story.println(Instant.now() + " kill -9 " + (who == DESKS ? "centre" : "desk" + (who + 1)));
        if (who == DESKS) {
            centre.destroyForcibly().waitFor();
            kills++;
            centre = startCentre();
        } else {
            counters.get(who).kill();
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
            counter.proxy.weather(Weather.FINE);
            counter.proxy.reset();
            counter.tell("every 0");
        }
        var patience = Instant.now().plus(Duration.ofSeconds(180));
        int quiet = 0;
        while (quiet < 3) {
            must(
                    Instant.now().isBefore(patience),
                    "still waiting: "
                            + counters.stream().map(counter -> counter.waits).toList());
            counters.forEach(counter -> counter.waits = "");
            counters.forEach(counter -> counter.tell("now"));
            for (int i = 0; i < 200 && counters.stream().anyMatch(counter -> counter.waits.isEmpty()); i++) {
                Thread.sleep(100);
            }
            quiet = counters.stream().allMatch(Counter::isIdle) ? quiet + 1 : 0;
            counters.forEach(Counter::take);
        }
    }

    private void stop() throws IOException, InterruptedException {
        for (var counter : counters) {
            counter.tell("end");
            if (!counter.process.waitFor(20, TimeUnit.SECONDS)) {
                counter.process.destroyForcibly().waitFor();
            }
            counter.take();
            counter.proxy.close();
        }
        centre.destroy();
        must(centre.waitFor(30, TimeUnit.SECONDS), "the centre did not stop");
    }

    private void judge() {
        Map<UUID, String> witnessed = new HashMap<>();
        int printed = 0;
        for (var counter : counters) {
            witnessed.putAll(counter.received);
            printed += counter.printed;
        }
        must(witnessed.size() >= FLOOR, "too little happened: " + witnessed.size());
        must(new HashSet<>(witnessed.values()).size() == witnessed.size(), "a number was given twice");
        Set<UUID> there = atTheCentre(witnessed);
        for (var counter : counters) {
            var desk = new Desk(counter.home());
            try (var store = desk.open()) {
                var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
                var verification = Verification.of(store, Optional.of(key));
                must(verification.isSound(), "desk" + counter.number + ": " + verification.faults());
                var counted = desk.unlock(store);
                for (var id : there) {
                    must(counted.ledger().dossier(id).isPresent(), "desk" + counter.number + " lacks " + id);
                }
                must(counted.stream().backlog().actions() == 0, "desk" + counter.number + " still waits");
            }
        }
        System.out.printf(
                "%d dossiers and %d prints seen by the witness, %d dossiers at the centre and at every desk; LOST 0 DUP 0%n",
                witnessed.size(), printed, there.size());
    }

    private Set<UUID> atTheCentre(Map<UUID, String> witnessed) {
        try (var store = SqlCentre.sqlite(work.resolve("centre/centre.db"))) {
            Set<UUID> there = new HashSet<>();
            for (var entry : witnessed.entrySet()) {
                must(!store.ofDossier(OFFICE, entry.getKey()).isEmpty(), "LOST " + entry.getValue());
                must(store.numbered(entry.getValue()).size() == 1, "DUP " + entry.getValue());
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
