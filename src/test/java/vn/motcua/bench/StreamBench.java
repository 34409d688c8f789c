package vn.motcua.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One long `motcua receive`, with papers, in a process of its own with the counter's flags: what it holds in memory
/// after every fifty visits.
final class StreamBench {

    static final String PASSWORD = "mat khau that dai";
    private static final int STEP = 50;

    private StreamBench() {}

    /// @param args folder, visits, then the java command with its flags and class path
    public static void main(String[] args) throws IOException, InterruptedException {
        var home = Path.of(args[0]).resolve("stream");
        BenchDesk.clear(home);
        int visits = Integer.parseInt(args[1]);
        var java = List.of(args).subList(2, args.length);
        init(java, home);
        var resident = new ArrayList<Long>();
        var process = start(
                java,
                home,
                List.of("receive", "--visit", "-", "--out", home.resolve("out").toString()));
        long began = System.nanoTime();
        try (var in = process.outputWriter(StandardCharsets.UTF_8);
                var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int visit = 1; visit <= visits; visit++) {
                in.write(visit(visit) + "\n");
                in.flush();
                answered(out);
                if (visit % STEP == 0) {
                    resident.add(resident(process.pid()));
                }
            }
        }
        double each = (System.nanoTime() - began) / 1e6 / visits;
        tell(process.waitFor(), resident, each);
    }

    private static void answered(BufferedReader out) throws IOException {
        var line = out.readLine();
        if (line == null || !line.contains("\"ok\":true")) {
            throw new IllegalStateException("a visit was not received: " + line);
        }
    }

    private static void tell(int exit, List<Long> resident, double each) {
        if (exit != 0) {
            throw new IllegalStateException("receive ended with " + exit);
        }
        var all = new StringBuilder();
        for (int i = 0; i < resident.size(); i++) {
            all.append(i == 0 ? "" : ", ").append(STEP * (i + 1)).append(": ").append(resident.get(i) >> 10);
        }
        Table.fact("`receive` stream with papers, RSS in MB after visit", all.toString());
        Table.fact(
                "… its slope from visit 50 on",
                String.format(Locale.ROOT, "%.1f KB a visit (%.1f ms a visit)", slope(resident), each));
    }

    /// Least squares, in KB a visit.
    private static double slope(List<Long> kilobytes) {
        double meanX = (kilobytes.size() - 1) / 2.0;
        double meanY = kilobytes.stream().mapToLong(Long::longValue).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < kilobytes.size(); i++) {
            above += (i - meanX) * (kilobytes.get(i) - meanY);
            below += (i - meanX) * (i - meanX);
        }
        return below == 0 ? 0 : above / below / STEP;
    }

    static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /// An office in that folder, by the program's own verb.
    static void init(List<String> java, Path home) throws IOException, InterruptedException {
        var init = List.of(
                "init",
                "--user",
                "lethu",
                "--clerk",
                "Lê Thu",
                "--agency",
                "X99.01.02",
                "--desk",
                "1",
                "--parent",
                "UBND THÀNH PHỐ ĐÀ NẴNG",
                "--name",
                "UBND PHƯỜNG AN KHÊ",
                "--unit",
                "Trung tâm Phục vụ hành chính công phường An Khê",
                "--place",
                "An Khê",
                "--look-up",
                "https://tracuu.vi.du");
        var process = start(java, home, init);
        process.inputReader(StandardCharsets.UTF_8).readAllAsString();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("init failed");
        }
    }

    private static Process start(List<String> java, Path home, List<String> verb) throws IOException {
        var words = new ArrayList<>(java);
        words.add("vn.motcua.command.Main");
        words.addAll(verb);
        words.addAll(List.of("--data", home.resolve("data").toString()));
        return builder(words, home).start();
    }

    static ProcessBuilder builder(List<String> words, Path home) {
        var builder = new ProcessBuilder(words)
                .redirectError(home.resolve("stderr.txt").toFile());
        builder.environment().put("MOTCUA_PASSWORD", PASSWORD);
        builder.environment().put("MOTCUA_STATE", home.resolve("state").toString());
        return builder;
    }

    /// Every visit another invented person, of a province's real code because cards of others are refused; the serial
    /// part counts up from zero.
    private static String visit(int number) {
        var card = String.format(
                Locale.ROOT,
                "048190%06d||Nguyễn Văn Thử %s|02031990|Nam|%d Hà Huy Tập, An Khê, Đà Nẵng|05042021",
                number,
                (char) ('A' + number % 26),
                number);
        return """
                {"people":[{"id":"p","card":"%s","facts":{"ethnicity":"Kinh","nationality":"Việt Nam"}}],\
                "dossiers":[{"procedure":"1.004873","roles":{"applicant":"p"},"answers":{"relation":"Bản thân",\
                "subject.ethnicity":"Kinh","subject.nationality":"Việt Nam","formerResidence":"không",\
                "maritalStatus":"never-married","purpose":"Vay vốn ngân hàng","copies":"1","reissue":"không"},\
                "confirm":["applicant.residence"],"papers":["declaration","identity"]}]}""".formatted(card);
    }
}
