package vn.motcua.centre;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;

/// Takes what a desk pushes: all that is well chained and signed is stored, whatever it says; the same again is
/// answered the same.
public final class Acceptance {

    private final CentreStore store;
    private final CentreKey key;
    private final Supplier<String> epochs;
    private final SecureRandom random;
    private final HandOvers handOvers;
    private final Map<Place, LogKey.Public> keys = new ConcurrentHashMap<>();

    /// A log in the one office that it belongs to.
    private record Place(String office, LogId log) {}

    /// @param epochs new words for the life of a stream
    public Acceptance(CentreStore store, CentreKey key, Supplier<String> epochs) {
        this(store, key, epochs, new SecureRandom());
    }

    /// @param random for the salts of what the centre says itself
    public Acceptance(CentreStore store, CentreKey key, Supplier<String> epochs, SecureRandom random) {
        this.store = store;
        this.key = key;
        this.epochs = epochs;
        this.random = random;
        handOvers = new HandOvers(store, random);
    }

    /// The answer may be given only because all of it is durable now.
    ///
    /// @param office the office of the desk that sends; the log may be another desk's of the same office
    /// @param now the centre's time, UTC milliseconds
    /// @throws Refused if nothing of the batch is stored
    public PushAnswer take(String office, PushBatch batch, long now) {
        var known = keyOf(office, batch.log());
        if (known.isEmpty() && !Run.isFromStart(batch)) {
            return new PushAnswer(Optional.empty(), Optional.of(1L), false);
        }
        // taken apart before anybody has to wait for it
        var run = Run.of(batch, known.orElseGet(() -> Run.keyOf(batch)), office);
        var answer = store.inOffice(office, entry -> take(entry, office, batch, run, now))
                .orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
        handOvers.carry(office, run.dossiers(), now);
        return answer;
    }

    /// What an earlier process did not come to.
    public void begin(long now) {
        handOvers.sweep(now);
    }

    /// A log's name is the hash of its key, so that neither ever changes; whether it may still speak here is
    /// asked later.
    ///
    /// @return nothing for a log that is not known anywhere
    private Optional<LogKey.Public> keyOf(String office, LogId id) {
        var cached = Optional.ofNullable(keys.get(new Place(office, id)));
        if (cached.isPresent()) {
            return cached;
        }
        var log = store.log(id);
        if (log.filter(known -> !known.office().equals(office)).isPresent()) {
            throw new Refused(Refused.Reason.NOT_ENROLLED);
        }
        log.ifPresent(known -> keys.put(new Place(office, id), known.key()));
        return log.map(KnownLog::key);
    }

    private PushAnswer take(OfficeEntry entry, String office, PushBatch batch, Run run, long now) {
        var log = entry.log(batch.log()).orElseGet(() -> meet(entry, run, now));
        batch.known().filter(key::said).ifPresent(word -> compare(entry, word, now));
        var here = hashes(entry, run);
        if (!joins(here, run)) {
            return new PushAnswer(Optional.empty(), Optional.of(from(entry, batch, run)), log.forked());
        }
        if (log.isExpired(now) && !isHere(here, run)) {
            entry.alarm(new OfficeEntry.Alarm(
                    "expired", batch.log(), now, "seq " + run.first().header().seq()));
        }
        boolean forked = append(entry, office, here, run, now);
        if (forked) {
            entry.fork(batch.log());
            entry.alarm(new OfficeEntry.Alarm(
                    "fork", batch.log(), now, "seq " + run.first().header().seq()));
        }
        var last = run.last();
        var word = key.acknowledge(
                batch.log(), last.header().seq(), last.hash(), entry.head().epoch(), now);
        return new PushAnswer(Optional.of(word), Optional.empty(), forked || log.forked());
    }

