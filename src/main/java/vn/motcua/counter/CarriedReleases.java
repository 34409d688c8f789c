package vn.motcua.counter;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.catalogue.release.Carriage;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.domain.Sentence;

/// Releases of procedures and lists of keys on a stick: put there for another desk, and taken by the very checks of
/// what comes over the line. What is refused changes nothing, and holds up nothing that lies beside it.
public final class CarriedReleases {

    private final DeskCatalogue desk;
    private final ReleaseTrust trust;
    private final CatalogueAge age;
    private final Supplier<LocalDate> today;

    CarriedReleases(DeskCatalogue desk, ReleaseTrust trust, CatalogueAge age, Supplier<LocalDate> today) {
        this.desk = desk;
        this.trust = trust;
        this.age = age;
        this.today = today;
    }

    /// What came of one file.
    public sealed interface Taken {

        /// The file's name, without where it lies.
        String file();

        /// @param holds from now on, and not only from its day
        record Installed(String file, Manifest manifest, boolean holds) implements Taken {}

        record Known(String file, Manifest manifest) implements Taken {}

        /// A list of keys.
        ///
        /// @param fresh false if it is the one that is known
        record Keys(String file, boolean fresh) implements Taken {}

        record Refused(String file, Sentence why) implements Taken {}

        default Sentence sentence() {
            return switch (this) {
                case Installed(var _, var manifest, var holds) ->
                    holds
                            ? Sentence.of("carriage.installed", layer(manifest), number(manifest))
                            : Sentence.of(
                                    "carriage.waits",
                                    layer(manifest),
                                    number(manifest),
                                    manifest.from().toString());
                case Known(var _, var manifest) -> Sentence.of("carriage.known", layer(manifest), number(manifest));
                case Keys(var _, var fresh) -> Sentence.of(fresh ? "carriage.keys" : "carriage.keys-known");
                case Refused(var file, var why) -> Sentence.of("carriage.refused", file, why);
            };
        }

        private static String layer(Manifest manifest) {
            return manifest.layer().text();
        }

        private static String number(Manifest manifest) {
            return Integer.toString(manifest.number());
        }

        default boolean isRefused() {
            return this instanceof Refused;
        }

        /// Whether anything is other than before.
        default boolean isNews() {
            return this instanceof Installed || this instanceof Keys(var _, var fresh) && fresh;
        }
    }

    /// Puts what this desk works by and will work by onto a stick, with the newest list of keys; what is there already
    /// is not written again.
    ///
    /// @return releases that the stick has now
    public int put(Path stick) throws IOException {
        var carriage = Carriage.on(stick);
        var current = desk.current();
        int there = 0;
        for (var manifest : current) {
            var release = desk.read(manifest);
            if (release.isPresent()) {
                carriage.put(release.get(), oldest(current, manifest));
                there++;
            }
        }
        var believed = trust.believed();
        if (believed.isPresent() && believed.get().newest().isPresent()) {
            carriage.put(believed.get().newest().get(), believed.get());
        }
        var heard = age.read();
        if (there > 0 && heard.isPresent()) {
            carriage.heard(heard.get());
        }
        return there;
    }

    private static int oldest(List<Manifest> current, Manifest manifest) {
        return current.stream()
                .filter(one -> one.layer().equals(manifest.layer()))
                .mapToInt(Manifest::number)
                .min()
                .orElse(0);
    }

    /// Whether a file is a release or a list of keys, by how it begins.
    public static boolean isOne(Path file) throws IOException {
        return Carriage.isRelease(file) || Carriage.isKeys(file);
    }

    /// Takes one file.
    public List<Taken> take(Path file) throws IOException {
        return take(List.of(file));
    }

    /// Takes what another desk or the centre put onto a stick.
    public List<Taken> takeFrom(Path stick) throws IOException {
        var carriage = Carriage.on(stick);
        var taken = take(carriage.files());
        boolean whole = !taken.isEmpty() && taken.stream().noneMatch(Taken::isRefused);
        carriage.heard().filter(day -> whole && !day.isAfter(today.get())).ifPresent(age::heard);
        return taken;
    }

    /// The same, and what an author put right onto the stick.
    public List<Taken> takeAllFrom(Path stick) throws IOException {
        var taken = new ArrayList<>(takeFrom(stick));
        taken.addAll(take(Carriage.loose(stick)));
        return taken;
    }

    /// Lists of keys first: who lost a key ends it by one. Then layer by layer, the older first.
    private List<Taken> take(List<Path> files) throws IOException {
        var taken = new ArrayList<Taken>();
        var releases = new ArrayList<Read>();
        for (var file : files) {
            try {
                if (Carriage.isKeys(file)) {
                    taken.add(new Taken.Keys(name(file), trust.take(Carriage.keys(file))));
                } else {
                    releases.add(new Read(file, Release.read(file).manifest()));
                }
            } catch (ReleaseRefused refused) {
                taken.add(new Taken.Refused(name(file), refused.sentence()));
            }
        }
        releases.sort(
                Comparator.comparing((Read read) -> read.manifest().layer().kind())
                        .thenComparing(read -> read.manifest().number()));
        for (var read : releases) {
            taken.add(install(read));
        }
        return taken;
    }

    private record Read(Path file, Manifest manifest) {}

    private Taken install(Read read) throws IOException {
        var name = name(read.file());
        if (desk.kept().contains(read.manifest())) {
            return new Taken.Known(name, read.manifest());
        }
        try {
            var done = desk.install(Release.read(read.file()), Optional.empty());
            return new Taken.Installed(
                    name, done.manifest(), desk.now().layers().contains(done.manifest()));
        } catch (ReleaseRefused refused) {
            return new Taken.Refused(name, refused.sentence());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
