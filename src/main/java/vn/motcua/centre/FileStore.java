package vn.motcua.centre;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.FileState;

/// The files of papers at the centre, in a folder: whole ones as [WholeFiles] says and, while they come,
/// `half/OFFICE/DESK/HASH`; desks stand there by a hash of their names too.
///
/// A file belongs to the office whose desk sent all of it: whoever only knows a hash gets nothing for it.
public final class FileStore {

    /// Bytes that a file may have; a little above what desks attach.
    public static final long LARGEST = 32L * 1024 * 1024;

    /// Offices that a file is followed through.
    private static final int MOST_HANDS = 8;

    private static final int CHUNK = 16 * 1024;
    private static final int LOCKS = 64;

    private final Path folder;
    private final BiPredicate<String, Hash> named;
    private final BiConsumer<String, Hash> kept;
    private final WholeFiles wholes;
    private final BiFunction<String, Hash, Optional<String>> lender;
    private final HalfFiles halves;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    /// @param named whether an action of the office's own stream names the file
    /// @param kept told of each file that a desk of the office brought whole, also of one that was here already
    /// @param lender the office that handed it in to this one, if one did
    public FileStore(
            Path folder,
            BiPredicate<String, Hash> named,
            BiConsumer<String, Hash> kept,
            BiFunction<String, Hash, Optional<String>> lender) {
        this.folder = folder;
        this.named = named;
        this.kept = kept;
        this.lender = lender;
        wholes = new WholeFiles(folder);
        halves = new HalfFiles(folder.resolve("half"));
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    /// Who speaks, and of which file.
    ///
    /// @param desk its id within the office
    public record Claim(String office, String desk, Hash file) {}

    /// A part that arrives.
    ///
    /// @param size of the whole file
    /// @param checksum of this part's bytes
    public record Part(long offset, long size, Hash checksum) {}

    /// A piece of a file that is here.
    record Piece(byte[] bytes, long size) {}

    /// How far the desk has brought this file; whole as soon as any desk of its office has.
    ///
    /// @param now UTC milliseconds; what stayed half for days is swept by it
    /// @throws Refused if the office's stream does not name it
    public FileState state(Claim claim, long now) {
        demandNamed(claim);
        try {
            halves.sweep(now);
            var lying = lying(claim);
            if (lying.isPresent()) {
                return here(claim, lying.get());
            }
            return new FileState(halves.length(half(claim)), false);
        } catch (IOException e) {
            throw new CentreTrouble("measuring a file", e);
        }
    }

    /// Takes a part. Where it does not go on from what is here nothing of it is taken, and the answer says from where.
    /// What came of a part that breaks off is kept: on a slow line no part may ever come whole.
    ///
    /// @throws Refused if the file is not named, a part is too large or not what its checksum says, or the whole is
    ///     another file: all of it is forgotten then
    public FileState take(Claim claim, Part part, InputStream body) {
        demandNamed(claim);
        if (part.size() < 1 || part.size() > LARGEST || part.offset() > part.size()) {
            throw new Refused(Refused.Reason.TOO_LARGE);
        }
        try {
            var lying = lying(claim);
            return lying.isPresent() ? here(claim, lying.get()) : takeHere(claim, part, body);
        } catch (IOException e) {
            throw new CentreTrouble("taking a part of a file", e);
        }
    }

    /// What another office lends is kept for that one.
    private FileState here(Claim claim, Path lying) throws IOException {
        if (lying.equals(whole(claim.office(), claim.file()))) {
            kept.accept(claim.office(), claim.file());
        }
        return new FileState(Files.size(lying), true);
    }

    private FileState takeHere(Claim claim, Part part, InputStream body) throws IOException {
        var half = half(claim);
        halves.admit(half);
        try (var file = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.size() != part.offset()) {
                return new FileState(file.size(), false);
            }
            append(new Half(file, lock(half)), part, body);
            if (file.size() < part.size()) {
                return new FileState(file.size(), false);
            }
            file.force(true);
        } catch (Overtaken _) {
            return new FileState(halves.length(half), false);
        }
        return finish(claim, part.size());
    }

