package vn.motcua.sync;

import java.time.Duration;
import java.util.Optional;

/// The centre was not reached, or did not do what was asked. Nothing here has changed.
public final class LineTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What stands in the way, each with its own sentence and one thing to do.
    public enum Cause {
        NO_NETWORK,
        /// something that is not our centre answered, such as a hotel's sign-in page
        CAPTIVE_PORTAL,
        /// the certificate is not the one that the enrolment code named
        WRONG_CERTIFICATE,
        BUSY,
        CLOCK_WRONG,
        NOT_ENROLLED,
        REVOKED,
        BAD_CODE,
        OTHER_OFFICE,
        /// the centre and this desk do not agree on what the stream holds; asked again from an earlier point
        DISAGREE,
        TOO_OLD,
        /// the centre would not take what was sent
        REFUSED,
        /// the centre's answer is not right; nothing of it was taken
        BAD_ANSWER
    }

    private final Cause why;
    private final transient Optional<Duration> retryAfter;

    public LineTrouble(Cause why) {
        this(why, Optional.empty());
    }

    /// @param retryAfter how long the centre wants to be left alone
    public LineTrouble(Cause why, Optional<Duration> retryAfter) {
        super(why.name());
        this.why = why;
        this.retryAfter = retryAfter;
    }

    public LineTrouble(Cause why, Exception because) {
        super(why.name(), because);
        this.why = why;
        this.retryAfter = Optional.empty();
    }

    public Cause why() {
        return why;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
