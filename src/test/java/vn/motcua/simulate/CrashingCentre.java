package vn.motcua.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.Roster;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// A centre's store whose process may end before and after each thing it keeps.
final class CrashingCentre implements CentreStore {

    private static final int RARE = 60;

    private final CentreStore store;
    private final Faults faults;

    CrashingCentre(CentreStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    private <R> R kept(String what, Supplier<R> act) {
        faults.point("centre before " + what, RARE);
        R result = act.get();
        faults.point("centre after " + what, RARE);
        return result;
    }

    @Override
    public <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work) {
        Optional<R> result = store.inOffice(office, entry -> {
            R done = work.apply(entry);
            faults.point("centre before commit", RARE);
            return done;
        });
        faults.point("centre after commit", RARE);
        return result;
    }

    @Override
    public <R> Optional<R> inOffices(SortedSet<String> offices, Function<Map<String, OfficeEntry>, R> work) {
        Optional<R> result = store.inOffices(offices, entries -> {
            R done = work.apply(entries);
            faults.point("centre before commit of several", RARE);
            return done;
        });
        faults.point("centre after commit of several", RARE);
        return result;
    }

    @Override
    public List<HandOver> handOvers(String office, Set<UUID> dossiers) {
        return store.handOvers(office, dossiers);
    }

    @Override
    public List<HandOver> handOvers(Optional<HandOver> last, int limit) {
        return store.handOvers(last, limit);
    }

    @Override
    public Roster roster() {
        var roster = store.roster();
        return new Roster() {
            @Override
            public boolean addOffice(Office office) {
                return roster.addOffice(office);
            }

            @Override
            public Optional<Office> office(String id) {
                return roster.office(id);
            }

            @Override
            public List<Office> offices() {
                return roster.offices();
            }

            @Override
            public void addCode(String secretHash, String office, long expiresAt, Grant grant) {
                roster.addCode(secretHash, office, expiresAt, grant);
            }

            @Override
            public boolean rescope(String office, String desk, Scope scope) {
                return roster.rescope(office, desk, scope);
            }

            @Override
            public Optional<Enrolled> enrol(String secretHash, NewDesk desk, long now) {
                return kept("enrolment", () -> roster.enrol(secretHash, desk, now));
            }

            @Override
            public Optional<Enrolled> succeed(LogId before, LogKey.Public key, long now) {
                return kept("succession", () -> roster.succeed(before, key, now));
            }

            @Override
            public List<Desk> desks(String office) {
                return roster.desks(office);
            }

            @Override
            public boolean extend(String office, String desk, Optional<Long> term) {
                return roster.extend(office, desk, term);
            }

            @Override
            public boolean revoke(String office, String desk, long now) {
                return roster.revoke(office, desk, now);
            }

            @Override
            public void seen(String office, String desk, long now) {
                roster.seen(office, desk, now);
            }
        };
    }

    @Override
    public Optional<StreamPoint> point(String office) {
        return store.point(office);
    }

    @Override
    public Optional<StreamPoint> point(String office, long position) {
        return store.point(office, position);
    }

    @Override
    public List<Placed> after(String office, long position, int limit) {
        return store.after(office, position, limit);
    }

    @Override
    public Picked open(String office, Piece piece, View view) {
        return store.open(office, piece, view);
    }

    @Override
    public Set<UUID> inScope(String office, Piece piece, View view) {
        return store.inScope(office, piece, view);
    }

    @Override
    public List<Vouched.End> ends(String office, long position) {
        return store.ends(office, position);
    }

    @Override
    public Picked ofDossier(String office, UUID dossier, long after) {
        return store.ofDossier(office, dossier, after);
    }

    @Override
    public List<Numbered> numbered(String number) {
        return store.numbered(number);
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return store.log(log);
    }

    @Override
    public void close() {
        store.close();
    }
}
