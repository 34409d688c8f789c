package vn.motcua.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Users;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.KeyWrap;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.RecoveryKey;

/// The data folder of one desk: locked while it is open, its personal values closed until somebody signs in.
public final class CounterStore implements AutoCloseable {

    static final String FILE = "counter.db";
    static final String RECOVERY = "recovery";

    private final Path folder;
    private final FolderLock lock;
    private final Database database;
    private final Surroundings around;
    private final SecureRandom random = new SecureRandom();
    private final KeyWrap.Cost cost;

    private CounterStore(Path folder, FolderLock lock, Database database, Surroundings around, KeyWrap.Cost cost) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.around = around;
        this.cost = cost;
    }

    /// Whether an office lives in this folder.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    public static CounterStore open(Path folder, Surroundings around) {
        return open(folder, around, KeyWrap.Cost.STANDARD);
    }

    /// Opens the folder, or prepares an empty one.
    ///
    /// @param cost what new passwords cost to try
    /// @throws StoreTrouble with the sentence for the clerk: in use, newer, damaged, read-only, network, full
    public static CounterStore open(Path folder, Surroundings around, KeyWrap.Cost cost) {
        Folders.prepare(folder);
        if (around.markers().toAbsolutePath().startsWith(folder.toAbsolutePath())) {
            throw new StoreTrouble("store.marker-inside", "looking at the marker's folder");
        }
        var lock = FolderLock.take(folder);
        try {
            var database = Database.open(folder.resolve(FILE));
            Leftovers.sweep(folder, around.clock().instant());
            FileShelf.sweep(folder, database);
            return new CounterStore(folder, lock, database, around, cost);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "unlocking the data folder", e);
        }
    }

    public Users users() {
        return new SqliteUsers(database, cost, random);
    }

    /// Nothing before [#found].
    public Optional<OfficeSettings> office() {
        return database.read("reading the office", Settings::office);
    }

    /// @throws IllegalArgumentException for another agency: what was given in its name stays its own, and a training
    ///     office is one for ever
    public void changeOffice(OfficeSettings office) {
        if (office().filter(now -> !now.agency().equals(office.agency())).isPresent()) {
            throw new IllegalArgumentException("an office keeps its agency");
        }
        database.write("keeping the office", db -> {
            Settings.putOffice(db, office);
            return office;
        });
    }

    /// Makes the office: data key, first user, recovery key, log and its first action.
    ///
    /// @param lanes two number lanes that no other desk of the office has or ever had
    /// @return the recovery key, to be printed and never stored
    /// @throws StoreTrouble if an office lives here already
    public RecoveryKey found(OfficeSettings office, Acting first, char[] password, List<Integer> lanes) {
        if (office().isPresent()) {
            throw new StoreTrouble("store.office-exists", "founding an office");
        }
        var key = DataKey.random(random);
        var recovery = RecoveryKey.random(random);
        var log = new OwnLog(LogKey.random(random), office.agency(), lanes);
        var wrap = KeyWrap.wrap(key, recovery.password(), RECOVERY, cost, random);
        users().put(first, password, key);
        database.write("founding an office", db -> {
            Settings.putRecovery(db, wrap);
            Logs.open(db, log, key);
            Settings.putOffice(db, office);
            return office;
        });
        opened(key).begin(first, Optional.empty());
        return recovery;
    }

    /// The data key by the printed recovery key, if it is the right one.
    public Optional<DataKey> recover(RecoveryKey recovery) {
        return KeyWrap.open(
                database.read("reading the recovery wrap", Settings::recovery), recovery.password(), RECOVERY);
    }

    /// Opens what is personal. Notices whether the data were copied or restored behind our back.
    public OpenCounter unlock(DataKey key) {
        var counter = opened(key);
        if (counter.isUnbegun()) {
            counter.begin(OpenCounter.DESK, Optional.empty()); // killed between founding and the first action
        }
        return counter;
    }

    private OpenCounter opened(DataKey key) {
        return OpenCounter.open(folder, database, around, key);
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    Surroundings around() {
        return around;
    }

    /// The log that goes on after `before`, in a copy that was restored.
    void succeed(DataKey key, Acting who, List<Integer> lanes, LogOpened.Before before) {
        var office = office().orElseThrow();
        var log = new OwnLog(LogKey.random(random), office.agency(), lanes);
        database.write("opening a new log", db -> {
            Logs.closeAll(db);
            Logs.open(db, log, key);
            return log;
        });
        opened(key).begin(who, Optional.of(before));
    }

    @Override
    public void close() {
        database.close();
        release(lock);
    }
}
