package vn.motcua.sync;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.LogPieces;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;

/// Seals what this desk holds for its centre, to be carried there on a stick.
public final class Outgoing {

    private final CounterData data;
    private final SealingKey.Public centre;

    /// @throws LineTrouble if the desk is not enrolled: it knows no key to seal for
    public Outgoing(CounterData data) {
        this.data = data;
        centre = data.stream()
                .enrolled()
                .map(enrolled -> new SealingKey.Public(enrolled.sealingKey()))
                .orElseThrow(() -> new LineTrouble(Hindrance.NOT_ENROLLED));
    }

    /// What was written into a bundle.
    public record Written(int parcels, int actions) {}

    /// Writes a bundle, durable when this returns. Where it fails, no file is left.
    ///
    /// @param file must not exist yet
    /// @param all everything that is here, and not only what the centre has not acknowledged
    public Written bundle(Path file, boolean all) throws IOException {
        var pieces = data.pieces();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return write(channel, pieces.logs(), log -> all ? 0 : pieces.upTo(log));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Written write(FileChannel channel, List<LogId> logs, java.util.function.ToLongFunction<LogId> from)
            throws IOException {
        int parcels = 0;
        int actions = 0;
        try (var bundle = new Bundle.Writer(Channels.newOutputStream(channel), writer())) {
            for (var log : logs) {
                for (var batch : batches(data.pieces(), log, from.applyAsLong(log))) {
                    bundle.add(seal(batch));
                    parcels++;
                    actions += batch.actions().size();
                }
            }
            bundle.finish(data.stream()::sign);
            channel.force(true);
        }
        return new Written(parcels, actions);
    }

    private static Iterable<PushBatch> batches(LogPieces pieces, LogId log, long from) {
        return () -> java.util.stream.Stream.iterate(
                        pieces.after(log, from),
                        java.util.Optional::isPresent,
                        batch -> pieces.after(log, last(batch.orElseThrow())))
                .map(java.util.Optional::orElseThrow)
                .iterator();
    }

    /// The seq with which a batch ends.
    static long last(PushBatch batch) {
        return HeaderBytes.read(batch.actions().getLast().header()).seq();
    }

    Parcel seal(PushBatch batch) {
        var stream = data.stream();
        return Parcel.seal(Packing.pack(batch.bytes()), centre, data.office().agency(), writer(), stream::sign);
    }

    LogKey.Public writer() {
        return new LogKey.Public(data.stream().logs().getFirst().publicKey());
    }
}
