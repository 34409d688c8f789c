package vn.motcua.centre;

import java.util.Set;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.BrokenSealException;
import vn.motcua.keys.Chain;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.UnreadableException;

/// Opens what a desk sealed for the centre and somebody else carried, and takes it by the same door as what is pushed.
///
/// The desk that wrote it may have been turned away since: a stick may be all that is left of a stolen laptop.
public final class Parcels {

    private final CentreStore store;
    private final SealingKey key;
    private final Acceptance acceptance;
    private final CarriedFiles files;

    public Parcels(CentreStore store, CentreIdentity identity, Acceptance acceptance) {
        this.store = store;
        this.acceptance = acceptance;
        key = identity.sealing();
        files = new CarriedFiles(store, identity.key());
    }

    /// @param office of who carried it
    /// @param now the centre's time, UTC milliseconds
    /// @throws Refused if nothing of it is stored
    public CarriedAnswer take(String office, byte[] bytes, long now) {
        var parcel = read(bytes);
        if (!parcel.office().equals(office)) {
            throw new Refused(Refused.Reason.OTHER_OFFICE);
        }
        if (!parcel.centre().equals(key.open().id()) || !isKnown(parcel.writer().log(), office)) {
            throw new Refused(Refused.Reason.FOREIGN);
        }
        var clear = open(parcel);
        return FilePiece.isOne(clear)
                ? files.take(office, parcel.writer().log(), FilePiece.read(clear), now)
                : take(office, PushBatch.read(Packing.unpack(clear)), now);
    }

    private CarriedAnswer take(String office, PushBatch batch, long now) {
        if (!isKnown(batch.log(), office)) {
            throw new Refused(Refused.Reason.FOREIGN);
        }
        int fresh = fresh(office, batch);
        return new CarriedAnswer.OfActions(acceptance.take(office, batch, now), fresh);
    }

    private static Parcel read(byte[] bytes) {
        try {
            return Parcel.read(bytes);
        } catch (BadBundleException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    private byte[] open(Parcel parcel) {
        try {
            return parcel.open(key);
        } catch (BrokenSealException _) {
            throw new Refused(Refused.Reason.BAD_SIGNATURE);
        }
    }

    private boolean isKnown(LogId log, String office) {
        return store.log(log).filter(known -> known.office().equals(office)).isPresent();
    }

    private int fresh(String office, PushBatch batch) {
        return store.inOffice(office, entry -> (int) batch.actions().stream()
                        .filter(one -> !has(entry, one.header()))
                        .count())
                .orElse(0);
    }

    private static boolean has(OfficeEntry entry, byte[] header) {
        try {
            var read = HeaderBytes.read(header);
            return entry.hashes(read.log(), read.seq(), read.seq())
                    .getOrDefault(read.seq(), Set.of())
                    .contains(Chain.identity(header));
        } catch (UnreadableException _) {
            throw new Refused(Refused.Reason.BROKEN_CHAIN);
        }
    }
}
