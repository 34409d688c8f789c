package vn.motcua.counter;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Release;
import vn.motcua.counter.VersionsInUse.Version;

/// The procedures that came with each version of the program that worked here, as long as something open was begun
/// with them: an update of the program changes what is shipped, and no open dossier.
///
/// They are not signed. A procedure out of them is used only under the version, a hash over its files, by which a
/// sealed dossier or draft names it.
final class ShippedCopies {

    private final ReleaseFolder folder;

    ShippedCopies(ReleaseFolder folder) {
        this.folder = folder;
    }

    /// Keeps what is shipped with this program.
    ///
    /// @return whether it was not here
    boolean keep(Release shipped) {
        var name = ReleaseFolder.shipped(shipped);
        boolean fresh = !folder.shipped().contains(name);
        if (fresh) {
            folder.put(name, shipped);
        }
        return fresh;
    }

    /// A catalogue that holds a procedure in just that version.
    Optional<Catalogue> find(String code, String version) {
        return folder.shipped().stream()
                .flatMap(name -> holding(name, code, version).stream())
                .findFirst();
    }

    private Optional<Catalogue> holding(String name, String code, String version) {
        return folder.read(name)
                .flatMap(release -> Catalogue.kept(release, code))
                .filter(one -> one.find(code)
                        .filter(found -> found.version().equals(version))
                        .isPresent());
    }

    /// Deletes all but this program's own and what is needed.
    void prune(Release shipped, Set<Version> needed) {
        Stream<String> others = folder.shipped().stream()
                .filter(name -> !name.equals(ReleaseFolder.shipped(shipped)))
                .filter(name -> needed.stream()
                        .noneMatch(
                                one -> holding(name, one.code(), one.version()).isPresent()));
        others.toList().forEach(folder::forget);
    }
}
