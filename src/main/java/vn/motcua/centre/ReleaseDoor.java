package vn.motcua.centre;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.ReleaseList;
import vn.motcua.wire.ReleaseParts;

/// The routes of releases: which a desk should have, what one says of itself, and those of its files that the desk
/// lacks.
final class ReleaseDoor {

    /// Releases that are kept at hand, some 10 MB each.
    private static final int AT_HAND = 4;

    private final Optional<ReleaseStore> store;
    private final Function<Context, KnownLog> speaker;
    private final Bodies bodies;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Hash, Release> atHand = new LinkedHashMap<>();

    /// @param store nothing where this centre publishes none
    ReleaseDoor(Optional<ReleaseStore> store, Function<Context, KnownLog> speaker, Bodies bodies, Clock clock) {
        this.store = store;
        this.speaker = speaker;
        this.bodies = bodies;
        this.clock = clock;
    }

    void open(RoutesConfig routes) {
        routes.get("/v1/releases", this::list);
        routes.get("/v1/releases/{hash}", this::head);
        routes.post("/v1/releases/{hash}/files", this::files);
    }

    private void list(Context context) {
        var office = speaker.apply(context).office();
        context.result(store.map(known -> new Publishing(known, clock).list(office))
                .orElseGet(() -> new ReleaseList(Optional.empty(), List.of()))
                .bytes());
    }

    private void head(Context context) {
        context.contentType("application/octet-stream")
                .result(release(context).head().bytes());
    }

    private void files(Context context) {
        var release = release(context);
        var asked = ReleaseParts.readAsked(bodies.small(context));
        var given = new ArrayList<byte[]>();
        int size = 0;
        for (var hash : asked) {
            if (size < ReleaseParts.FULL) {
                var content = release.content(hash).orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
                given.add(content);
                size += content.length;
            }
        }
        context.contentType("application/octet-stream").result(ReleaseParts.given(given));
    }

    /// The one that is asked for, if it is of a layer of the office that asks.
    private Release release(Context context) {
        var office = speaker.apply(context).office();
        var published = store.orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
        var found = release(published, hash(context.pathParam("hash")));
        var layer = found.manifest().layer();
        if (!layer.equals(Layer.NATION) && !published.layers(office).contains(layer)) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
        return found;
    }

    private Release release(ReleaseStore published, Hash hash) {
        lock.lock();
        try {
            var known = atHand.get(hash);
            if (known != null) {
                return known;
            }
            var found = published.release(hash).orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
            atHand.put(hash, found);
            if (atHand.size() > AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private static Hash hash(String text) {
        try {
            return new Hash(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }
}
