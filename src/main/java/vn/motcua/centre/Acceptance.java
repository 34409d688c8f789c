package vn.motcua.centre;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;

/// Takes what a desk pushes: all that is well chained and signed is stored, whatever it says; the same again is
/// answered
/// the same.
public final class Acceptance {

    private final CentreStore store;
    private final CentreKey key;
    private final Supplier<String> epochs;
    private final SecureRandom random = new SecureRandom();

    /// @param epochs new words for the life of a stream
    public Acceptance(CentreStore store, CentreKey key, Supplier<String> epochs) {
        this.store = store;
        this.key = key;
        this.epochs = epochs;
    }

    /// The answer may be given only because all of it is durable now.
    ///
    /// @param office the office of the desk that sends; the log may be another desk's of the same office
    /// @param now the centre's time, UTC milliseconds
    /// @throws Refused if nothing of the batch is stored
    public PushAnswer take(String office, PushBatch batch, long now) {
        return store.inOffice(office, entry -> take(entry, office, batch, now))
                .orElseThrow(() -> new Refused(Refused.Reason.OTHER_OFFICE));
    }

    private PushAnswer take(OfficeEntry entry, String office, PushBatch batch, long now) {
        var log = entry.log(batch.log()).orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED));
        var run = Run.of(batch, log.key(), office);
        batch.known().filter(key::said).ifPresent(word -> compare(entry, word, now));
        if (!joins(entry, run)) {
            return new PushAnswer(Optional.empty(), Optional.of(from(entry, batch, run)), log.forked());
        }
        boolean forked = append(entry, office, run, now);
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

    private static boolean joins(OfficeEntry entry, Run run) {
        var first = run.first().header();
        long before = first.seq() - 1;
        return before == 0
                || entry.hashes(first.log(), before, before)
                        .getOrDefault(before, Set.of())
                        .contains(first.prev().orElseThrow());
    }

    /// Where the sender has to begin so that nothing is missing between; further back each time, so that it ends.
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
        for (var link : fresh) {
            var against = Judge.against(link.header());
            if (against.isPresent()) {
                var verdict = new Verdict(List.of(link.hash()), against.get());
                new Voice(entry, office, random)
                        .say(link.header().dossier().orElseThrow(), List.of(link.hash()), verdict, now);
            }
        }
    }

    private boolean append(OfficeEntry entry, String office, Run run, long now) {
        var here = entry.hashes(
                run.first().header().log(),
                run.first().header().seq(),
                run.last().header().seq());
        var fresh = new ArrayList<Run.Link>();
        boolean forked = false;
        for (var link : run.links()) {
            var there = here.getOrDefault(link.header().seq(), Set.of());
            if (!there.contains(link.hash())) {
                forked = forked || !there.isEmpty();
                entry.append(link.header(), link.hash(), link.bytes(), now);
                fresh.add(link);
            }
        }
        judge(entry, office, fresh, now);
        return forked;
    }
}
