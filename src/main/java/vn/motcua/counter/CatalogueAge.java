package vn.motcua.counter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Since when nobody has said that this desk's catalogue is the newest. A desk that never had a release, and never was
/// told of one, goes by what is shipped and is not reminded.
record CatalogueAge(Notes notes) {

    private static final String CHECKED = "release-checked";

    /// A release was installed, or the centre said what there is.
    void checked(LocalDate day) {
        if (read().filter(day::equals).isEmpty()) {
            notes.keep(CHECKED, day.toString());
        }
    }

    /// Somebody else heard on that day that what is here is the newest.
    void heard(LocalDate day) {
        if (read().filter(known -> !known.isBefore(day)).isEmpty()) {
            notes.keep(CHECKED, day.toString());
        }
    }

    /// @return the days, if they are more than the plan allows
    Optional<Long> overdue(LocalDate today) {
        var plan = notes.read(SyncPlan.NOTE).map(SyncPlan::of).orElse(SyncPlan.USUAL);
        return read().map(day -> ChronoUnit.DAYS.between(day, today)).filter(days -> days > plan.catalogueDays());
    }

    /// The day on which somebody last said so.
    Optional<LocalDate> read() {
        return notes.read(CHECKED).map(LocalDate::parse);
    }
}
