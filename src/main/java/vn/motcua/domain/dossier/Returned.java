package vn.motcua.domain.dossier;

import java.util.Optional;

/// The result was handed over (status 10 of the national exchange). A physical fact: it always stands.
///
/// @param recipient in what right
/// @param name of whoever took it
/// @param idNumber the number on the paper they showed; none if none was shown
/// @param scanned the number came from the card, not from a keyboard
/// @param acknowledged how they confirmed it on the slip
public record Returned(
        Recipient recipient, String name, Optional<String> idNumber, boolean scanned, Acknowledged acknowledged)
        implements Facts, Written {

    public Returned {
        if (name.isBlank() || (scanned && idNumber.isEmpty())) {
            throw new IllegalArgumentException("somebody took it, and what was scanned is a number");
        }
    }

    /// In what right a result was taken. The names are written into dossiers and are never changed.
    public enum Recipient {
        /// the one who asked for it
        APPLICANT,
        /// with a written authorisation (*người được ủy quyền*)
        AUTHORISED
    }

    /// How the recipient confirmed it. The names are written into dossiers and are never changed.
    public enum Acknowledged {
        SIGNATURE,
        FINGERPRINT
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "Returned[" + recipient + "]";
    }
}
