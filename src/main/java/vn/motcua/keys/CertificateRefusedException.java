package vn.motcua.keys;

import java.security.cert.CertificateException;
import java.util.Optional;

/// The other side is not the pinned centre, and nothing was said to it.
public final class CertificateRefusedException extends CertificateException {

    private static final long serialVersionUID = 1L;

    /// Kept apart, because each asks for another thing to be done.
    public enum Reason {
        /// Not the pinned key: a captive portal, a proxy that looks inside, another centre, or an attack.
        OTHER_AUTHORITY,
        /// The pinned key, but this machine's date is before the certificate's first day: most likely the clock is
        /// wrong.
        NOT_YET_VALID,
        /// The pinned key, but this machine's date is after the certificate's last day: renew it, or the clock is
        /// wrong.
        EXPIRED,
        /// The pinned key, for another host name or address than was asked for.
        OTHER_HOST,
        /// The connection itself is not one that a certificate is looked at on: older than TLS 1.3, or without a host.
        OTHER_PROTOCOL
    }

    private final Reason reason;

    CertificateRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    CertificateRefusedException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Why a connection failed, if a certificate was why: looks through the causes of what an HTTP client threw.
    public static Optional<Reason> in(Throwable failure) {
        int depth = 0;
        for (var one = failure; one != null && depth < 20; one = one.getCause()) {
            if (one instanceof CertificateRefusedException refused) {
                return Optional.of(refused.reason());
            }
            depth++;
        }
        return Optional.empty();
    }
}
