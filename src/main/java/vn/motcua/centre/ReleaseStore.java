package vn.motcua.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.domain.dossier.Hash;

/// The releases of procedures that this centre publishes, and which layers an office has beside the nation's. Durable
/// when a writing method returns.
public interface ReleaseStore {

    /// Whom this centre believes; nothing before the first release.
    Optional<Trust> trust();

    /// Keeps a release that was verified, and what is believed from now on.
    ///
    /// @return false if one of that layer with this number or a larger one is there
    boolean publish(Release release, Trust believed, long atMillis);

    /// What is published, by layer and number.
    List<Published> published();

    /// A release with that hash.
    Optional<Release> release(Hash hash);

    /// The province and the ward of an office, in the place of those named before.
    void layers(String office, List<Layer> layers);

    List<Layer> layers(String office);

    /// @param from the first day on which it holds
    record Published(Layer layer, int number, LocalDate from, Hash hash) {

        public static Published of(Release release) {
            Manifest manifest = release.manifest();
            return new Published(manifest.layer(), manifest.number(), manifest.from(), release.hash());
        }
    }
}
