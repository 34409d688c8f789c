package vn.motcua.counter;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.motcua.domain.calendar.DueDate;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.procedure.TimeLimit;

/// What is promised when a clock starts.
record Promise(Procedures procedures) {

    /// @return nothing when nothing is known of the calendar of that year
    Optional<Received.Due> due(TimeLimit limit, OffsetDateTime now) {
        var received = now.atZoneSameInstant(DayCheck.ZONE);
        return switch (DueDate.of(limit, received, procedures.calendar(), procedures.returns())) {
            case DueDate.Known known ->
                Optional.of(new Received.Due(
                        known.at().toOffsetDateTime(),
                        known.calendarVersion(),
                        known.explanation().stream().map(Words.VIETNAMESE::say).toList()));
            case DueDate.Unknown _ -> Optional.empty();
        };
    }
}
