package vn.motcua.centre;

/// What somebody sent is not taken. Nothing of it was stored.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why, as a word that both sides know.
    public enum Reason {
        UNREADABLE(400),
        NOT_ENROLLED(401),
        REVOKED(403),
        EXPIRED(403),
        BAD_CODE(403),
        OTHER_OFFICE(403),
        NOT_FOUND(404),
        TOO_SLOW(408),
        DISAGREE(409),
        TOO_LARGE(413),
        /// a parcel for another centre, or of a desk that this one does not know
        FOREIGN(422),
        BROKEN_CHAIN(422),
        BAD_SIGNATURE(422),
        BAD_PART(422),
        WRONG_CONTENT(422),
        TOO_MANY(429),
        BUSY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /// The HTTP status that says so.
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
