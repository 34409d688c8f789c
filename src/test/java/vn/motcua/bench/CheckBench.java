package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `CheckBench CLASSPATH [own]`: the whole process of `catalogue check` over 500 copies of the shipped procedures under
/// codes of their own, three times, with the flags of the installed program. With `own` no two copies have the same
/// prints, so that nothing is drawn only once.
public final class CheckBench {

    private static final Path SHIPPED = Path.of("src/main/resources/vn/motcua/procedure");
    private static final int PROCEDURES = 500;

    private CheckBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean own = args.length > 1 && args[1].equals("own");
        var folder = Files.createTempDirectory("motcua-check");
        fill(folder, own);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx320m",
                            "-cp",
                            args[0],
                            "vn.motcua.command.Main",
                            "catalogue",
                            "check",
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var handle = process.toHandle();
            long cpu = 0;
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                cpu = handle.info()
                        .totalCpuDuration()
                        .map(one -> one.toMillis())
                        .orElse(cpu);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d procedures: %.1f s, %.1f s of processor, exit %d%n",
                    PROCEDURES,
                    (System.nanoTime() - start) / 1e9,
                    cpu / 1e3,
                    process.exitValue());
        }
    }

    private static void fill(Path folder, boolean own) throws IOException {
        copy("lists", folder.resolve("lists"));
        copy("templates", folder.resolve("templates"));
        List<String> codes;
        try (var inside = Files.list(SHIPPED)) {
            codes = inside.map(one -> one.getFileName().toString())
                    .filter(name -> name.matches("\\d\\.\\d{6}"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < PROCEDURES; i++) {
            var code = codes.get(i % codes.size());
            var fresh = String.format(Locale.ROOT, "9.%06d", i);
            copy(code, folder.resolve(fresh));
            var yaml = folder.resolve(fresh).resolve("procedure.yaml");
            var text = Files.readString(yaml);
            Files.writeString(yaml, text.replace("code: \"" + code + "\"", "code: \"" + fresh + "\""));
            if (own) {
                ownPrints(folder, fresh, text);
            }
        }
    }

    private static void ownPrints(Path folder, String fresh, String yaml) throws IOException {
        try (var shared = Files.list(SHIPPED.resolve("templates"))) {
            for (var file : shared.toList()) {
                var name = file.getFileName().toString();
                if (yaml.contains("template: " + name)) {
                    Files.copy(file, folder.resolve(fresh).resolve(name));
                }
            }
        }
        try (var files = Files.list(folder.resolve(fresh))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                Files.writeString(file, Files.readString(file).replace("</body>", "<p>" + fresh + "</p></body>"));
            }
        }
    }

    private static void copy(String name, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(SHIPPED.resolve(name))) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
