package vn.motcua.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import vn.motcua.counter.KeptReleases;
import vn.motcua.wire.UnreadableException;

/// The releases of procedures within a backup, so that a restored desk works by them with no network. They stand
/// behind all else: a program that knows nothing of them stops reading before, and restores the rest.
final class BackupReleases {

    private static final int THERE = 1;

    private BackupReleases() {}

    /// Name, length and bytes of each, an empty name at the end. One that is damaged is left out: the desk does not
    /// work by it.
    static void write(Path data, DataOutputStream out) throws IOException {
        out.writeByte(THERE);
        var kept = new KeptReleases(data);
        for (var name : kept.names()) {
            var bytes = kept.bytes(name);
            if (bytes.isPresent()) {
                out.writeUTF(name);
                out.writeInt(bytes.get().length);
                out.write(bytes.get());
            }
        }
        out.writeUTF("");
    }

    /// An older program's backup ends before them; what it had is fetched again, or taken from a stick.
    static void read(DataInputStream in, Path data) throws IOException {
        int mark = in.read();
        if (mark < 0) {
            return;
        }
        if (mark != THERE) {
            throw new UnreadableException("a backup that goes on otherwise");
        }
        var kept = new KeptReleases(data);
        for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
            int length = in.readInt();
            if (length < 1 || length > KeptReleases.LARGEST) {
                throw new UnreadableException("a release of a backup out of bounds");
            }
            put(kept, name, in.readNBytes(length));
        }
    }

    private static void put(KeptReleases kept, String name, byte[] bytes) {
        try {
            kept.put(name, bytes);
        } catch (IllegalArgumentException _) {
            throw new UnreadableException("a release of a backup is none");
        }
    }
}