    /// A log that a restored centre lost, brought by another desk than wrote it; the owner may be gone. A desk
    /// could as well have named it when it enrolled.
    private static KnownLog meet(OfficeEntry entry, Run run, long now) {
        var opened = run.opened().orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED));
        var log = run.first().header().log();
        entry.meet(new LogKey.Public(opened.publicKey()), opened.lanes(), now);
        entry.alarm(new OfficeEntry.Alarm("log-met", log, now, "brought by another desk"));
        return entry.log(log).orElseThrow(() -> new CentreTrouble("a log that was met is not there"));
    }

    /// Holds our own word against what is here: who stands behind it was restored.
    private void compare(OfficeEntry entry, Acknowledgement word, long now) {
        if (!holds(entry, word) && word.epoch().equals(entry.head().epoch())) {
            entry.beginEpoch(epochs.get());
            entry.alarm(new OfficeEntry.Alarm("restored", word.log(), now, "acknowledged " + word.seq()));
        }
    }

    private static boolean holds(OfficeEntry entry, Acknowledgement word) {
        return entry.hashes(word.log(), word.seq(), word.seq())
                .getOrDefault(word.seq(), Set.of())
                .contains(word.hash());
    }

    /// What stands at the places of the run, and at the one before it.
    private static Map<Long, Set<Hash>> hashes(OfficeEntry entry, Run run) {
        var first = run.first().header();
        return entry.hashes(first.log(), first.seq() - 1, run.last().header().seq());
    }

    private static boolean isHere(Map<Long, Set<Hash>> here, Run run) {
        return run.links().stream()
                .allMatch(
                        link -> here.getOrDefault(link.header().seq(), Set.of()).contains(link.hash()));
    }

    private static boolean joins(Map<Long, Set<Hash>> here, Run run) {
        var first = run.first().header();
        long before = first.seq() - 1;
        return before == 0
                || here.getOrDefault(before, Set.of()).contains(first.prev().orElseThrow());
    }

    /// Where the sender has to begin so that nothing is missing between; further back each time, so that it
    /// ends.
    private long from(OfficeEntry entry, PushBatch batch, Run run) {
        long first = run.first().header().seq();
        var agreed = batch.known()
                .filter(key::said)
                .filter(word -> word.log().equals(batch.log()) && word.seq() < first - 1 && holds(entry, word));
        if (agreed.isPresent()) {
            return agreed.get().seq() + 1;
        }
        long last = entry.last(batch.log());
        return last < first - 1 ? last + 1 : 1;
    }

    private void judge(OfficeEntry entry, String office, List<Run.Link> fresh, long now) {
        var named = new HashMap<String, Optional<OfficeEntry.Named>>();
        for (var link : fresh) {
            var header = link.header();
            var against = Judge.against(header, named.computeIfAbsent(header.user(), entry::named));
            // our own word, given back to a restored centre, is not judged
            if (against.isPresent() && !header.log().equals(entry.voice().log())) {
                var verdict = new Verdict(List.of(link.hash()), against.get().text());
                new Voice(entry, office, random)
                        .say(header.dossier().orElseThrow(), List.of(link.hash()), verdict, now);
            }
        }
    }

    /// Our own word, given back to a restored centre that meanwhile may have said another.
    private static void hearAgain(OfficeEntry entry, Run.Link link) {
        var header = link.header();
        if (header.user().equals(Voice.NAME)
                && header.log().equals(entry.voice().log())) {
            header.dossier().ifPresent(entry::again);
        }
    }

    /// Whoever brings a body that another one did not have, or kept back, brings it for all.
    private static void fill(OfficeEntry entry, List<Run.Link> again, long now) {
        if (!again.isEmpty()) {
            var first = again.getFirst().header();
            var bare = entry.bodiless(
                    first.log(), first.seq(), again.getLast().header().seq());
            again.stream()
                    .filter(link -> bare.contains(link.hash()))
                    .forEach(link -> entry.fill(link.header(), link.hash(), link.bytes(), now));
        }
    }

    private boolean append(OfficeEntry entry, String office, Map<Long, Set<Hash>> here, Run run, long now) {
        var fresh = new ArrayList<Run.Link>();
        var again = new ArrayList<Run.Link>();
        boolean forked = false;
        for (var link : run.links()) {
            var there = here.getOrDefault(link.header().seq(), Set.of());
            if (!there.contains(link.hash())) {
                forked = forked || !there.isEmpty();
                entry.append(link.header(), link.hash(), link.bytes(), now);
                fresh.add(link);
                hearAgain(entry, link);
            } else if (link.bytes().body().isPresent()) {
                again.add(link);
            }
        }
        fill(entry, again, now);
        judge(entry, office, fresh, now);
        return forked;
    }
}
