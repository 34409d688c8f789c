package vn.motcua.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.keys.BackupSeal;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.KeyWrap;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.UnreadableException;

/// A backup: one file, sealed, that opens with any user's password of then or with the printed recovery key.
///
/// Its head is JSON with the wraps of the data key; the rest is the whole database sealed as a stream. It is made
/// through a connection of its own, while the counter works.
public final class Backup {

    private static final long MAGIC = 0x4d4f_5443_5541_4231L; // MOTCUAB1
    private static final int LARGEST_HEAD = 1024 * 1024;
    private static final String WRAPS = "SELECT login, wrap FROM user_account";

    private Backup() {}

    /// Who can open the backup: login → wrap. The recovery key is the login `recovery`.
    private record Head(byte[] bytes, Map<String, byte[]> wraps) {}

    /// Copies the data of a desk that may be open in another program.
    ///
    /// @throws StoreTrouble with `store.wrong-password` if the login's password does not open the data
    public static void make(Path folder, String login, char[] password, Path target) {
        if (!CounterStore.exists(folder)) {
            throw new StoreTrouble("store.no-office", "making a backup");
        }
        try (var db = reading(folder)) {
            var wrap = Rows.one(db, "SELECT wrap FROM user_account WHERE login = ?", row -> row.getBytes(1), login);
            var key = wrap.flatMap(one -> KeyWrap.open(one, password, login));
            make(folder, key.orElseThrow(() -> new StoreTrouble("store.wrong-password", "making a backup")), target);
        } catch (SQLException e) {
            throw Troubles.of("making a backup", e);
        }
    }

    private static Statements reading(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return new Statements(config.createConnection("jdbc:sqlite:" + folder.resolve(CounterStore.FILE)));
    }

    /// Copies the data in `folder` to `target`, which must not exist yet; durable when it returns.
    public static void make(Path folder, DataKey key, Path target) {
        var copy = folder.resolve("backup-" + System.nanoTime() + ".tmp");
        try {
            if (Files.exists(target)) {
                throw new StoreTrouble("store.target-exists", "making a backup");
            }
            var head = copyInto(folder, copy);
            seal(copy, key, head, target);
        } catch (SQLException e) {
            throw Troubles.of("making a backup", e);
        } catch (IOException e) {
            throw new StoreTrouble("store.backup-failed", "making a backup", e);
        } finally {
            delete(copy);
        }
    }

    private static byte[] copyInto(Path folder, Path copy) throws SQLException {
        try (var db = reading(folder)) {
            Rows.change(db, "VACUUM INTO ?", copy.toString());
            var wraps = Json.empty();
            Rows.all(db, WRAPS, row -> wraps.put(row.getString(1), base64(row.getBytes(2))));
            wraps.put(CounterStore.RECOVERY, base64(Settings.recovery(db)));
            var head = Json.empty();
            head.set("wraps", wraps);
            return Json.bytes(head);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void seal(Path copy, DataKey key, byte[] head, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new DataOutputStream(new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(file)));
            out.writeLong(MAGIC);
            out.writeInt(head.length);
            out.write(head);
            out.flush();
            var sealed = BackupSeal.seal(key, head, new Unclosed(out));
            Files.copy(copy, sealed);
            sealed.close();
            out.flush();
            file.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target));
    }

    /// The data key of a backup, if the password or the recovery key is right.
    ///
    /// @param login a user of then, or `recovery`
    public static Optional<DataKey> open(Path backup, String login, char[] password) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(backup)))) {
            return Optional.ofNullable(head(in).wraps().get(login))
                    .flatMap(wrap -> KeyWrap.open(wrap, password, login));
        } catch (IOException | UnreadableException e) {
            throw new StoreTrouble("store.not-a-backup", "reading a backup", e);
        }
    }

    /// Unpacks the database into an empty folder. The desk's log is not gone on with: see [Restore].
    static void unpack(Path backup, DataKey key, Path folder) {
        var part = folder.resolve(CounterStore.FILE + ".part");
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(backup)));
                var file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var opened = BackupSeal.open(key, head(in).bytes(), in);
            opened.transferTo(java.nio.channels.Channels.newOutputStream(file));
            file.force(true);
        } catch (IOException | UnreadableException e) {
            delete(part);
            throw new StoreTrouble("store.not-a-backup", "unpacking a backup", e);
        }
        try {
            Files.move(part, folder.resolve(CounterStore.FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "unpacking a backup", e);
        }
        Folders.sync(folder);
    }

    private static Head head(DataInputStream in) throws IOException {
        if (in.readLong() != MAGIC) {
            throw new UnreadableException("not a backup");
        }
        int length = in.readInt();
        if (length < 2 || length > LARGEST_HEAD) {
            throw new UnreadableException("a backup's head out of bounds");
        }
        var bytes = in.readNBytes(length);
        var wraps = Reading.whole(
                Json.object(bytes),
                json -> json.map("wraps", wrap -> Base64.getDecoder().decode(Reading.asText(wrap))));
        return new Head(bytes, wraps);
    }

    static List<Integer> lanesUsed(CounterStore store) {
        return store.database().read("reading lanes", Logs::lanesUsed);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreTrouble("store.io", "deleting a temporary copy", e);
        }
    }
}
