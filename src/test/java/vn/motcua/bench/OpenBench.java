package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Words;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Bench;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.reception.ReceptionModel;

/// A form opened for the first time after the start, once the program has warmed up what it warms up: from the key to
/// all that the screen is told, with a scanned card. Baseline: the same forms opened again for the next citizen.
final class OpenBench {

    private static final double GOAL = 50;

    private OpenBench() {}

    /// @param args folder
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]).resolve("open");
        BenchDesk.clear(home);
        try (var bench = new Bench(Files.createDirectories(home))) {
            var procedures = bench.workplace().procedures();
            procedures.catalogue().procedures().stream()
                    .filter(Procedure::frequent)
                    .forEach(procedures::prepare);
            var all = Catalogue.shipped().procedures().stream()
                    .filter(one -> one.attestation().isEmpty())
                    .toList();
            tell(
                    "warmed up (frequent)",
                    bench,
                    all.stream().filter(Procedure::frequent).toList());
            tell(
                    "all others",
                    bench,
                    all.stream().filter(one -> !one.frequent()).toList());
        }
    }

    private static void tell(String which, Bench bench, List<Procedure> procedures) {
        var first = times(bench, procedures);
        var again = times(bench, procedures);
        for (int i = 0; i < first.length; i++) {
            System.err.printf("%s %.1f ms%n", procedures.get(i).code(), first[i]);
        }
        Table.limit(
                "a form opened the first time, " + which + ", " + procedures.size() + " procedures",
                " ms",
                new Sample(first),
                "opened again",
                new Sample(again),
                GOAL);
    }

    private static double[] times(Bench bench, List<Procedure> procedures) {
        return procedures.stream()
                .mapToDouble(procedure -> {
                    var model =
                            new ReceptionModel(bench.workplace(), Bench.lanes(), Words.VIETNAMESE, new QuietWindow());
                    model.scanned(Bench.HANG);
                    long start = System.nanoTime();
                    model.open(procedure);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
    }
}
