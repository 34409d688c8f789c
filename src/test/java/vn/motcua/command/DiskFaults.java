package vn.motcua.command;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One `receive` of one visit, with each of its writes, syncs and cuts failing in turn: full disk, broken disk, half a
/// write. Then a disk that is really full.
final class DiskFaults {

    private Program program;
    private final Path log;
    private final Path shim;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private int visits;

    private DiskFaults(Path home, Path shim) {
        program = new Program(home);
        log = home.resolve("calls.txt");
        this.shim = shim;
    }

    /// @param args `calls`, a folder and the shim; or `full`, a folder on a small disk
    public static void main(String[] args) throws IOException {
        var rig = new DiskFaults(Path.of(args[1]), Path.of(args[2]));
        if (args[0].equals("calls")) {
            rig.calls(List.of(args[3].split(",")));
        } else {
            rig.full();
        }
    }

    private String visit() {
        return new Invented(visits++ % 1000).visit() + "\n";
    }

    private void calls(List<String> ways) throws IOException {
        Files.createDirectories(log.getParent());
        program.init();
        program = program.quick();
        var counted = faulted("eio", 0);
        Program.must(counted.exit() == 0, "not even without a fault: " + counted.err());
        remember(counted);
        var seen = Files.readAllLines(log);
        System.out.println(seen.size() + " writes, syncs and cuts in one receive: "
                + seen.stream().collect(Collectors.groupingBy(DiskFaults::what, TreeMap::new, Collectors.counting())));
        Program.must(
                seen.stream().anyMatch(line -> line.contains("sync") && line.contains("counter.db-wal"))
                        && seen.stream().anyMatch(line -> line.contains("sync") && line.contains(".marker")),
                "the shim does not see the syncs");
        for (var way : ways) {
            ends.clear();
            int faults = 0;
            while (fault(way, faults + 1)) {
                faults++;
            }
            System.out.println(way + ": " + faults + " faults; " + ends);
            // the number of calls may differ by a few from one run to the next, not more
            Program.must(faults > seen.size() * 2 / 3, "too few faults: " + faults);
        }
        System.out.println(told.size() + " numbers told, each once, each kept");
    }

    private static String what(String line) {
        var words = line.split(" ");
        var name = words[2].substring(words[2].lastIndexOf('/') + 1);
        return words[1] + " " + (name.endsWith(".marker") ? "marker" : name);
    }

    private Program.Ran faulted(String how, int at) throws IOException {
        Files.deleteIfExists(log);
        var faulty = program.with(Map.of(
                "LD_PRELOAD", shim.toString(),
                "IOFAULT_UNDER", program.data() + ":" + program.state(),
                "IOFAULT_AT", Integer.toString(at),
                "IOFAULT_HOW", how,
                "IOFAULT_LOG", log.toString()));
        return faulty.receive(visit());
    }

    /// @return whether there was a call to fail
    private boolean fault(String how, int at) throws IOException {
        var ran = faulted(how, at);
        var hit = Files.readAllLines(log).stream()
                .filter(line -> !line.endsWith(" done"))
                .findFirst();
        if (hit.isEmpty()) {
            Program.must(ran.exit() == 0, how + " " + at + ": " + ran);
            remember(ran);
            return false;
        }
        var where = how + " at " + hit.get() + ": ";
        boolean reported = !Program.numbers(ran.out()).isEmpty();
        Program.must(reported || ran.exit() != 0, where + "nothing reported, and exit 0");
        Program.must(ran.exit() == 0 || Program.isCivil(ran), where + ran);
        ends.merge((reported ? "told" : "not told") + ", exit " + ran.exit(), 1, Integer::sum);
        remember(ran);
        after(where);
        return true;
    }

    private void remember(Program.Ran ran) {
        for (var number : Program.numbers(ran.out())) {
            Program.must(told.add(number), "told twice: " + number);
        }
    }

    /// The disk is well again: everything told is there, and the work goes on.
    private void after(String where) throws IOException {
        var next = program.inside().receive(visit());
        Program.must(next.exit() == 0 && Program.numbers(next.out()).size() == 1, where + "then " + next);
        remember(next);
        var wrong = NumbersCheck.wrong(program.inside(), List.copyOf(told));
        Program.must(wrong.isEmpty(), where + "then " + wrong);
    }

    private void full() throws IOException {
        var elsewhere = "-Dmotcua.argon2.mib=1 -Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir");
        program = program.with(Map.of("MOTCUA_JAVA_OPTS", elsewhere));
        program.init();
        FileStore disk = Files.getFileStore(program.data());
        var ballast = program.data().getParent().resolve("ballast");
        int refused = 0;
        for (int round = 0; round < 4; round++) {
            // a little more room each time, so that it gets full in different places
            fill(ballast, disk, 150_000L + round * 37_000L);
            var visits = IntStream.range(0, 40).mapToObj(_ -> visit()).collect(Collectors.joining());
            var ran = program.receive(visits);
            remember(ran);
            Program.must(ran.exit() != 0, "the disk did not get full: " + disk.getUsableSpace());
            Program.must(Program.isCivil(ran), "full disk: " + ran);
            refused++;
            Files.delete(ballast);
            after("full disk: ");
        }
        System.out.println("a disk of " + disk.getTotalSpace() + " bytes got full " + refused + " times; " + told.size()
                + " numbers told, each kept");
    }

    private static void fill(Path ballast, FileStore disk, long left) throws IOException {
        var sink = new byte[4096];
        try (var out = Files.newOutputStream(ballast)) {
            while (disk.getUsableSpace() > left) {
                out.write(sink);
            }
        }
    }
}
