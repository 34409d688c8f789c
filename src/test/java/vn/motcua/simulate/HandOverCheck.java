package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;

/// What must be true between offices when everything has come to rest: what was handed over stands at the other office
/// once or is visibly refused, what it tells is heard, and nobody has or reads more than that.
final class HandOverCheck {

    private static final String VOICE = "centre";

    private final World world;

    /// What stands at the centre, by office and dossier.
    private final Map<String, Map<UUID, List<Action>>> streams = new TreeMap<>();

    private long handed;

    private HandOverCheck(World world) {
        this.world = world;
        var hashes = world.centre.machine.hashes();
        world.offices.forEach(office -> streams.put(office, new LinkedHashMap<>()));
        world.witness.written().values().stream()
                .filter(action -> hashes.contains(action.hash()))
                .forEach(action -> action.header()
                        .dossier()
                        .ifPresent(id -> of(action.header().office())
                                .computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(action)));
    }

    /// @return how many dossiers came to another office
    /// @throws Failure naming what is wrong
    static long of(World world) {
        var check = new HandOverCheck(world);
        for (var office : world.offices) {
            check.of(office).forEach((_, actions) -> actions.forEach(action -> check.of(action, actions)));
        }
        check.files();
        return check.handed;
    }

    private Map<UUID, List<Action>> of(String office) {
        return Optional.ofNullable(streams.get(office)).orElseThrow();
    }

    private List<Action> of(String office, Action action) {
        return of(office).getOrDefault(action.header().dossier().orElseThrow(), List.of());
    }

    private static void must(boolean right, String what) {
        if (!right) {
            throw new Failure(what);
        }
    }

    private static boolean isVoice(Action action) {
        return action.header().user().equals(VOICE);
    }

    private void of(Action action, List<Action> ours) {
        switch (action.facts()) {
            case HandedOver over -> over(action, over, ours);
            case HandedIn in when isVoice(action) -> in(action, in);
            default -> {}
        }
    }

    private void over(Action action, HandedOver over, List<Action> ours) {
        var stands = Dossier.of(ours);
        if (stands.isEmpty() || isTorn(seenBy(action, ours))) {
            return;
        }
        boolean known = world.offices.contains(over.office())
                && !over.office().equals(action.header().office());
        if (!known) {
            must(stands.get().isRefused(action), "neither handed over nor refused: " + action.hash());
        } else if (!stands.get().isRefused(action)) {
            arrived(action, of(over.office(), action));
            told(over.office(), stands.get(), of(over.office(), action));
        }
    }

    /// Something that it hangs on is gone with all who held it: what was handed over waits for it in vain.
    private boolean isTorn(List<Action> seen) {
        var here = new HashSet<Hash>();
        seen.forEach(action -> here.add(action.hash()));
        var wanting = seen.stream()
                .flatMap(action -> action.header().bases().stream())
                .filter(base -> !here.contains(base))
                .toList();
        wanting.forEach(base -> must(world.witness.isDestroyed(base), "nobody brought " + base));
        return !wanting.isEmpty();
    }

    /// More than once only where a restored centre did not know of the first: none was said with the other in sight.
    private void arrived(Action over, List<Action> theirs) {
        var copies = theirs.stream()
                .filter(action -> isVoice(action)
                        && action.facts() instanceof HandedIn in
                        && in.source().equals(over.hash()))
                .toList();
        must(!copies.isEmpty(), "handed over and never arrived: " + over.hash());
        for (var copy : copies) {
            var before = before(copy);
            copies.forEach(other -> must(!before.contains(other.hash()), "handed in twice: " + over.hash()));
        }
        handed++;
    }

    /// What the centre had said in that stream when it said this.
    private Set<Hash> before(Action action) {
        var before = new HashSet<Hash>();
        var next = action.header().prev();
        while (next.isPresent() && before.add(next.get())) {
            next = Optional.ofNullable(world.witness.written().get(next.get()))
                    .flatMap(one -> one.header().prev());
        }
        return before;
    }

    private static void told(String office, Dossier here, List<Action> theirs) {
        var there = Dossier.of(theirs).orElseThrow();
        var taken = there.liaison().takenUp().map(TakenUp::at);
        if (taken.isPresent() || there.state() != State.RECEIVED) {
            var word = new ToldBack(office, there.state(), taken);
            must(
                    word.equals(here.liaison().told().get(office)),
                    "not told of " + here.id() + ": " + word + " but "
                            + here.liaison().told());
        }
    }

    /// Nothing was handed in but what the one who handed it over had seen of just this dossier.
    private void in(Action action, HandedIn in) {
        var ours = of(in.from(), action);
        var source = ours.stream().filter(one -> one.hash().equals(in.source())).findFirst();
        if (source.isEmpty()) {
            must(world.witness.isDestroyed(in.source()), "handed in from nowhere: " + action.hash());
            return;
        }
        must(
                source.get().facts() instanceof HandedOver over
                        && over.office().equals(action.header().office()),
                "handed in where it was not handed over to: " + action.hash());
        var seenThen = seenBy(source.get(), ours);
        var seen = Dossier.of(seenThen);
        if (seen.isPresent() && !isTorn(seenThen)) {
            must(in.files().equals(seen.get().attached()), "other files than were seen: " + action.hash());
            must(in.received().content().equals(seen.get().content()), "other words than were seen: " + action.hash());
            must(in.received().receiptKey().isEmpty(), "the receipt's secret was handed over");
        }
    }

    private static List<Action> seenBy(Action action, List<Action> all) {
        var byHash = new HashMap<Hash, Action>();
        all.forEach(one -> byHash.put(one.hash(), one));
        var seen = new LinkedHashMap<Hash, Action>();
        var open = new ArrayList<>(List.of(action.hash()));
        while (!open.isEmpty()) {
            var next = Optional.ofNullable(byHash.get(open.removeLast()));
            next.filter(one -> seen.put(one.hash(), one) == null)
                    .ifPresent(one -> open.addAll(one.header().bases()));
        }
        return List.copyOf(seen.values());
    }

    /// An office reads what its own desks named, and what the centre handed in to it.
    private void files() {
        var all = new HashSet<Hash>();
        var rights = new TreeMap<String, Set<Hash>>();
        streams.forEach((office, dossiers) -> dossiers.values()
                .forEach(actions -> actions.forEach(action -> {
                    var mine = rights.computeIfAbsent(office, _ -> new HashSet<>());
                    switch (action.facts()) {
                        case PaperAttached file -> mine.add(new Hash(file.sha256()));
                        case HandedIn in -> {
                            in.files().forEach(file -> all.add(new Hash(file.sha256())));
                            if (isVoice(action)) {
                                in.files().forEach(file -> mine.add(new Hash(file.sha256())));
                            }
                        }
                        default -> {}
                    }
                })));
        rights.values().forEach(all::addAll);
        rights.forEach((office, mine) -> all.forEach(file -> must(
                mine.contains(file) == world.centre.machine.isNamed(office, file),
                "a file is read by whom it is not for, or not by whom it is for: " + office)));
    }
}
