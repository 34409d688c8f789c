package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.ReleaseIntake;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.SealingKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.FileWord;

/// Takes bundles of other desks of the office to the centre, unopened, and brings its word back.
public final class Carrying {

    private final CounterData data;
    private final DeskStream.Enrolled enrolled;
    private final ReleaseTurns releases;
    private final Map<LogId, Acknowledgement> words = new LinkedHashMap<>();
    private final Map<Hash, FileWord> files = new LinkedHashMap<>();
    private int parcels;
    private int fresh;
    private int lost;
    private boolean gap;

    /// One that brings no releases of procedures.
    ///
    /// @throws LineTrouble if this desk is not enrolled
    public Carrying(CounterData data) {
        this(data, Optional.empty());
    }

    /// @param intake where the newest releases of procedures go, for whoever takes them home
    /// @throws LineTrouble if this desk is not enrolled
    public Carrying(CounterData data, Optional<ReleaseIntake> intake) {
        this.data = data;
        releases = new ReleaseTurns(intake);
        enrolled = data.stream().enrolled().orElseThrow(() -> new LineTrouble(Hindrance.NOT_ENROLLED));
    }

    /// What came of it.
    ///
    /// @param parcels that the centre took
    /// @param fresh actions that it did not have
    /// @param lost pieces of files that it did not take: one before them is missing, or no action names the file
    /// @param gap whether something is missing before what was carried: the desk that wrote it has to export again
    /// @param hindrance why the rest was not taken
    public record Done(
            int parcels, int fresh, int lost, boolean gap, BundleReceipt receipt, Optional<Hindrance> hindrance) {

        /// Whether the centre has all of it.
        public boolean isWell() {
            return hindrance.isEmpty() && !gap && lost == 0;
        }
    }

    /// Each file is looked through from end to end before anything of any is handed over.
    ///
    /// @throws BadBundleException if one is damaged, or for somebody else; the centre has nothing of them then
    /// @throws IOException if one cannot be read
    public Done carry(List<Path> bundles, Lines lines) throws IOException {
        for (var bundle : bundles) {
            demand(Bundle.check(bundle));
        }
        Optional<Hindrance> hindrance = Optional.empty();
        try (var line = lines.to(enrolled)) {
            line.open();
            for (var bundle : bundles) {
                Bundle.read(bundle, parcel -> keep(line.carry(parcel)));
            }
            releases.pull(line.releases(), true);
        } catch (LineTrouble trouble) {
            hindrance = Optional.of(trouble.why());
        } catch (Disagreement _) {
            hindrance = Optional.of(Hindrance.BAD_ANSWER);
        }
        var receipt = new BundleReceipt(List.copyOf(words.values()), List.copyOf(files.values()));
        return new Done(parcels, fresh, lost, gap, receipt, hindrance);
    }

    private void demand(Bundle.Outline outline) {
        if (!outline.office().equals(data.office().agency())) {
            throw new BadBundleException("stick.other-office");
        }
        if (!outline.centre().equals(new SealingKey.Public(enrolled.sealingKey()).id())) {
            throw new BadBundleException("stick.other-centre");
        }
    }

    private void keep(CarriedAnswer carried) {
        parcels++;
        switch (carried) {
            case CarriedAnswer.OfActions(var answer, var more) -> {
                fresh += more;
                gap = gap || answer.sendFrom().isPresent();
                answer.acknowledgement().ifPresent(word -> words.merge(word.log(), word, Carrying::further));
            }
            case CarriedAnswer.OfPiece(var taken, var whole) -> {
                lost += taken ? 0 : 1;
                whole.ifPresent(word -> files.put(word.mark(), word));
            }
        }
    }

    private static Acknowledgement further(Acknowledgement one, Acknowledgement other) {
        return other.seq() >= one.seq() ? other : one;
    }
}
