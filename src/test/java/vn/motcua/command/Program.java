package vn.motcua.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The built program as a process on a desk of its own: what the rigs start, feed and kill.
final class Program {

    static final String PASSWORD = "mot mat khau dai";

    private static final Pattern NUMBER = Pattern.compile("X99\\.01\\.02-\\d{6}-Q\\d{4}");
    private static final int UNREADABLE = 2;

    private final Path home;
    private final Map<String, String> more;
    private final boolean inside;

    Program(Path home) {
        this(home, Map.of(), false);
    }

    private Program(Path home, Map<String, String> more, boolean inside) {
        this.home = home;
        this.more = more;
        this.inside = inside;
    }

    /// The same desk with more in the environment.
    Program with(Map<String, String> variables) {
        var all = new HashMap<>(more);
        all.putAll(variables);
        return new Program(home, all, inside);
    }

    Path data() {
        return home.resolve("data");
    }

    Path state() {
        return home.resolve("state");
    }

    /// The same desk, starting a third faster with shared classes; the program is the same.
    Program quick() throws IOException {
        var usual = "-Dmotcua.argon2.mib=1 -Xlog:disable -Djava.io.tmpdir=" + home.resolve("tmp")
                + " -XX:SharedArchiveFile=" + home.resolve("classes.jsa");
        with(Map.of("MOTCUA_JAVA_OPTS", usual + " -XX:+AutoCreateSharedArchive"))
                .run("dossiers");
        return with(Map.of("MOTCUA_JAVA_OPTS", usual));
    }

    /// The same desk, its verbs run in this process: for looking, where nothing is to be killed.
    Program inside() {
        return new Program(home, more, true);
    }

    /// What a process left.
    record Ran(int exit, String out, String err) {}

    /// Every number in a text, in order of appearance.
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(result -> result.group()).toList();
    }

    /// One verb of `bin/motcua`, on this desk.
    Process start(String... words) throws IOException {
        return under(List.of(), words);
    }

    /// One verb, started by another program that watches it.
    Process under(List<String> watcher, String... words) throws IOException {
        var all = new ArrayList<>(watcher);
        all.add("target/motcua/bin/motcua");
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data().toString()));
        return start(all);
    }

    /// A main of the tests that is put together like the program.
    Process start(Class<?> main, String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var all = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        all.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        all.add("-Dlogback.configurationFile=logback.xml");
        all.addAll(List.of("-Djava.io.tmpdir=" + home.resolve("tmp"), "-Duser.home=" + home.resolve("tmp")));
        var libraries = "target/test-classes:target/motcua/lib/*:target/motcua/lib/javafx/*";
        all.addAll(List.of("-cp", libraries, main.getName()));
        all.addAll(List.of(words));
        return start(all);
    }

    private Process start(List<String> words) throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        var builder = new ProcessBuilder(words);
        var environment = builder.environment();
        environment.put("MOTCUA_PASSWORD", PASSWORD);
        environment.put("MOTCUA_STATE", state().toString());
        environment.put("MOTCUA_JAVA_OPTS", "-Dmotcua.argon2.mib=1 -Djava.io.tmpdir=" + home.resolve("tmp"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(more);
        return builder.start();
    }

    Ran run(String... words) throws IOException {
        return inside ? here(words) : finish(start(words), "");
    }

    private Ran here(String... words) throws IOException {
        var password = Files.writeString(home.resolve("pw"), PASSWORD + "\n");
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString(), "--state", state().toString()));
        all.addAll(List.of("--password-file", password.toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exit, out.toString(), err.toString());
    }

    /// Receives visits.
    Ran receive(String visits) throws IOException {
        return inside
                ? here(
                        "receive",
                        "--visit",
                        Files.writeString(home.resolve("visits.json"), visits).toString())
                : finish(start("receive", "--visit", "-"), visits);
    }

    /// Feeds a process and waits for its end.
    static Ran finish(Process process, String in) throws IOException {
        var err = new StringBuilder();
        var reader = Thread.ofVirtual().start(() -> err.append(all(process)));
        try (var out = process.getOutputStream()) {
            out.write(in.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            err.append(""); // it ended without reading
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int exit = process.waitFor();
            reader.join();
            return new Ran(exit, said, err.toString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String all(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// The words that make an invented office.
    static String[] initOf(String agency) {
        return new String[] {
            "init",
            "--agency",
            agency,
            "--name",
            "UBND PHƯỜNG AN KHÊ",
            "--parent",
            "UBND TP ĐÀ NẴNG",
            "--unit",
            "Trung tâm",
            "--place",
            "An Khê",
            "--look-up",
            "https://tracuu.vi.du",
            "--desk",
            "1",
            "--user",
            "lethu",
            "--clerk",
            "Lê Thu"
        };
    }

    /// Makes the office of this desk.
    void init() throws IOException {
        var ran = run(initOf("X99.01.02"));
        must(ran.exit() == 0, "init: exit " + ran.exit() + " " + ran.err());
    }

    /// The numbers that stand in the store, as the program itself lists them.
    List<String> stored() throws IOException {
        var ran = run("dossiers", "--limit", "100000");
        must(ran.exit() == 0, "dossiers: exit " + ran.exit() + " " + ran.err());
        return ran.out().lines().map(line -> numbers(line).getFirst()).toList();
    }

    /// A rig's demand.
    static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /// Whether a process that failed behaved: a known exit code, a sentence in Vietnamese, nothing of the machinery.
    static boolean isCivil(Ran ran) {
        return ran.exit() > 0
                && ran.exit() <= UNREADABLE
                && ran.err().lines().anyMatch(line -> line.matches(".*[ạảấầậắằặẹẻếềệịỉọỏốồộớờợụủứừựỳỹđ].*"))
                && !ran.err().matches("(?s).*(\\n\\s+at |Exception|Caused by|SQLITE).*");
    }
}
