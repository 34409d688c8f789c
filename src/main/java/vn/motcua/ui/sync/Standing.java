package vn.motcua.ui.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.motcua.counter.DeskStream.Backlog;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncState;
import vn.motcua.domain.Sentence;

/// How the conversation stands at a moment, in the words of the window's foot.
///
/// @param text such as *2 hồ sơ chưa đồng bộ (lâu nhất 4 phút)*
/// @param hindrance what stands in the way
record Standing(Sentence text, Optional<Sentence> hindrance, Grade grade) {

    static Standing of(SyncState state, ZonedDateTime now) {
        if (!state.isEnrolled()) {
            return new Standing(Sentence.of("sync.foot-alone"), Optional.empty(), Grade.FRESH);
        }
        return new Standing(
                text(state, now),
                state.hindrance().map(Hindrance::sentence),
                Grade.of(age(state.backlog(), now.toInstant())));
    }

    private static Sentence text(SyncState state, ZonedDateTime now) {
        var waiting = state.backlog();
        if (state.speaking()) {
            return waiting.dossiers() == 0
                    ? Sentence.of("sync.foot-speaking")
                    : Sentence.of("sync.foot-sending", waiting.dossiers());
        }
        if (waiting.dossiers() > 0) {
            return Sentence.of("sync.foot-waiting", waiting.dossiers(), Ago.span(age(waiting, now.toInstant())));
        }
        return state.lastDone()
                .map(done -> Sentence.of("sync.foot-done", Ago.moment(done, now)))
                .orElseGet(() -> Sentence.of("sync.foot-never"));
    }

    /// Of what waits; nothing waits, or a clock went back: none.
    private static Duration age(Backlog waiting, Instant now) {
        return waiting.oldestMillis()
                .map(oldest -> Duration.between(Instant.ofEpochMilli(oldest), now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
