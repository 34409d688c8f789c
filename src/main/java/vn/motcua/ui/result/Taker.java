package vn.motcua.ui.result;

import java.util.Optional;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Returned.Recipient;

/// Who is about to take the result.
///
/// @param idNumber empty if no paper was shown
/// @param scanned the number came from the card
record Taker(Recipient recipient, String name, String idNumber, boolean scanned) {

    /// @return nothing while nobody is named
    Optional<Returned> returned(Acknowledged how) {
        var id = Optional.of(idNumber.strip()).filter(text -> !text.isEmpty());
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(new Returned(recipient, name.strip(), id, scanned && id.isPresent(), how));
    }

    /// What was typed takes the place of what was scanned.
    Taker typed(String typedName, String typedId) {
        return typedName.equals(name) && typedId.equals(idNumber)
                ? this
                : new Taker(recipient, typedName, typedId, scanned && typedId.equals(idNumber));
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "Taker[" + recipient + "]";
    }
}
