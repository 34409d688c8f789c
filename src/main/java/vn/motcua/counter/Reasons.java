package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.domain.Sentence;

/// Why something that was written down is changed, as somebody types it.
final class Reasons {

    /// Letters at most: a sentence or two. What somebody pasted by mistake is told before anything is written.
    static final int LONGEST = 500;

    private Reasons() {}

    /// Why a reason may not be kept; nothing if it may.
    static Optional<Sentence> unfit(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Sentence.of("counter.reason-missing"));
        }
        return isLong(reason) ? Optional.of(Sentence.of("counter.reason-long", LONGEST)) : Optional.empty();
    }

    static boolean isLong(String reason) {
        return reason.strip().length() > LONGEST;
    }
}
