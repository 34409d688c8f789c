package vn.motcua.sync;

import java.time.Duration;
import java.util.Optional;
import vn.motcua.counter.Hindrance;

/// The centre was not reached, or did not do what was asked. Nothing here has changed.
public final class LineTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Hindrance why;
    private final transient Optional<Duration> retryAfter;

    public LineTrouble(Hindrance why) {
        this(why, Optional.empty());
    }

    /// @param retryAfter how long the centre wants to be left alone
    public LineTrouble(Hindrance why, Optional<Duration> retryAfter) {
        super(why.name());
        this.why = why;
        this.retryAfter = retryAfter;
    }

    public LineTrouble(Hindrance why, Exception because) {
        super(why.name(), because);
        this.why = why;
        this.retryAfter = Optional.empty();
    }

    public Hindrance why() {
        return why;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
