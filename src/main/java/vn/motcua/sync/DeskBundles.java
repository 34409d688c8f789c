package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.BrokenSealException;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.Directory;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.UnreadableException;

/// What two desks of an office carry to each other where no centre is in reach: sealed for the one desk by the key that
/// the directory names, and taken there as a pulled page is. The centre is not taken to have anything by it.
public final class DeskBundles {

    private final CounterData data;
    private final Clock clock;
    private final String office;

    public DeskBundles(CounterData data, Clock clock) {
        this.data = data;
        this.clock = clock;
        office = data.office().agency();
    }

    /// For which key a bundle for a desk is to be sealed.
    ///
    /// @param desk what people call it, or one of its logs
    /// @throws BadBundleException if there is no such desk, two of that name, one that was turned away, or this one
    public SealingKey.Public reader(String desk) {
        var named = data.directory().logs(office).stream()
                .filter(log -> log.desk().equalsIgnoreCase(desk.strip())
                        || log.id().text().equals(desk))
                .toList();
        if (named.isEmpty()) {
            throw new BadBundleException("stick.no-such-desk");
        }
        var good = named.stream().filter(log -> !isTurnedAway(log)).toList();
        if (good.isEmpty()) {
            throw new BadBundleException("stick.desk-turned-away");
        }
        var keys = good.stream()
                .flatMap(log -> log.sealingKey().stream())
                .distinct()
                .toList();
        return new SealingKey.Public(only(keys));
    }

    private String only(List<String> keys) {
        if (keys.isEmpty()) {
            throw new BadBundleException("stick.desk-without-key");
        }
        if (keys.size() > 1) {
            throw new BadBundleException("stick.desk-twice");
        }
        if (keys.getFirst().equals(data.sealingKey().open().hex())) {
            throw new BadBundleException("stick.desk-itself");
        }
        return keys.getFirst();
    }

    private boolean isTurnedAway(Directory.Log log) {
        return log.revokedAt().isPresent()
                || log.expiresAt().filter(end -> end <= clock.millis()).isPresent();
    }

    /// Whether it is this desk that opens a bundle.
    ///
    /// @throws BadBundleException if it is damaged
    public boolean isForThis(Path bundle) throws IOException {
        return Bundle.check(bundle).centre().equals(data.sealingKey().open().id());
    }

    /// What came of it.
    ///
    /// @param fresh actions that were not here
    /// @param files attached files that were not here and are now
    /// @param gap whether something is missing before what was carried: the other desk has to export all
    public record Taken(int actions, int fresh, int files, boolean gap) {}

    /// Takes a bundle for this desk. What hangs on something that is not here is left out and said.
    ///
    /// @throws BadBundleException if it is damaged, of another office, or of a desk that is unknown or turned away
    public Taken take(Path bundle) throws IOException {
        var outline = Bundle.check(bundle);
        if (!outline.office().equals(office)) {
            throw new BadBundleException("stick.other-office");
        }
        var writer = data.directory()
                .log(outline.writer().log())
                .filter(log -> log.office().equals(office))
                .orElseThrow(() -> new BadBundleException("stick.unknown-desk"));
        if (writer.revokedAt().isPresent()) {
            throw new BadBundleException("stick.desk-turned-away");
        }
        var taking = new Taking();
        Bundle.read(bundle, taking::take);
        return new Taken(taking.actions, taking.fresh, taking.files, taking.gap);
    }

    private final class Taking {

        private final SealingKey key = data.sealingKey();
        private int actions;
        private int fresh;
        private int files;
        private boolean gap;

        private void take(Parcel parcel) {
            try {
                var clear = parcel.open(key);
                if (FilePiece.isOne(clear)) {
                    take(FilePiece.read(clear));
                } else {
                    take(PushBatch.read(Packing.unpack(clear)));
                }
            } catch (BrokenSealException | UnreadableException _) {
                throw new BadBundleException("stick.damaged");
            }
        }

        /// A piece of a file that an action here names and that is not here. It goes on from what came of it before,
        /// from the centre too; what came otherwise is left to the centre.
        private void take(FilePiece piece) {
            var stream = data.fileStream();
            long from = stream.fetched(piece.file());
            long within = from - piece.offset();
            if (!stream.size(piece.file()).equals(Optional.of(piece.size()))
                    || within < 0
                    || within >= piece.bytes().length
                    || stream.read(piece.file()).isPresent()) {
                return;
            }
            stream.keepPiece(piece.file(), from, Arrays.copyOfRange(piece.bytes(), (int) within, piece.bytes().length));
            if (stream.fetched(piece.file()) == piece.size() && stream.finish(piece.file())) {
                files++;
            }
        }

        private void take(PushBatch batch) {
            boolean own = data.stream().logs().stream()
                    .anyMatch(log -> new LogKey.Public(log.publicKey()).log().equals(batch.log()));
            if (own) {
                return; // what this desk wrote itself comes from itself or from the centre
            }
            var known = key(batch.log()).orElseThrow(() -> new BadBundleException("stick.unknown-desk"));
            var check = new PageCheck(data.stream(), known);
            try {
                if (check.joins(batch, office)) {
                    fresh += data.pieces().take(check.check(batch, known, office));
                    actions += batch.actions().size();
                } else {
                    gap = true;
                }
            } catch (LineTrouble _) {
                throw new BadBundleException("stick.damaged");
            }
        }

        private Optional<LogKey.Public> key(LogId log) {
            return data.directory()
                    .log(log)
                    .filter(one -> one.office().equals(office))
                    .map(one -> new LogKey.Public(one.publicKey()))
                    .or(() -> data.stream().key(log));
        }
    }
}
