package vn.motcua.centre.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.keys.Chain;
import vn.motcua.wire.PushBatch;

/// A centre in a process of its own: opens the database when it is told to, takes what logs of its own push, and says
/// which hashes it acknowledged.
final class SecondProcess {

    static final int REFUSED = 3;
    static final int BATCHES = 10;
    static final int TOGETHER = 5;

    private SecondProcess() {}

    /// @param args database (a URL or a file), the first log's seed, how many logs write at once
    public static void main(String[] args) throws Exception {
        say("ready");
        System.in.read();
        try (var centre = open(args[0])) {
            Centres.withOffice(centre);
            write(centre, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        } catch (CentreTrouble e) {
            say(String.valueOf(e.getMessage()));
            System.exit(REFUSED);
        }
    }

    private static SqlCentre open(String database) {
        return database.startsWith("jdbc:") ? SqlCentre.postgres(database, 4) : SqlCentre.sqlite(Path.of(database));
    }

    private static void write(SqlCentre centre, int first, int logs) throws Exception {
        var writers = new ArrayList<Callable<Object>>();
        for (int i = first; i < first + logs; i++) {
            var log = new WrittenLog(Centres.OFFICE, i).enrolled(centre.roster(), 2 * i + 1);
            writers.add(() -> {
                for (int batch = 0; batch < BATCHES; batch++) {
                    push(centre, log.next(TOGETHER));
                }
                return log;
            });
        }
        try (var threads = Executors.newFixedThreadPool(logs)) {
            for (var one : threads.invokeAll(writers)) {
                one.get();
            }
        }
    }

    private static void push(SqlCentre centre, PushBatch batch) {
        Centres.take(centre, batch).acknowledgement().orElseThrow();
        var said = new StringBuilder();
        batch.actions()
                .forEach(action -> said.append(Chain.identity(action.header())).append('\n'));
        say(said.toString().strip());
    }

    private static synchronized void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    static Process start(String database, int first, int logs) throws IOException {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path,
                SecondProcess.class.getName(),
                database,
                Integer.toString(first),
                Integer.toString(logs));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Waits until it has started.
    static void ready(Process process) throws IOException {
        var said = new StringBuilder();
        for (int next = process.getInputStream().read();
                next >= 0 && next != '\n';
                next = process.getInputStream().read()) {
            said.append((char) next);
        }
        if (!said.toString().equals("ready")) {
            throw new IllegalStateException("the second process said " + said);
        }
    }

    static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    static List<String> said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
