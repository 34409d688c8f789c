package vn.motcua.ui.dossiers;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.Remaining;
import vn.motcua.domain.calendar.WorkingCalendar;
import vn.motcua.domain.dossier.State;

/// How a dossier stands against its promise, as the list shows it: by word and by shape.
enum Standing {
    OPEN,
    /// less than one working day is left
    SOON,
    LATE,
    WITHDRAWN,
    /// signed, and not fetched yet
    WAITING,
    RETURNED;

    /// Longer than any row of days off with one working day behind it.
    private static final int FAR_DAYS = 30;

    static Standing of(State state, Optional<OffsetDateTime> due, ZonedDateTime now, WorkingCalendar calendar) {
        return switch (state) {
            case RECEIVED ->
                due.map(at -> until(at.toZonedDateTime(), now, calendar)).orElse(OPEN);
            case WITHDRAWN -> WITHDRAWN;
            case RESOLVED -> WAITING;
            case RETURNED -> RETURNED;
        };
    }

    private static Standing until(ZonedDateTime due, ZonedDateTime now, WorkingCalendar calendar) {
        if (now.isAfter(due)) {
            return LATE;
        }
        if (now.plusDays(FAR_DAYS).isBefore(due)) {
            return OPEN; // no need to count hours
        }
        long left = Remaining.of(now, due, calendar).minutes();
        return left <= calendar.hours().minutes() ? SOON : OPEN;
    }

    Sentence words() {
        return Sentence.of(
                switch (this) {
                    case OPEN -> "dossiers.standing-open";
                    case SOON -> "dossiers.standing-soon";
                    case LATE -> "dossiers.standing-late";
                    case WITHDRAWN -> "dossiers.standing-withdrawn";
                    case WAITING -> "dossiers.standing-waiting";
                    case RETURNED -> "dossiers.standing-returned";
                });
    }

    /// The style class that gives the mark its shape.
    String style() {
        return switch (this) {
            case OPEN -> "mark-open";
            case SOON -> "mark-soon";
            case LATE -> "mark-late";
            case WITHDRAWN -> "mark-withdrawn";
            case WAITING -> "mark-waiting";
            case RETURNED -> "mark-returned";
        };
    }
}
