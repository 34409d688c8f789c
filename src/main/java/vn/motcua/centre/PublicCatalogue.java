package vn.motcua.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.centre.ReleaseStore.Published;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.procedure.Procedure;

/// The procedures that the public may read: of the nation's newest release that is in force, or what is shipped where
/// none is published. What a province or a ward lays over it is not told here, because a page is of no one office.
final class PublicCatalogue {

    private final Optional<ReleaseStore> store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<AtHand> atHand = Optional.empty();

    /// @param release nothing for what is shipped
    private record AtHand(Optional<Hash> release, Catalogue catalogue) {}

    /// A procedure, and who decides it.
    record Told(Procedure procedure, String authority) {}

    /// @param store nothing where this centre publishes none
    PublicCatalogue(Optional<ReleaseStore> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @return nothing for a code that no procedure of today has
    /// @throws CentreTrouble if the database is away
    Optional<Told> find(String code) {
        var catalogue = now();
        return catalogue
                .find(code)
                .filter(procedure -> procedure
                        .effective()
                        .until()
                        .filter(last -> last.isBefore(today()))
                        .isEmpty())
                .map(procedure -> new Told(procedure, catalogue.authority(procedure)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PublicStanding.ZONE);
    }

    /// Read once for each release, which takes most of a second for one of 500 procedures.
    private Catalogue now() {
        var newest = newest();
        lock.lock();
        try {
            var known = atHand.filter(one -> one.release().equals(newest)).orElseGet(() -> read(newest));
            atHand = Optional.of(known);
            return known.catalogue();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Hash> newest() {
        return store.map(ReleaseStore::published).orElseGet(List::of).stream()
                .filter(one -> one.layer().equals(Layer.NATION))
                .filter(one -> !one.from().isAfter(today()))
                .max(Comparator.comparingInt(Published::number))
                .map(Published::hash);
    }

    private AtHand read(Optional<Hash> release) {
        return new AtHand(
                release,
                release.flatMap(hash -> store.flatMap(known -> known.release(hash)))
                        .map(found -> Catalogue.of(List.of(found)))
                        .orElseGet(Catalogue::shipped));
    }
}
