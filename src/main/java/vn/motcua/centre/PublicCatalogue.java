package vn.motcua.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.centre.ReleaseStore.Published;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.procedure.Procedure;

/// The procedures that the public may read: of the nation's newest release that is in force, or what is shipped where
/// none is published, with what the centre's province lays over it. A ward's layer is not told here, nor a province's
/// where the centre serves several, because a page is of no one office.
final class PublicCatalogue {

    private final Optional<ReleaseStore> store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<List<Hash>, Catalogue> atHand = new HashMap<>();

    /// A procedure, and who decides it.
    ///
    /// @param from its first day, if that is still to come
    record Told(Procedure procedure, String authority, Optional<LocalDate> from) {}

    /// @param store nothing where this centre publishes none
    PublicCatalogue(Optional<ReleaseStore> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What holds today, or else what is to come.
    ///
    /// @return nothing for a code that no published procedure has
    /// @throws CentreTrouble if the database is away
    Optional<Told> find(String code) {
        var today = LocalDate.ofInstant(clock.instant(), PublicStanding.ZONE);
        var published = published();
        var days = published.stream()
                .map(Published::from)
                .filter(today::isBefore)
                .collect(Collectors.toCollection(TreeSet::new));
        days.add(today);
        forgetBut(days.stream().map(day -> inForce(published, day)).collect(Collectors.toSet()));
        return days.stream()
                .flatMap(day -> find(code, catalogue(inForce(published, day)), day).stream())
                .map(told -> told.from().filter(today::isBefore).isPresent()
                        ? told
                        : new Told(told.procedure(), told.authority(), Optional.empty()))
                .findFirst();
    }

    private static Optional<Told> find(String code, Catalogue catalogue, LocalDate day) {
        return catalogue
                .find(code)
                .filter(procedure -> procedure
                        .effective()
                        .until()
                        .filter(last -> last.isBefore(day))
                        .isEmpty())
                .map(procedure -> new Told(procedure, catalogue.authority(procedure), Optional.of(day)));
    }

    /// Of the nation, and of the province if there is but one.
    private List<Published> published() {
        var all = store.map(ReleaseStore::published).orElseGet(List::of);
        var provinces = all.stream()
                .map(Published::layer)
                .filter(layer -> layer.kind() == Layer.Kind.PROVINCE)
                .distinct()
                .toList();
        return all.stream()
                .filter(one ->
                        one.layer().equals(Layer.NATION) || (provinces.size() == 1 && provinces.contains(one.layer())))
                .toList();
    }

    /// Of each layer the newest whose first day has come.
    private static List<Hash> inForce(List<Published> published, LocalDate day) {
        var newest = new TreeMap<Layer.Kind, Published>();
        published.stream()
                .filter(one -> !one.from().isAfter(day))
                .forEach(one -> newest.merge(
                        one.layer().kind(), one, (old, next) -> next.number() > old.number() ? next : old));
        return newest.values().stream().map(Published::hash).toList();
    }

    /// Read once for each set of releases, which takes most of a second for one of 500 procedures.
    private Catalogue catalogue(List<Hash> releases) {
        lock.lock();
        try {
            var known = Optional.ofNullable(atHand.get(releases));
            var found = known.orElseGet(() -> read(releases));
            atHand.put(releases, found);
            return found;
        } finally {
            lock.unlock();
        }
    }

    private void forgetBut(Set<List<Hash>> needed) {
        lock.lock();
        try {
            atHand.keySet().retainAll(needed);
        } finally {
            lock.unlock();
        }
    }

    private Catalogue read(List<Hash> releases) {
        var found = releases.stream()
                .flatMap(hash -> store.flatMap(known -> known.release(hash)).stream())
                .toList();
        return found.isEmpty() ? Catalogue.shipped() : Catalogue.of(found);
    }
}
