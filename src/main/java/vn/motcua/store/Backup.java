package vn.motcua.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
/// Its head is JSON with the wraps of the data key; the rest is sealed as a stream: the length of the database, the
/// whole database, the attached files that the centre does not have, and the releases of procedures. It is made through
/// a connection of its own, while the counter works.
public final class Backup {

    private static final long FIRST = 0x4d4f_5443_5541_4231L; // MOTCUAB1: the database and nothing behind it
    private static final long MAGIC = 0x4d4f_5443_5541_4232L; // MOTCUAB2
    private static final int PIECE = 64 * 1024;
    private static final int LARGEST_HEAD = 1024 * 1024;
    private static final String WRAPS = "SELECT login, wrap FROM user_account";

    private Backup() {}

    /// Who can open the backup: login → wrap. The recovery key is the login `recovery`.
    ///
    /// @param files whether attached files stand behind the database
    private record Head(byte[] bytes, Map<String, byte[]> wraps, boolean files) {}

    /// @param files the names of the attached files that go with it
    private record Copied(byte[] head, List<String> files) {}

    /// Copies the data of a desk that may be open in another program.
    ///
    /// @return as the other one
    /// @throws StoreTrouble with `store.wrong-password` if the login's password does not open the data
    public static int make(Path folder, String login, char[] password, Path target) {
        if (!CounterStore.exists(folder)) {
            throw new StoreTrouble("store.no-office", "making a backup");
        }
        try (var db = reading(folder)) {
            var wrap = Rows.one(db, "SELECT wrap FROM user_account WHERE login = ?", row -> row.getBytes(1), login);
            var key = wrap.flatMap(one -> KeyWrap.open(one, password, login));
            return make(
                    folder, key.orElseThrow(() -> new StoreTrouble("store.wrong-password", "making a backup")), target);
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
    ///
    /// @return attached files that are lost: they should have gone with it, and do not open any more
    public static int make(Path folder, DataKey key, Path target) {
        var copy = folder.resolve("backup-" + System.nanoTime() + ".tmp");
        try {
            if (Files.exists(target)) {
                throw new StoreTrouble("store.target-exists", "making a backup");
            }
            var copied = copyInto(folder, copy);
            return seal(folder, copy, key, copied, target);
        } catch (SQLException e) {
            throw Troubles.of("making a backup", e);
        } catch (IOException e) {
            throw new StoreTrouble("store.backup-failed", "making a backup", e);
        } finally {
            delete(copy);
        }
    }

    private static Copied copyInto(Path folder, Path copy) throws SQLException {
        try (var db = reading(folder)) {
            Rows.change(db, "VACUUM INTO ?", copy.toString());
            var wraps = Json.empty();
            Rows.all(db, WRAPS, row -> wraps.put(row.getString(1), base64(row.getBytes(2))));
            wraps.put(CounterStore.RECOVERY, base64(Settings.recovery(db)));
            var head = Json.empty();
            head.set("wraps", wraps);
            return new Copied(Json.bytes(head), BackupFiles.names(db));
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int seal(Path folder, Path copy, DataKey key, Copied copied, Path target) throws IOException {
        var head = copied.head();
        var part = target.resolveSibling(target.getFileName() + ".part");
        int lost;
        try (var file = FileChannel.open(
                        part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var _ = alone(file)) {
            file.truncate(0); // of one that was killed
            var out = new DataOutputStream(new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(file)));
            out.writeLong(MAGIC);
            out.writeInt(head.length);
            out.write(head);
            out.flush();
            var sealed = new DataOutputStream(BackupSeal.seal(key, head, new Unclosed(out)));
            sealed.writeLong(Files.size(copy));
            Files.copy(copy, sealed);
            lost = BackupFiles.write(folder, key, copied.files(), sealed);
            BackupReleases.write(folder, sealed);
            sealed.close();
            out.flush();
            file.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target));
        return lost;
    }

    private static FileLock alone(FileChannel part) throws IOException {
        try {
            return Optional.ofNullable(part.tryLock())
                    .orElseThrow(() -> new StoreTrouble("store.target-exists", "making a backup twice"));
        } catch (OverlappingFileLockException e) {
            throw new StoreTrouble("store.target-exists", "making a backup twice", e);
        }
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

    /// Unpacks the database and the files into an empty folder. The desk's log is not gone on with: see [Restore].
    static void unpack(Path backup, DataKey key, Path folder) {
        var part = folder.resolve(CounterStore.FILE + ".part");
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(backup)));
                var file = FileChannel.open(
                        part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            var head = head(in);
            var opened = new DataInputStream(BackupSeal.open(key, head.bytes(), in));
            var out = java.nio.channels.Channels.newOutputStream(file);
            if (head.files()) {
                copy(opened, opened.readLong(), out);
                BackupFiles.read(opened, folder);
                BackupReleases.read(opened, folder);
            } else {
                opened.transferTo(out);
            }
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

    static void copy(InputStream in, long length, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (long left = length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new UnreadableException("a backup that ends too early");
            }
            out.write(piece, 0, read);
            left -= read;
        }
    }

    private static Head head(DataInputStream in) throws IOException {
        long magic = in.readLong();
        if (magic != MAGIC && magic != FIRST) {
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
        return new Head(bytes, wraps, magic == MAGIC);
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
