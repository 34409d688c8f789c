package vn.motcua.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.DataKey;

/// Brings a backup back as a new life: what the old log said is kept, and a new log with new lanes goes on.
public final class Restore {

    private Restore() {}

    /// @param folder empty or missing
    /// @param lanes two lanes that no desk of the office has or ever had
    /// @throws StoreTrouble if the folder is in use, the backup is damaged, or a lane was used before
    public static void into(Path folder, Path backup, DataKey key, Surroundings around, List<Integer> lanes) {
        if (CounterStore.exists(folder)) {
            throw new StoreTrouble("store.office-exists", "restoring");
        }
        Folders.prepare(folder);
        Backup.unpack(backup, key, folder);
        try {
            goOn(folder, key, around, lanes);
        } catch (RuntimeException e) {
            forget(folder);
            throw e;
        }
    }

    private static void goOn(Path folder, DataKey key, Surroundings around, List<Integer> lanes) {
        try (var store = CounterStore.open(folder, around)) {
            if (!Verification.of(store, Optional.of(key)).isSound()) {
                throw new StoreTrouble("store.damaged", "verifying what was restored");
            }
            if (Backup.lanesUsed(store).stream().anyMatch(lanes::contains)) {
                throw new StoreTrouble("store.lane-used", "restoring");
            }
            store.succeed(key, OpenCounter.DESK, lanes, before(store, key));
        }
    }

    /// Takes away what was unpacked into the empty folder, so that nobody works on with the old log.
    private static void forget(Path folder) {
        try {
            for (var ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(CounterStore.FILE + ending));
            }
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "taking back a restore", e);
        }
    }

    private static LogOpened.Before before(CounterStore store, DataKey key) {
        return store.database().read("reading the old log", db -> {
            var log = Logs.own(db, key).orElseThrow(() -> new StoreTrouble("store.no-log", "restoring"));
            var end = log.end(db, Tables.with(key).actions());
            return new LogOpened.Before(
                    log.key().open().log(), end.seq(), end.hash().orElseThrow());
        });
    }
}
