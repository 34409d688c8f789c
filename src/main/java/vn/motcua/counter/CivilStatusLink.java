package vn.motcua.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Whether the shared civil-status software can be reached from here, as a clerk last said: this program cannot see it.
///
/// @param since when the clerk said so
public record CivilStatusLink(boolean reachable, OffsetDateTime since) {

    /// What the other system is called in [vn.motcua.domain.procedure.Procedure#copyTo].
    public static final String SYSTEM = "civil-status";

    private static final String NOTE = "civil-status-link";

    /// @return nothing if nobody ever said, or what was kept cannot be read
    public static Optional<CivilStatusLink> of(Notes notes) {
        return notes.read(NOTE).flatMap(CivilStatusLink::read);
    }

    /// Durable when it returns.
    public void keep(Notes notes) {
        notes.keep(NOTE, (reachable ? "yes " : "no ") + since);
    }

    /// What was said yesterday says nothing of today.
    public boolean isReachable(LocalDate today) {
        return reachable && since.atZoneSameInstant(DayCheck.ZONE).toLocalDate().equals(today);
    }

    private static Optional<CivilStatusLink> read(String text) {
        var parts = text.split(" ", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new CivilStatusLink(parts[0].equals("yes"), OffsetDateTime.parse(parts[1])));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
