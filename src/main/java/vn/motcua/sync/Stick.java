package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.FileStream;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Hashes;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.UnreadableException;

/// *Every commit goes to a stick too*: what the centre has not acknowledged stands sealed on a USB stick a moment after
/// it was committed, so that a stolen laptop costs minutes. A stick that is missing holds nothing up; it is caught up
/// when it is back.
public final class Stick {

    private static final Logger LOG = LoggerFactory.getLogger(Stick.class);
    private static final String NOTE = "sync-stick";

    private final CounterData data;

    public Stick(CounterData data) {
        this.data = data;
    }

    /// How the stick stands.
    ///
    /// @param waiting actions that neither it nor the centre has; while it is missing, that the centre has not
    /// @param files attached files of which the same is true
    /// @param trouble what is the matter with it
    public record Standing(Path folder, int waiting, int files, Optional<Sentence> trouble) {}

    /// From now on commits go to that folder, beginning with what the centre does not have.
    ///
    /// @throws LineTrouble if the desk is not enrolled
    /// @throws IOException if the folder is not there or cannot be written
    public Standing begin(Path folder) throws IOException {
        var _ = new Outgoing(data);
        var begun = StickFolder.begin(folder, new SecureRandom());
        data.notes().keep(NOTE, begun.mark() + "\n" + begun.folder());
        return keep().orElseThrow();
    }

    /// Commits go to no stick any more. What stands there stays.
    public void end() {
        data.notes().keep(NOTE, "");
    }

    private Optional<StickFolder> folder() {
        return data.notes().read(NOTE, Stick::read).flatMap(one -> one);
    }

    private static Optional<StickFolder> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.split("\n", 2);
        try {
            return Optional.of(new StickFolder(Path.of(parts[1]), parts[0]));
        } catch (InvalidPathException | ArrayIndexOutOfBoundsException _) {
            throw new UnreadableException("not a stick");
        }
    }

    /// How it stands, without writing to it; nothing if commits go to no stick.
    public Optional<Standing> standing() {
        return folder().map(folder -> {
            try {
                return folder.isThere()
                        ? new Standing(folder.folder(), waiting(folder), filesWaiting(folder), Optional.empty())
                        : missing(folder);
            } catch (IOException _) {
                return missing(folder);
            }
        });
    }

    private Standing missing(StickFolder folder) {
        return new Standing(
                folder.folder(),
                data.stream().backlog().actions(),
                files().size(),
                Optional.of(Sentence.of("stick.missing", folder.folder().toString())));
    }

    private int waiting(StickFolder folder) throws IOException {
        int waiting = 0;
        for (var log : data.pieces().logs()) {
            var next = next(folder, log);
            while (next.isPresent()) {
                waiting += next.get().actions().size();
                next = data.pieces().after(log, Outgoing.last(next.get()));
            }
        }
        return waiting;
    }

    private List<FileStream.Sized> files() {
        return new Outgoing(data).files(false);
    }

    private int filesWaiting(StickFolder folder) {
        return (int) files().stream()
                .filter(file -> !missing(folder, file).isEmpty())
                .count();
    }

    /// The places of the pieces that are not on the stick.
    private List<Integer> missing(StickFolder folder, FileStream.Sized file) {
        return IntStream.range(0, FilePiece.count(file.size()))
                .filter(place -> !folder.has(name(file, place)))
                .boxed()
                .toList();
    }

    private String name(FileStream.Sized file, int place) {
        return StickFolder.name(data.stream().log(), Hashes.mark(file.file()), place, FilePiece.count(file.size()));
    }

    private Optional<PushBatch> next(StickFolder folder, LogId log) throws IOException {
        return data.pieces().after(log, folder.upTo(log, data.pieces().upTo(log)));
    }

    /// Brings the stick up to what is committed; nothing if commits go to no stick.
    public synchronized Optional<Standing> keep() {
        return folder().map(folder -> {
            if (!folder.isThere()) {
                return missing(folder);
            }
            try {
                write(folder);
                return new Standing(folder.folder(), 0, 0, Optional.empty());
            } catch (IOException e) {
                LOG.warn("a commit did not go to the stick", e);
                return new Standing(
                        folder.folder(),
                        data.stream().backlog().actions(),
                        files().size(),
                        Optional.of(
                                Sentence.of("stick.not-kept", folder.folder().toString())));
            }
        });
    }

    private void write(StickFolder folder) throws IOException {
        var outgoing = new Outgoing(data);
        for (var log : data.pieces().logs()) {
            folder.forget(log, data.pieces().upTo(log));
            var next = next(folder, log);
            while (next.isPresent()) {
                var batch = next.get();
                var part = folder.part(log);
                outgoing.bundle(part, batch);
                folder.put(part, log, first(batch), Outgoing.last(batch));
                next = data.pieces().after(log, Outgoing.last(batch));
            }
        }
        writeFiles(folder, outgoing);
    }

    /// After all actions, so that a stick that is full lacks files only.
    private void writeFiles(StickFolder folder, Outgoing outgoing) throws IOException {
        var waiting = outgoing.files(false);
        folder.forgetPiecesBut(
                waiting.stream().map(file -> Hashes.mark(file.file())).collect(Collectors.toSet()));
        for (var file : waiting) {
            var missing = missing(folder, file);
            var content = missing.isEmpty()
                    ? Optional.<byte[]>empty()
                    : data.fileStream().read(file.file());
            if (content.isPresent()) {
                for (int place : missing) {
                    var part = folder.part(data.stream().log());
                    outgoing.bundle(part, FilePiece.of(file.file(), content.get(), place));
                    folder.put(part, name(file, place));
                }
            }
        }
    }

    private static long first(PushBatch batch) {
        return HeaderBytes.read(batch.actions().getFirst().header()).seq();
    }
}
