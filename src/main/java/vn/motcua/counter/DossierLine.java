package vn.motcua.counter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.State;

/// How a dossier stands, and nothing of whom it concerns: cheap to read for every dossier of the desk.
///
/// @param receivedMillis UTC milliseconds
/// @param dueMillis UTC milliseconds; none if nothing was promised
/// @param unchecked somebody's identity is still to be looked up
/// @param disputed two desks disagree about something
/// @param refused the centre found against something in it
public record DossierLine(
        UUID id,
        State state,
        long receivedMillis,
        Optional<Long> dueMillis,
        boolean unchecked,
        boolean disputed,
        boolean refused) {

    public OffsetDateTime receivedAt() {
        return at(receivedMillis);
    }

    public Optional<OffsetDateTime> dueAt() {
        return dueMillis.map(DossierLine::at);
    }

    private static OffsetDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(DayCheck.ZONE).toOffsetDateTime();
    }
}