    private static final class Overtaken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// A half file that another connection of the same desk may be writing to as well, such as one that hangs: whoever
    /// finds it other than it left it gives up.
    private record Half(FileChannel file, ReentrantLock lock) {

        void append(long at, byte[] chunk, int length) throws IOException {
            change(at, () -> file.write(ByteBuffer.wrap(chunk, 0, length), at));
        }

        void back(long at, long to) throws IOException {
            change(at, () -> file.truncate(to));
        }

        private interface Change {
            Object run() throws IOException;
        }

        private void change(long at, Change change) throws IOException {
            lock.lock();
            try {
                if (file.size() != at) {
                    throw new Overtaken();
                }
                change.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private static void append(Half half, Part part, InputStream body) throws IOException {
        var checksum = WholeFiles.sha256();
        var chunk = new byte[CHUNK];
        long most = Math.min(FileState.LARGEST_PART, part.size() - part.offset());
        long taken = 0;
        for (int read = read(body, chunk); read >= 0; read = read(body, chunk)) {
            if (taken + read > most) {
                half.back(part.offset() + taken, part.offset());
                throw new Refused(Refused.Reason.TOO_LARGE);
            }
            checksum.update(chunk, 0, read);
            half.append(part.offset() + taken, chunk, read);
            taken += read;
        }
        boolean fits = taken >= FileState.SMALLEST_PART || part.offset() + taken == part.size();
        if (!fits || !Hash.of(checksum.digest()).equals(part.checksum())) {
            half.back(part.offset() + taken, part.offset());
            throw new Refused(Refused.Reason.BAD_PART);
        }
    }

    /// @throws Refused if the line broke; what came of the part stays
    private static int read(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    /// Two connections of one desk may both have seen the last byte come: one of them finishes.
    private FileState finish(Claim claim, long size) throws IOException {
        var half = half(claim);
        var lock = lock(half);
        lock.lock();
        try {
            var place = whole(claim.office(), claim.file());
            if (!Files.exists(place)) {
                if (!WholeFiles.digest(half).equals(claim.file())) {
                    Files.deleteIfExists(half);
                    throw new Refused(Refused.Reason.WRONG_CONTENT);
                }
                wholes.take(half, place);
            }
            kept.accept(claim.office(), claim.file());
            return new FileState(size, true);
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(Path half) {
        return locks[Math.floorMod(half.hashCode(), LOCKS)];
    }

    /// A piece of a file that some desk of this office sent.
    ///
    /// @param length bytes wanted; a part's size at most is given
    /// @throws Refused if this office may not read it or it is not here whole: one answer for both
    Piece read(Claim claim, long offset, int length) {
        demandNamed(claim);
        try (var file = FileChannel.open(existing(claim), StandardOpenOption.READ)) {
            if (offset > file.size()) {
                throw new Refused(Refused.Reason.UNREADABLE);
            }
            var bytes = ByteBuffer.allocate(
                    (int) Math.min(Math.clamp(length, 1, FileState.LARGEST_PART), file.size() - offset));
            while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
                continue;
            }
            return new Piece(Arrays.copyOf(bytes.array(), bytes.position()), file.size());
        } catch (IOException e) {
            throw new CentreTrouble("reading a file", e);
        }
    }

    private Path existing(Claim claim) {
        return lying(claim).orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
    }

    /// Where it is whole: sent by this office, or by one that handed it in here.
    private Optional<Path> lying(Claim claim) {
        var office = Optional.of(claim.office());
        for (int hands = 0; hands < MOST_HANDS && office.isPresent(); hands++) {
            var place = whole(office.get(), claim.file());
            if (Files.exists(place)) {
                return Optional.of(place);
            }
            office = lender.apply(office.get(), claim.file());
        }
        return Optional.empty();
    }

    private void demandNamed(Claim claim) {
        if (!named.test(claim.office(), claim.file())) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
    }

    private Path whole(String office, Hash file) {
        return wholes.place(office, file);
    }

    private Path half(Claim claim) {
        return folder.resolve("half")
                .resolve(WholeFiles.pseudonym(claim.office()))
                .resolve(WholeFiles.pseudonym(claim.desk()))
                .resolve(claim.file().hex());
    }
}
