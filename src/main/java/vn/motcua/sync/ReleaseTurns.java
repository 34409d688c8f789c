package vn.motcua.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.ReleaseIntake;
import vn.motcua.counter.ReleaseIntake.Begun;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// Asks the centre for releases of procedures, after the actions: at the first round, then every quarter of an hour.
/// Contents that came stay in memory while the program runs, so that a line that breaks goes on where it was.
final class ReleaseTurns {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTurns.class);

    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private final Optional<ReleaseIntake> intake;
    private final Map<Hash, byte[]> came = new HashMap<>();
    private long notBefore = System.nanoTime();

    /// @param intake nothing where this conversation brings no releases
    ReleaseTurns(Optional<ReleaseIntake> intake) {
        this.intake = intake;
    }

    /// @param now whatever the time
    void pull(Optional<ReleaseLine> line, boolean now) {
        if (intake.isEmpty() || line.isEmpty() || (!now && notBefore - System.nanoTime() > 0)) {
            return;
        }
        try {
            pull(line.get(), intake.get());
            notBefore = System.nanoTime() + BETWEEN.toNanos();
        } catch (LineTrouble trouble) {
            LOG.info("releases did not get through: {}", trouble.why());
        }
    }

    private void pull(ReleaseLine line, ReleaseIntake desk) {
        var list = line.list();
        var strange = list.root().flatMap(desk::root);
        if (strange.isPresent()) {
            LOG.warn("no releases are taken: {}", strange.get().key());
            return;
        }
        for (var one : list.releases()) {
            if (!desk.knows(one.hash())) {
                pull(line, desk, one.hash());
            }
        }
        if (!list.releases().isEmpty() && list.releases().stream().allMatch(one -> desk.knows(one.hash()))) {
            desk.upToDate();
        }
    }

    private void pull(ReleaseLine line, ReleaseIntake desk, Hash release) {
        var head = line.head(release);
        switch (desk.begin(head)) {
            case Begun.Refused(var why) -> LOG.warn("a release is not taken: {}", why.key());
            case Begun.Wanted(var missing) -> {
                fetch(line, release, missing);
                desk.finish(head, Map.copyOf(came)).ifPresent(why -> LOG.warn("a release is not taken: {}", why.key()));
                came.clear();
            }
        }
    }

    private void fetch(ReleaseLine line, Hash release, List<Hash> missing) {
        var wanted = new ArrayList<>(missing);
        wanted.removeAll(came.keySet());
        while (!wanted.isEmpty()) {
            var contents = line.contents(release, wanted);
            int before = wanted.size();
            for (var content : contents) {
                var hash = Hashes.sha256(content);
                if (wanted.remove(hash)) {
                    came.put(hash, content);
                }
            }
            if (wanted.size() == before) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
        }
    }
}
