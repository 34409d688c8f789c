package vn.motcua.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.walk.WindowCounter;

/// A counter's process, its proxy, and what the witness saw of it.
final class RunningCounter {

    private static final String EVERY = "every 40";

    private final Path work;
    private final int number;
    private final boolean window;
    private final ChaosProxy proxy;
    private final Map<String, String> received = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private Process process;
    private PrintStream in;
    private int printed;
    private int kills;
    private volatile boolean enrolled;
    private volatile String waits = "";

    private RunningCounter(Path work, int number, boolean window, ChaosProxy proxy) throws IOException {
        this.work = work;
        this.number = number;
        this.window = window;
        this.proxy = proxy;
        process = launch();
        in = listen();
    }

    /// @param port of the centre
    /// @param window whether it is the installed program's window with a clerk at its keys
    static RunningCounter start(Path work, int number, int port, boolean window) throws IOException {
        return new RunningCounter(work, number, window, new ChaosProxy(0, port));
    }

    String name() {
        return "desk" + number;
    }

    Path home() {
        return work.resolve(name());
    }

    ChaosProxy proxy() {
        return proxy;
    }

    boolean hasWindow() {
        return window;
    }

    /// Numbers that it said were given, with the dossier that has each (`-`: a window does not say it).
    Map<String, String> received() {
        return received;
    }

    /// Numbers that it said of two dossiers: the first was not kept when it was killed.
    Set<String> twice() {
        return twice;
    }

    int printed() {
        return printed;
    }

    int kills() {
        return kills;
    }

    private Process launch() throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=logback.xml",
                "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")),
                "-Duser.home=" + work.resolve("tmp"),
                "-Dmotcua.rig.early=" + Boolean.getBoolean("motcua.rig.early"),
                "-cp"));
        words.addAll(
                window
                        ? List.of(
                                "target/test-classes:target/motcua/lib/*:target/motcua/lib/javafx/*",
                                WindowCounter.class.getName(),
                                "target/motcua/bin/motcua")
                        : List.of("target/test-classes:target/motcua/lib/*", CounterProcess.class.getName()));
        words.addAll(List.of(home().toString(), String.valueOf(number)));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        work.resolve(name() + ".err").toFile()))
                .start();
    }

    private PrintStream listen() {
        var reader = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> read(reader));
        return new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// The witness: what was read here was said after it was durable. The last line of a killed process may be torn.
    private void read(BufferedReader reader) {
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (line.startsWith("waits ")) {
                    waits = line;
                }
                enrolled |= line.equals("enrolled");
            }
        } catch (IOException e) {
            said.add("lost " + e.getMessage());
        }
    }

    void take(PrintStream story) {
        for (var line = said.poll(); line != null; line = said.poll()) {
            var words = line.split(" ");
            if (words[0].equals("received") && words.length == 3 && words[2].length() == 22) {
                var before = received.put(words[2], words[1]);
                if (before != null) {
                    twice.add(words[2]);
                }
            } else if (words[0].equals("printed")) {
                printed++;
            }
            story.println(Instant.now() + " " + name() + " " + line);
        }
    }

    void tell(String line) {
        in.println(line);
    }

    void begin() {
        tell(EVERY);
    }

    /// A window's clerk is no part of the program and lives on; whatever he sees of it then is not there any more.
    void kill() throws IOException, InterruptedException {
        kills++;
        if (window) {
            tell("kill");
            return;
        }
        process.destroyForcibly().waitFor();
        process = launch();
        in = listen();
        begin();
    }

    boolean isEnrolled() {
        return enrolled;
    }

    void ask() {
        waits = "";
        tell("now");
    }

    boolean isAsked() {
        return waits.isEmpty();
    }

    boolean isIdle() {
        return waits.equals("waits 0 -");
    }

    String waits() {
        return waits;
    }

    void end(PrintStream story) throws IOException, InterruptedException {
        tell("end");
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        take(story);
        proxy.close();
    }
}
