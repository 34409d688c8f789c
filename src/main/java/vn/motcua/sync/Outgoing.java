package vn.motcua.sync;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;

/// Seals what this desk holds for its centre or for another desk, to be carried there on a stick.
public final class Outgoing {

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
    public record Written(int parcels, int actions) {

        private static final Written NOTHING = new Written(0, 0);

        private Written and(PushBatch batch) {
            return new Written(parcels + 1, actions + batch.actions().size());
        }
    }

    @FunctionalInterface
    private interface Content {

        Written into(Bundle.Writer bundle) throws IOException;
    }

    /// Writes a bundle, durable when this returns. Where it fails, no file is left.
    ///
    /// @param file must not exist yet
    /// @param all everything that is here, and not only what the centre has not acknowledged
    public Written bundle(Path file, boolean all) throws IOException {
        return write(file, bundle -> {
            var written = Written.NOTHING;
            for (var log : data.pieces().logs()) {
                var next = data.pieces().after(log, all ? 0 : data.pieces().upTo(log));
                while (next.isPresent()) {
                    bundle.add(seal(next.get()));
                    written = written.and(next.get());
                    next = data.pieces().after(log, last(next.get()));
                }
            }
            return written;
        });
    }

    /// The same with one batch in it.
    void bundle(Path file, PushBatch batch) throws IOException {
        var _ = write(file, bundle -> {
            bundle.add(seal(batch));
            return Written.NOTHING.and(batch);
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

    private Parcel seal(PushBatch batch) {
        var stream = data.stream();
        return Parcel.seal(Packing.pack(batch.bytes()), reader, data.office().agency(), writer(), stream::sign);
    }

    private LogKey.Public writer() {
        return new LogKey.Public(data.stream().logs().getFirst().publicKey());
    }
}
