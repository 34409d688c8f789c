package vn.motcua.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.Notes;
import vn.motcua.counter.SyncPlan;
import vn.motcua.wire.UnreadableException;

/// What the desk remembers of its conversation over a restart.
final class SyncNotes {

    private static final String TRY = "sync-try";

    private final Notes notes;

    SyncNotes(Notes notes) {
        this.notes = notes;
    }

    /// @param failures rounds in a row that did not go through
    /// @param hindrance what stood in the way of the last one
    record LastTry(int failures, Optional<Instant> lastDone, Optional<Hindrance> hindrance) {

        static final LastTry NONE = new LastTry(0, Optional.empty(), Optional.empty());

        LastTry after(Conversation.Said said, Instant now) {
            return said.failed()
                    ? new LastTry(failures + 1, lastDone, said.hindrance())
                    : new LastTry(0, Optional.of(now), said.hindrance());
        }

        String text() {
            return failures + " " + lastDone.map(Instant::toString).orElse("-")
                    + hindrance.map(why -> " " + why.name()).orElse("");
        }

        static LastTry of(String text) {
            var parts = text.split(" ", -1);
            try {
                return new LastTry(
                        Integer.parseInt(parts[0]),
                        parts.length < 2 || parts[1].equals("-")
                                ? Optional.empty()
                                : Optional.of(Instant.parse(parts[1])),
                        parts.length < 3 ? Optional.empty() : Optional.of(Hindrance.valueOf(parts[2])));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new UnreadableException("not a last try");
            }
        }
    }

    SyncPlan plan() {
        return notes.read(SyncPlan.NOTE, SyncNotes::planOf).orElse(SyncPlan.USUAL);
    }

    private static SyncPlan planOf(String text) {
        try {
            return SyncPlan.of(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("not a plan");
        }
    }

    void keep(SyncPlan plan) {
        notes.keep(SyncPlan.NOTE, plan.text());
    }

    LastTry lastTry() {
        return notes.read(TRY, LastTry::of).orElse(LastTry.NONE);
    }

    /// Written only where it says something new: a round a minute is not to cost a write a minute.
    void keep(LastTry last) {
        var before = lastTry();
        boolean same = before.failures() == last.failures()
                && before.lastDone().isPresent() == last.lastDone().isPresent()
                && last.failures() == 0
                && before.hindrance().equals(last.hindrance())
                && before.lastDone()
                        .filter(done ->
                                done.plusSeconds(600).isAfter(last.lastDone().orElse(Instant.EPOCH)))
                        .isPresent();
        if (!same) {
            notes.keep(TRY, last.text());
        }
    }
}
