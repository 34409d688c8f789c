package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads what `strace -f -y` wrote of one `receive` and holds the order against the rule: the log of the database is
/// written, then synced; then the marker is written, then synced; only then the number goes out.
final class SyncOrder {

    private static final Pattern WHOLE = Pattern.compile("^(\\d+) +(\\w+)\\((\\d+)<([^>]*)>(.*)\\) += (-?\\d+).*$");
    private static final Pattern BEGUN =
            Pattern.compile("^(\\d+) +(\\w+)\\((\\d+)<([^>]*)>(.*) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)\\) += (-?\\d+).*$");

    private SyncOrder() {}

    /// One call of the system.
    ///
    /// @param begin line where it began
    /// @param end line where it returned
    record Call(String name, String file, String said, int begin, int end, long result) {

        boolean writes(String suffix) {
            return file.endsWith(suffix) && result > 0 && (name.equals("write") || name.equals("pwrite64"));
        }

        boolean syncs(String suffix) {
            return file.endsWith(suffix) && result == 0 && (name.equals("fsync") || name.equals("fdatasync"));
        }

        List<String> numbers() {
            return name.equals("write") && file.startsWith("pipe:") ? Program.numbers(said) : List.of();
        }
    }

    /// @param args the trace, or nothing to make one: then a folder for the desk and the file for the trace
    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            System.out.println(wrong(Files.readAllLines(Path.of(args[0]))));
            return;
        }
        var trace = Path.of(args[1]);
        record(new Program(Path.of(args[0])), trace);
        var lines = Files.readAllLines(trace);
        var wrong = wrong(lines);
        Program.must(wrong.isEmpty(), wrong.toString());
        long reported =
                calls(lines).stream().flatMap(call -> call.numbers().stream()).count();
        Program.must(reported == NUMBERS, "numbers in the trace: " + reported);
        System.out.println(reported + " numbers in " + lines.size()
                + " lines of trace: each is written, synced, marked, synced, told");
        controls(lines);
    }

    private static final int NUMBERS = 12;

    private static void record(Program program, Path trace) throws IOException {
        program.init();
        var visits = IntStream.range(0, NUMBERS)
                .mapToObj(i -> new Invented(i).visit() + "\n")
                .collect(Collectors.joining());
        var strace = List.of(
                "strace",
                "-f",
                "-y",
                "-s",
                "400",
                "-e",
                "trace=write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync",
                "-o",
                trace.toString());
        var ran = Program.finish(program.under(strace, "receive", "--visit", "-"), visits);
        Program.must(ran.exit() == 0, ran.err());
        Program.must(Program.numbers(ran.out()).size() == NUMBERS, ran.out());
    }

    /// The same trace with each of its syncs taken out, and with the number told too early, must be noticed.
    private static void controls(List<String> lines) {
        noticed(lines, "counter.db-wal", line -> line.matches(".*sync\\(.*counter\\.db-wal>.*"));
        noticed(lines, "marker", line -> line.matches(".*sync\\(.*\\.marker>.*"));
        noticed(lines, "marker's write", line -> line.matches(".*write64?\\(.*\\.marker>.*"));
        var early = new ArrayList<>(lines);
        int told = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("write(1<pipe:")
                        && !Program.numbers(lines.get(i)).isEmpty())
                .skip(1)
                .findFirst()
                .orElseThrow();
        int synced = told;
        while (!lines.get(synced).contains("counter.db-wal>")) {
            synced--;
        }
        early.add(synced, early.remove(told));
        Program.must(!wrong(early).isEmpty(), "a number that is told too early is not noticed");
        System.out.println("noticed: a trace without either sync, without the marker, with a number told too early");
    }

    private static void noticed(List<String> lines, String what, Predicate<String> taken) {
        var left = lines.stream().filter(taken.negate()).toList();
        Program.must(left.size() < lines.size(), "nothing to take out: " + what);
        Program.must(!wrong(left).isEmpty(), "a missing sync is not noticed: " + what);
    }

    /// What is not in order, number by number; empty if all is.
    static List<String> wrong(List<String> lines) {
        var calls = calls(lines);
        var wrong = new ArrayList<String>();
        int before = -1;
        for (var told : calls) {
            for (var number : told.numbers()) {
                int from = before;
                var mine = calls.stream()
                        .filter(call -> call.begin() > from && call.begin() < told.begin())
                        .toList();
                order(mine, told).ifPresent(why -> wrong.add(number + ": " + why));
            }
            before = told.numbers().isEmpty() ? before : told.begin();
        }
        return before < 0 ? List.of("no number in the trace") : wrong;
    }

    private static Optional<String> order(List<Call> calls, Call told) {
        var written = last(calls, call -> call.writes("counter.db-wal"));
        var synced = last(calls, call -> call.syncs("counter.db-wal"));
        var marked = last(calls, call -> call.writes(".marker"));
        var kept = last(calls, call -> call.syncs(".marker"));
        if (written.isEmpty() || synced.isEmpty() || marked.isEmpty() || kept.isEmpty()) {
            return Optional.of("written " + written.isPresent() + ", synced " + synced.isPresent() + ", marked "
                    + marked.isPresent() + ", marker synced " + kept.isPresent());
        }
        boolean inOrder = after(synced.get(), written.get())
                && after(marked.get(), synced.get())
                && after(kept.get(), marked.get())
                && after(told, kept.get());
        return inOrder ? Optional.empty() : Optional.of("not in order");
    }

    private static boolean after(Call later, Call sooner) {
        return later.begin() > sooner.end();
    }

    private static Optional<Call> last(List<Call> calls, Predicate<Call> which) {
        return calls.stream().filter(which).reduce((_, later) -> later);
    }

    private static List<Call> calls(List<String> lines) {
        var calls = new ArrayList<Call>();
        Map<String, Call> begun = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var whole = WHOLE.matcher(lines.get(i));
            var half = BEGUN.matcher(lines.get(i));
            var rest = RESUMED.matcher(lines.get(i));
            if (whole.matches()) {
                calls.add(call(whole, i, Long.parseLong(whole.group(6))));
            } else if (half.matches()) {
                begun.put(half.group(1), call(half, i, -1));
            } else if (rest.matches() && begun.remove(rest.group(1)) instanceof Call first) {
                long result = Long.parseLong(rest.group(4));
                calls.add(new Call(first.name(), first.file(), first.said(), first.begin(), i, result));
            }
        }
        calls.sort(java.util.Comparator.comparingInt(Call::begin));
        return calls;
    }

    private static Call call(Matcher line, int at, long result) {
        return new Call(line.group(2), line.group(4), line.group(5), at, at, result);
    }
}
