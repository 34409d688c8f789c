package vn.motcua.simulate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.centre.CentreStore.Placed;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;

/// What must be true when everything has come to rest; its own arithmetic, and of the product only the fold.
final class Check {

    private static final int PAGE = 500;

    private final World world;
    private final String office;
    private final Witness witness;
    private final Map<Hash, Action> written;
    private final Set<Hash> stream = new HashSet<>();

    private Check(World world, String office) {
        this.world = world;
        this.office = office;
        witness = world.witness;
        written = new LinkedHashMap<>();
        witness.written().forEach((hash, action) -> {
            if (action.header().office().equals(office)) {
                written.put(hash, action);
            }
        });
    }

    /// @throws Failure naming what is wrong
    static void of(World world) {
        for (var office : world.offices) {
            var check = new Check(world, office);
            check.centre();
            check.nothingLost();
            check.numbers();
            check.forks();
            check.desks();
        }
    }

    private void desks() {
        for (var laptop : world.laptops) {
            if (laptop.office.equals(office)) {
                atRest(laptop);
                desk(laptop);
                laptop.machine.fault().ifPresent(fault -> must(false, laptop.name + ": " + fault));
            }
        }
    }

    private static void must(boolean right, String what) {
        if (!right) {
            throw new Failure(what);
        }
    }

    /// Each action once, positions without a gap, the rolling hash as it must be.
    private void centre() {
        var store = world.centre.machine.store();
        var rolling = new byte[32];
        long position = 0;
        List<Placed> page;
        while (!(page = store.after(office, position, PAGE)).isEmpty()) {
            for (var placed : page) {
                position++;
                var hash = Hash.of(sha256(placed.bytes().header()));
                must(placed.position() == position, "a gap at position " + position);
                must(stream.add(hash), "twice at the centre: " + witness.place(hash));
                must(written.containsKey(hash), "nobody of " + office + " wrote what stands at " + position);
                rolling = sha256(rolling, hash.bytes());
                must(placed.point().rolling().equals(Hash.of(rolling)), "rolling hash at " + position);
            }
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void nothingLost() {
        for (var hash : written.keySet()) {
            must(
                    stream.contains(hash) || witness.isDestroyed(hash),
                    (witness.isAcknowledged(hash) ? "acknowledged and lost: " : "never arrived: ")
                            + witness.place(hash));
        }
    }

    private void numbers() {
        var bearers = new HashMap<String, Set<UUID>>();
        stream.forEach(hash -> {
            var action = written.get(hash);
            if (action.facts() instanceof Received received) {
                bearers.computeIfAbsent(received.number().text(), _ -> new HashSet<>())
                        .add(action.header().dossier().orElseThrow());
            }
        });
        var alarmed = world.centre.machine.alarms("number-twice");
        bearers.forEach((number, dossiers) ->
                must(dossiers.size() == 1 || alarmed.contains(number), "twice and no alarm: " + number));
    }

    private void forks() {
        var places = new HashMap<String, Hash>();
        var alarmed = world.centre.machine.alarms("fork");
        for (var hash : stream) {
            var header = written.get(hash).header();
            var other = places.put(header.log() + " " + header.seq(), hash);
            must(
                    other == null || alarmed.contains(header.log().text()),
                    "a fork and no alarm: " + header.log() + " " + header.seq());
        }
    }

    private void atRest(Laptop laptop) {
        var stream = laptop.stream;
        var epoch = world.centre.machine.store().point(office).orElseThrow().epoch();
        must(stream.waiting(epoch).isEmpty(), laptop.name + " waits with " + stream.waiting(epoch));
        must(stream.unsent().isEmpty(), laptop.name + " says that something is unsent");
        must(stream.backlog().actions() == 0, laptop.name + " says that something waits");
    }

    /// A desk has what is in its scope, of every dossier all or nothing, and shows of it what everybody must.
    private void desk(Laptop laptop) {
        var holds = laptop.machine.holds();
        for (var hash : holds) {
            must(written.containsKey(hash), laptop.name + " has what is another office's: " + witness.place(hash));
            must(
                    stream.contains(hash) || witness.isDestroyed(hash),
                    laptop.name + " has more than the centre: " + witness.place(hash));
        }
        var dossiers = new LinkedHashMap<UUID, List<Action>>();
        for (var hash : stream) {
            var action = written.get(hash);
            action.header()
                    .dossier()
                    .ifPresent(id ->
                            dossiers.computeIfAbsent(id, _ -> new ArrayList<>()).add(action));
        }
        var scope = world.centre
                .machine
                .store()
                .log(laptop.stream.log())
                .orElseThrow()
                .scope();
        must(
                laptop.stream.scope().equals(Optional.of(scope)),
                laptop.name + " believes in another scope than " + scope);
        var own = laptop.stream.logs().stream()
                .map(log -> new LogKey.Public(log.publicKey()).log())
                .collect(Collectors.toSet());
        dossiers.forEach((id, actions) -> {
            boolean any = actions.stream().anyMatch(action -> holds.contains(action.hash()));
            if (any || isFor(scope, own, actions)) {
                whole(laptop, holds, actions);
                dossier(laptop, id, stillHere(holds, actions));
            }
        });
    }

    private static boolean begins(Action action) {
        return action.facts() instanceof Received || action.facts() instanceof HandedIn;
    }

    private static boolean isFor(Scope scope, Set<LogId> own, List<Action> actions) {
        boolean closed = actions.stream()
                .anyMatch(action -> action.facts() instanceof Returned || action.facts() instanceof Withdrawn);
        return switch (scope) {
            case OFFICE -> true;
            case OPEN -> !closed || isOwn(own, actions);
            case OWN -> isOwn(own, actions);
        };
    }

    private static boolean isOwn(Set<LogId> own, List<Action> actions) {
        return actions.stream().anyMatch(action -> own.contains(action.header().log()));
    }

    private void whole(Laptop laptop, Set<Hash> holds, List<Action> actions) {
        for (var action : actions) {
            must(holds.contains(action.hash()), laptop.name + " has not got " + witness.place(action.hash()));
        }
    }

    /// With what this desk alone has kept of it, and cannot give back.
    private List<Action> stillHere(Set<Hash> holds, List<Action> actions) {
        var id = actions.getFirst().header().dossier();
        var all = new ArrayList<>(actions);
        for (var hash : holds) {
            var action = written.get(hash);
            if (!stream.contains(hash) && action.header().dossier().equals(id)) {
                all.add(action);
            }
        }
        return all;
    }

    private void dossier(Laptop laptop, UUID id, List<Action> actions) {
        var shown = laptop.machine.shown(id);
        if (shown.isEmpty()) {
            must(actions.stream().noneMatch(Check::begins), laptop.name + " shows no " + id);
            return;
        }
        var timeline = new HashMap<Hash, Action>();
        for (var action : shown.get().timeline()) {
            must(timeline.put(action.hash(), action) == null, laptop.name + " tells twice " + id);
            for (var base : action.header().bases()) {
                must(
                        timeline.containsKey(base)
                                || actions.stream().noneMatch(one -> one.hash().equals(base)),
                        laptop.name + " tells in a wrong order " + id);
            }
        }
        for (var action : actions) {
            var told = Optional.ofNullable(timeline.get(action.hash())).map(Action::facts);
            must(
                    told.equals(Optional.of(action.facts())),
                    laptop.name + " cannot read " + witness.place(action.hash()));
        }
        must(shown.equals(Dossier.of(actions)), laptop.name + " shows otherwise than a replay " + id);
    }
}
