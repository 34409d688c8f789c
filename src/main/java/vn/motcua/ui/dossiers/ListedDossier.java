package vn.motcua.ui.dossiers;

import java.time.ZonedDateTime;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierRow;
import vn.motcua.domain.calendar.WorkingCalendar;

/// A line of the list with what depends on the hour.
///
/// @param today whether it was received on the present day
record ListedDossier(DossierRow row, Standing standing, boolean today, Upload upload) {

    static ListedDossier of(DossierRow row, ZonedDateTime now, WorkingCalendar calendar, Upload upload) {
        var received = row.receivedAt().atZoneSameInstant(DayCheck.ZONE).toLocalDate();
        return new ListedDossier(
                row,
                Standing.of(row.state(), row.dueAt(), now, calendar),
                received.equals(now.withZoneSameInstant(DayCheck.ZONE).toLocalDate()),
                upload);
    }

    /// Says nothing of the applicant.
    @Override
    public String toString() {
        return row.number() + " " + standing;
    }

    Marks marks() {
        return new Marks(standing, today, row.unchecked(), row.disputed(), row.refused(), upload);
    }
}
