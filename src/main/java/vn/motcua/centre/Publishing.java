package vn.motcua.centre;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.release.Carriage;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.centre.ReleaseStore.Published;
import vn.motcua.domain.Sentence;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ReleaseList;

/// Publishes releases, verified first, and says which of them an office's desks should have.
public final class Publishing {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ReleaseStore store;
    private final Clock clock;

    public Publishing(ReleaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param root has to be named with the first release, and stays
    /// @throws ReleaseRefused with why it is not published
    public Published publish(Release release, Optional<LogKey.Public> root) {
        var known = store.trust();
        if (known.isPresent()
                && root.filter(one -> !one.equals(known.get().root())).isPresent()) {
            throw new ReleaseRefused(Sentence.of("release.root-differs"));
        }
        var trust = known.or(() -> root.map(one -> new Trust(one, Optional.empty())))
                .orElseThrow(() -> new ReleaseRefused(Sentence.of("release.centre-no-root")));
        var keys = trust.check(release.head(), today());
        if (!store.publish(release, new Trust(trust.root(), Optional.of(keys)), clock.millis())) {
            throw new ReleaseRefused(Sentence.of(
                    "release.published-newer",
                    release.manifest().layer().text(),
                    Integer.toString(release.manifest().number())));
        }
        return Published.of(release);
    }

    /// Of each layer of the office what holds today and all that follows.
    public ReleaseList list(String office) {
        var layers = new ArrayList<>(List.of(Layer.NATION));
        layers.addAll(store.layers(office));
        var published = store.published();
        var listed = new ArrayList<ReleaseList.Listed>();
        for (var layer : layers) {
            var ofLayer =
                    published.stream().filter(one -> one.layer().equals(layer)).toList();
            int holds = ofLayer.stream()
                    .filter(one -> !one.from().isAfter(today()))
                    .mapToInt(Published::number)
                    .max()
                    .orElse(0);
            ofLayer.stream()
                    .filter(one -> one.number() >= holds)
                    .map(one -> new ReleaseList.Listed(layer.text(), one.number(), one.hash()))
                    .forEach(listed::add);
        }
        return new ReleaseList(store.trust().map(trust -> trust.root().hex()), listed);
    }

    /// Puts onto a stick what an office's desks should have, for those that no line reaches.
    ///
    /// @return releases that the stick has now
    /// @throws IOException if it cannot be written
    public int carry(String office, Path stick) throws IOException {
        var carriage = Carriage.on(stick);
        var listed = list(office).releases();
        for (var one : listed) {
            int oldest = listed.stream()
                    .filter(other -> other.layer().equals(one.layer()))
                    .mapToInt(ReleaseList.Listed::number)
                    .min()
                    .orElse(0);
            carriage.put(store.release(one.hash()).orElseThrow(), oldest);
        }
        var trust = store.trust();
        if (trust.isPresent() && trust.get().newest().isPresent()) {
            carriage.put(trust.get().newest().get(), trust.get());
            carriage.heard(today());
        }
        return listed.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
