package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.Probe;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.KeyWrap;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.store.Surroundings;

/// An office in a folder on the disk, made for measuring.
record BenchDesk(Path home) {

    private static final char[] PASSWORD = "mat khau that dai".toCharArray();

    static BenchDesk found(Path home) throws IOException {
        clear(home);
        var desk = new BenchDesk(home);
        try (var store = desk.open()) {
            store.found(Desk.office(), InventedDossiers.CLERK, PASSWORD, List.of(1, 2));
        }
        return desk;
    }

    Path data() {
        return home.resolve("data");
    }

    CounterStore open() {
        var around = new Surroundings(Clock.systemUTC(), new MachineMark("bench"), home.resolve("state"), Probe.NONE);
        return CounterStore.open(data(), around, new KeyWrap.Cost(1, 1));
    }

    static DataKey key(CounterStore store) {
        return store.users().open(InventedDossiers.CLERK.login(), PASSWORD).orElseThrow();
    }

    static OpenCounter unlock(CounterStore store) {
        return store.unlock(key(store));
    }

    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
