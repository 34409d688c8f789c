package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// Arithmetic along the working sessions of a calendar, in whole minutes.
final class WorkingTime {

    private final WorkingCalendar calendar;

    WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// The moment when `minutes` of working time have passed since `from`.
    ///
    /// Where the time runs out exactly as a session closes, the answer is that closing or, with `atOpening`,
    /// the next opening. A moment in a year that the calendar does not know means that it does not
    /// reach so far.
    LocalDateTime after(LocalDateTime from, long minutes, boolean atOpening) {
        long left = minutes;
        LocalDate date = from.toLocalDate();
        while (calendar.knows(date.getYear())) {
            for (Session session : calendar.sessions(date)) {
                var start = later(from, date.atTime(session.from()));
                long open = start.until(date.atTime(session.to()), ChronoUnit.MINUTES);
                if (left < open || (left == open && open > 0 && !atOpening)) {
                    return start.plusMinutes(left);
                }
                left -= Math.max(0, open);
            }
            date = date.plusDays(1);
        }
        return date.atStartOfDay();
    }

    /// Working minutes from one moment to a later one; 0 if it is not later. Years that the calendar does not know
    /// count as ordinary weeks.
    long between(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (var date = from.toLocalDate(); !date.isAfter(to.toLocalDate()); date = date.plusDays(1)) {
            for (Session session : calendar.sessions(date)) {
                var start = later(from, date.atTime(session.from()));
                var end = earlier(to, date.atTime(session.to()));
                minutes += Math.max(0, start.until(end, ChronoUnit.MINUTES));
            }
        }
        return minutes;
    }

    /// The first working day on or after `date`, or a day of the first year that the calendar does not know.
    LocalDate workingDay(LocalDate date) {
        var day = date;
        while (!calendar.isWorkingDay(day) && calendar.knows(day.getYear())) {
            day = day.plusDays(1);
        }
        return day;
    }

    static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
