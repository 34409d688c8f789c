package vn.motcua.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.KeptReleases;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.DataKey;

/// Brings a backup back as a new life: what the old log said is kept, and a new log with new lanes goes on.
///
/// It is made in a folder apart and put in its place when the new log has begun: a kill on the way leaves no copy that
/// could go on with the old one.
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
        var apart = folder.resolve("restoring-" + System.nanoTime());
        Folders.prepare(apart);
        try {
            Backup.unpack(backup, key, apart);
            goOn(apart, key, around, lanes);
            move(apart, folder, FileShelf.FOLDER);
            move(apart, folder, KeptReleases.FOLDER);
            Files.move(apart.resolve(CounterStore.FILE), folder.resolve(CounterStore.FILE), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "putting a restored file in its place", e);
        } finally {
            forget(apart);
        }
        Folders.sync(folder);
    }

    /// Before the database is there: one that names files without them would say that they were lost.
    private static void move(Path apart, Path folder, String name) throws IOException {
        var from = apart.resolve(name);
        if (!Files.isDirectory(from)) {
            return;
        }
        var to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.move(file, to.resolve(from.relativize(file)), ATOMIC_MOVE);
            }
        }
        Folders.sync(to);
    }

    private static void goOn(Path folder, DataKey key, Surroundings around, List<Integer> lanes) {
        try (var store = CounterStore.open(folder, around)) {
            store.database().write("looking which files came along", db -> {
                FileShelf.forgetMissing(folder, db);
                return folder;
            });
            new KeptReleases(folder).forgetWrong(new SqliteNotes(store.database(), key));
            if (!Verification.of(store, Optional.of(key)).isSound()) {
                throw new StoreTrouble("store.damaged", "verifying what was restored");
            }
            if (Backup.lanesUsed(store).stream().anyMatch(lanes::contains)) {
                throw new StoreTrouble("store.lane-used", "restoring");
            }
            store.succeed(key, OpenCounter.DESK, lanes, before(store, key));
        }
    }

    /// Takes away what was left apart, so that nobody works on with the old log.
    private static void forget(Path apart) {
        try {
            Folders.delete(apart);
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "clearing up after a restore", e);
        }
    }

    private static LogOpened.Before before(CounterStore store, DataKey key) {
        return store.database().read("reading the old log", db -> {
            var log = Logs.own(db, key).orElseThrow(() -> new StoreTrouble("store.no-log", "restoring"));
            var end = log.end(db, Tables.with(key).actions());
            return new LogOpened.Before(log.key().log(), end.seq(), end.hash().orElseThrow());
        });
    }
}
