package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.Build;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;

/// Installing a release of many procedures at a desk: from the bytes of the file to the catalogue that is in use.
final class ReleaseBench {

    private static final String[] KINDS = {"1.004873", "1.000894", "2.000635", "1.004194"};

    private ReleaseBench() {}

    /// @param args folder, rounds, procedures
    public static void main(String[] args) throws IOException {
        var home = Files.createDirectories(Path.of(args[0]).resolve("release"));
        int rounds = Integer.parseInt(args[1]);
        int procedures = Integer.parseInt(args[2]);
        var folder = folder(home.resolve("procedures"), procedures);
        var house = new TestHouse();
        var desk = BenchDesk.found(home.resolve("desk"));
        var times = new double[rounds];
        var bare = new double[rounds];
        int size = 0;
        try (var store = desk.open()) {
            var data = BenchDesk.unlock(store);
            var days = new DayCheck(java.time.Clock.system(DayCheck.ZONE), Build.THIS.built());
            var shipped = Catalogue.shipped();
            var catalogue = new DeskCatalogue(data, () -> shipped, days);
            for (int round = -1; round < rounds; round++) {
                var bytes = house.release(folder, Layer.NATION, round + 2, LocalDate.of(2026, 11, 22))
                        .bytes();
                size = bytes.length;
                long start = System.nanoTime();
                catalogue.install(Release.read(bytes), Optional.of(house.root.open()));
                double taken = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                Files.write(home.resolve("bare"), bytes);
                double written = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    times[round] = taken;
                    bare[round] = written;
                }
            }
        }
        var with = String.format(Locale.GERMANY, "%,d procedures (%,d kB)", procedures, size / 1000);
        Table.said("installing a release of " + with, " ms", new Sample(times), "writing the file", new Sample(bare));
    }

    private static Path folder(Path home, int procedures) throws IOException {
        for (int i = 0; i < procedures; i++) {
            var kind = KINDS[i % KINDS.length];
            var code = String.format(Locale.ROOT, "9.%06d", i);
            TestHouse.folder(
                    home.resolve("of"),
                    Files.exists(home.resolve("of").resolve(kind)) ? new String[0] : new String[] {kind});
            var folder = Files.createDirectories(home.resolve("all").resolve(code));
            try (var files = Files.list(home.resolve("of").resolve(kind))) {
                for (var file : files.toList()) {
                    Files.writeString(
                            folder.resolve(file.getFileName()),
                            Files.readString(file).replace(kind, code));
                }
            }
        }
        return home.resolve("all");
    }
}
