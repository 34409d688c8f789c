package vn.motcua.centre.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.Roster;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;

/// An office at a centre, and what is asked of it again and again.
final class Centres {

    static final String OFFICE = "X99.01.02";
    static final CentreKey KEY = new CentreKey(LogKey.of(new byte[32]));
    static final long NOW = 1_795_400_000_000L;

    private Centres() {}

    static SqlCentre withOffice(SqlCentre centre) {
        return withOffice(centre, OFFICE);
    }

    static SqlCentre withOffice(SqlCentre centre, String office) {
        var seed = Arrays.copyOf(office.getBytes(StandardCharsets.UTF_8), 32);
        centre.roster().addOffice(new Roster.Office(office, "Phường An Khê", seed));
        return centre;
    }

    /// @return words that never come twice
    static Acceptance acceptance(CentreStore centre) {
        var random = new SecureRandom();
        return new Acceptance(centre, KEY, () -> CentreKey.newEpoch(random));
    }

    /// @return words that are the same at every centre
    static Acceptance counting(CentreStore centre) {
        var made = new AtomicInteger();
        return new Acceptance(centre, KEY, () -> "epoch" + made.incrementAndGet());
    }

    static PushAnswer take(CentreStore centre, PushBatch batch) {
        return acceptance(centre).take(OFFICE, batch, NOW);
    }

    static List<CentreStore.Placed> all(CentreStore centre, String office) {
        var all = new ArrayList<CentreStore.Placed>();
        while (true) {
            var more = centre.after(office, all.size(), 1000);
            if (more.isEmpty()) {
                return all;
            }
            all.addAll(more);
        }
    }
}
