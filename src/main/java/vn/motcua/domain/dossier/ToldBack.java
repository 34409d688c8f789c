package vn.motcua.domain.dossier;

import java.time.OffsetDateTime;
import java.util.Optional;

/// How a dossier stands at the office that it was handed over to, as the centre tells the office that received it.
///
/// @param office the agency code of the other office
/// @param takenUpAt when its clock started; none while it has not
public record ToldBack(String office, State state, Optional<OffsetDateTime> takenUpAt) implements Facts {

    public ToldBack {
        if (!NumberPattern.isAgency(office)) {
            throw new IllegalArgumentException("not an office");
        }
    }
}
