package vn.motcua.sync;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;

/// Seals what this desk holds for its centre or for another desk, to be carried there on a stick.
public final class Outgoing {

    /// No stream's, so that what the centre has waits too.
    private static final String ANOTHER_EPOCH = "-";

    private final CounterData data;
    private final SealingKey.Public reader;

    /// @throws LineTrouble if the desk is not enrolled: it knows no key to seal for
    public Outgoing(CounterData data) {
        this(
                data,
                data.stream()
                        .enrolled()
                        .map(enrolled -> new SealingKey.Public(enrolled.sealingKey()))
                        .orElseThrow(() -> new LineTrouble(Hindrance.NOT_ENROLLED)));
    }

    /// @param reader whose key alone opens it
    public Outgoing(CounterData data, SealingKey.Public reader) {
        this.data = data;
        this.reader = reader;
    }

    /// What was written into a bundle.
    ///
    /// @param filesLeft files that wait and had no room in it
    public record Written(int parcels, int actions, int files, int filesLeft) {

        private static final Written NOTHING = new Written(0, 0, 0, 0);

        private Written and(PushBatch batch) {
            return new Written(parcels + 1, actions + batch.actions().size(), files, filesLeft);
        }

        private Written andFile(int pieces) {
            return new Written(parcels + pieces, actions, files + 1, filesLeft);
        }

        private Written andLeft() {
            return new Written(parcels, actions, files, filesLeft + 1);
        }
    }

    /// What goes into a bundle.
    ///
    /// @param all everything that is here, and not only what the centre has not acknowledged
    /// @param files the attached files too
    public record Choice(boolean all, boolean files) {

        public static final Choice WAITING = new Choice(false, true);
    }

    @FunctionalInterface
    private interface Content {

        Written into(Bundle.Writer bundle) throws IOException;
    }

    /// Whether the centre has all of it, as far as its last word says.
    public boolean isNothing(Choice choice) {
        return data.stream().backlog().actions() == 0
                && (!choice.files() || files(choice.all()).isEmpty())
                && !choice.all();
    }

    /// Files that wait, the smallest first.
    List<FileStream.Sized> files(boolean all) {
        var epoch = data.pieces().epoch().or(() -> data.stream().point().map(StreamPoint::epoch));
        return data.fileStream().waiting(epoch.filter(_ -> !all).orElse(ANOTHER_EPOCH));
    }

    /// Writes a bundle, actions first, durable when this returns. Where it fails, no file is left.
    ///
    /// @param file must not exist yet
    public Written bundle(Path file, Choice choice) throws IOException {
        return write(file, bundle -> {
            var written = Written.NOTHING;
            for (var log : data.pieces().logs()) {
                var next = data.pieces()
                        .after(log, choice.all() ? 0 : data.pieces().upTo(log));
                while (next.isPresent()) {
                    bundle.add(seal(packed(next.get())));
                    written = written.and(next.get());
                    next = data.pieces().after(log, last(next.get()));
                }
            }
            return choice.files() ? files(bundle, written, choice.all()) : written;
        });
    }

    private Written files(Bundle.Writer bundle, Written before, boolean all) throws IOException {
        var written = before;
        for (var next : files(all)) {
            int pieces = FilePiece.count(next.size());
            var content = bundle.hasRoom(pieces, next.size())
                    ? data.fileStream().read(next.file())
                    : Optional.<byte[]>empty();
            if (content.isEmpty()) {
                written = written.andLeft();
                continue;
            }
            for (int place = 0; place < pieces; place++) {
                bundle.add(seal(FilePiece.of(next.file(), content.get(), place).packed()));
            }
            written = written.andFile(pieces);
        }
        return written;
    }

    /// The same with one batch in it.
    void bundle(Path file, PushBatch batch) throws IOException {
        var _ = write(file, bundle -> {
            bundle.add(seal(packed(batch)));
            return Written.NOTHING.and(batch);
        });
    }

    /// The same with one piece of a file in it.
    void bundle(Path file, FilePiece piece) throws IOException {
        var _ = write(file, bundle -> {
            bundle.add(seal(piece.packed()));
            return Written.NOTHING;
        });
    }

    private Written write(Path file, Content content) throws IOException {
        Optional<Path> left = Optional.empty();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            left = Optional.of(file);
            try (var bundle = new Bundle.Writer(Channels.newOutputStream(channel), writer())) {
                var written = content.into(bundle);
                bundle.finish(data.stream()::sign);
                channel.force(true);
                left = Optional.empty();
                return written;
            }
        } finally {
            if (left.isPresent()) {
                Files.deleteIfExists(left.get());
            }
        }
    }

    /// The seq with which a batch ends.
    static long last(PushBatch batch) {
        return HeaderBytes.read(batch.actions().getLast().header()).seq();
    }

    private static byte[] packed(PushBatch batch) {
        return Packing.pack(batch.bytes());
    }

    private Parcel seal(byte[] clear) {
        var stream = data.stream();
        return Parcel.seal(clear, reader, data.office().agency(), writer(), stream::sign);
    }

    private LogKey.Public writer() {
        return new LogKey.Public(data.stream().logs().getFirst().publicKey());
    }
}
