package vn.motcua.centre;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.centre.CentreStore.HandOver;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;

/// Carries dossiers between offices of this centre: what the other one needs goes into its stream in the
/// centre's own words, and how it stands there comes back in the same way. An action lives in one stream.
///
/// Whatever was stored is asked again before anything is said: work that was interrupted, done twice, or done
/// before a restore brings nothing twice.
final class HandOvers {

    private static final Logger LOG = LoggerFactory.getLogger(HandOvers.class);

    private static final VerdictReason TOO_LARGE = VerdictReason.of(VerdictReason.Kind.TOO_LARGE);

    /// As many as a push may wait for that happens to be the one after which the rest is looked at.
    static final int SWEPT = 100;

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final CentreStore store;
    private final SecureRandom random;
    private final AtomicLong swept = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Optional<HandOver>> last = new AtomicReference<>(Optional.empty());

    /// @param random for the salts of what the centre says
    HandOvers(CentreStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /// Does what is to be done for the dossiers that a push touched. What fails is kept for [#sweep]: whoever
    /// pushed has its answer, for what it pushed is stored.
    void carry(String office, Set<UUID> dossiers, long now) {
        if (!dossiers.isEmpty()) {
            carry(() -> store.handOvers(office, dossiers), now);
        }
        long before = swept.get();
        if (now - before >= BETWEEN_SWEEPS.toMillis() && swept.compareAndSet(before, now)) {
            sweep(now);
        }
    }

    /// Looks at what waits at all offices, some at a time, each time where the last one ended: what an earlier
    /// process did not come to, and what failed. From its first time on once an hour.
    void sweep(long now) {
        swept.set(now);
        var some = carry(() -> store.handOvers(last.get(), SWEPT), now);
        last.set(some.size() < SWEPT ? Optional.empty() : Optional.of(some.getLast()));
    }

    /// Each by itself: one that fails is nothing to the others.
    private List<HandOver> carry(Supplier<List<HandOver>> those, long now) {
        var found = tried(those).orElse(List.of());
        for (var one : found) {
            tried(() -> {
                carry(one, now);
                return one;
            });
        }
        return found;
    }

    /// What a desk wrote may be anything; its words could stand in the message of what is not ours.
    private static <R> Optional<R> tried(Supplier<R> work) {
        try {
            return Optional.of(work.get());
        } catch (CentreTrouble trouble) {
            LOG.error("a dossier waits to be carried to another office", trouble);
        } catch (RuntimeException unforeseen) {
            LOG.error(
                    "a dossier cannot be carried to another office: {}",
                    unforeseen.getClass().getName());
        }
        return Optional.empty();
    }

    private void carry(HandOver one, long now) {
        var both = new TreeSet<>(List.of(one.office(), one.to()));
        boolean known = both.size() == 2 && store.roster().office(one.to()).isPresent();
        var offices = known ? both : new TreeSet<>(List.of(one.office()));
        store.inOffices(offices, entries -> {
            var here = side(entries, one.office());
            var found = here.ofDossier(one.dossier());
            var ours = Said.actions(found.actions());
            if (!known) {
                refuse(here, ours, one, VerdictReason.of(VerdictReason.Kind.NO_OFFICE, one.to()), now);
            } else if (found.next().isPresent()
                    || side(entries, one.to()).ofDossier(one.dossier()).next().isPresent()) {
                refuse(here, ours, one, TOO_LARGE, now);
            } else {
                carry(new Between(one, here, side(entries, one.to()), now), ours);
            }
            return one;
        });
    }

    private static OfficeEntry side(Map<String, OfficeEntry> entries, String office) {
        return Optional.ofNullable(entries.get(office))
                .orElseThrow(() -> new CentreTrouble("an office that was asked for is not there"));
    }

    private record Between(HandOver one, OfficeEntry here, OfficeEntry there, long now) {}

    private void refuse(OfficeEntry here, List<Action> ours, HandOver one, VerdictReason why, long now) {
        boolean said = ours.stream()
                .anyMatch(action -> action.header().log().equals(here.voice().log())
                        && action.facts() instanceof Verdict verdict
                        && verdict.actions().contains(one.source()));
        if (!said) {
            var verdict = new Verdict(List.of(one.source()), why.text());
            new Voice(here, one.office(), random).say(one.dossier(), List.of(one.source()), verdict, now);
        }
        here.carried(one.source());
    }

    /// What was handed over waits until all that was seen then is here: its reception, and every paper and
    /// correction.
    private void carry(Between between, List<Action> ours) {
        var one = between.one();
        var before = upTo(ours, one.source());
        var seen = isWhole(before) ? Dossier.of(before) : Optional.<Dossier>empty();
        var stands = Dossier.of(ours);
        if (seen.isEmpty() || stands.isEmpty()) {
            return;
        }
        boolean refused = ours.stream()
                .filter(action -> action.hash().equals(one.source()))
                .anyMatch(stands.get()::isRefused);
        if (!refused && theirs(between).stream().noneMatch(action -> isCopy(action, between))) {
            var copy = handedIn(one, seen.get());
            if (FactsBytes.write(copy).length > ActionBytes.LARGEST_FACTS) {
                refuse(between.here(), ours, one, TOO_LARGE, between.now());
                return;
            }
            var heads = Dossier.of(theirs(between)).map(Dossier::heads).orElse(List.of());
            new Voice(between.there(), one.to(), random).say(one.dossier(), heads, copy, between.now());
        }
        Dossier.of(theirs(between)).ifPresent(other -> tell(between, stands.get(), other));
        between.here().carried(one.source());
    }

    private static List<Action> theirs(Between between) {
        return Said.actions(between.there().ofDossier(between.one().dossier()).actions());
    }

    /// Only what the centre itself said there.
    private static boolean isCopy(Action action, Between between) {
        return action.facts() instanceof HandedIn in
                && in.source().equals(between.one().source())
                && action.header().log().equals(between.there().voice().log());
    }

    private static HandedIn handedIn(HandOver one, Dossier seen) {
        var received = seen.received().handedTo(one.to(), seen.content());
        return new HandedIn(one.source(), one.office(), received, seen.attached());
    }

    /// What whoever handed it over had seen, and so the same whenever it is asked.
    private static List<Action> upTo(List<Action> actions, Hash source) {
        var byHash = actions.stream().collect(Collectors.toMap(Action::hash, Function.identity(), (one, _) -> one));
        var wanted = new HashSet<Hash>();
        var open = new ArrayList<>(List.of(source));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var action = Optional.ofNullable(byHash.get(next));
            if (action.isPresent() && wanted.add(next)) {
                open.addAll(action.get().header().bases());
            }
        }
        return actions.stream().filter(action -> wanted.contains(action.hash())).toList();
    }

    /// A desk of that office may not have given back yet what another desk built on.
    private static boolean isWhole(List<Action> actions) {
        var here = actions.stream().map(Action::hash).collect(Collectors.toSet());
        return actions.stream()
                .allMatch(action -> here.containsAll(action.header().bases()));
    }

    private void tell(Between between, Dossier here, Dossier there) {
        var office = between.one().to();
        var taken = there.liaison().takenUp().map(TakenUp::at);
        var word = new ToldBack(office, there.state(), taken);
        boolean news = taken.isPresent() || there.state() != State.RECEIVED;
        if (news && !word.equals(here.liaison().told().get(office))) {
            new Voice(between.here(), between.one().office(), random).say(here.id(), here.heads(), word, between.now());
        }
    }
}
