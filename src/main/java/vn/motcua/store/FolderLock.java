package vn.motcua.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.counter.StoreTrouble;

/// Held while the program has the folder; the operating system lets go of it when the process dies.
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws StoreTrouble if another program has the folder
    static FolderLock take(Path folder) {
        try {
            var channel = FileChannel.open(
                    folder.resolve("counter.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StoreTrouble("store.cannot-open", "locking the data folder", e);
        }
        throw new StoreTrouble("store.in-use", "locking the data folder");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
