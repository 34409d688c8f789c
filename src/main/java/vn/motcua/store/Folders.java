package vn.motcua.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import vn.motcua.counter.StoreTrouble;

/// Whether a folder is fit to hold the counter's data.
final class Folders {

    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smbfs",
            "smb2",
            "smb3",
            "afpfs",
            "webdav",
            "davfs",
            "ncpfs",
            "9p",
            "sshfs",
            "fuse.sshfs",
            "fuse.gvfsd-fuse",
            "fuse.rclone",
            "fuse.glusterfs",
            "ceph");

    private Folders() {}

    /// Makes the folder if need be, for this user only. Where it may not be, nothing is made.
    ///
    /// @throws StoreTrouble if it is on a network drive or cannot be written
    static void prepare(Path folder) {
        try {
            check(standing(folder));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder);
            }
        } catch (IOException e) {
            throw new StoreTrouble("store.cannot-open", "making the data folder", e);
        }
    }

    /// The folder itself, or the nearest above it that is there already.
    private static Path standing(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.isDirectory(there)) {
            var above = there.getParent();
            if (above == null) {
                return there;
            }
            there = above;
        }
        return there;
    }

    private static void check(Path folder) throws IOException {
        if (isNetwork(folder)) {
            throw new StoreTrouble("store.network", "looking at the data folder");
        }
        if (!Files.isWritable(folder)) {
            throw new StoreTrouble("store.read-only", "looking at the data folder");
        }
    }

    private static boolean isNetwork(Path folder) throws IOException {
        var type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        return NETWORK.contains(type) || folder.toAbsolutePath().toString().startsWith("\\\\");
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Takes a folder away with all that is in it.
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Makes a new name in a folder durable. Windows cannot open a folder and does this by itself.
    static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw new StoreTrouble("store.io", "syncing a folder", e);
            }
        }
    }
}
