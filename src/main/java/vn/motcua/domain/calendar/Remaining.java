package vn.motcua.domain.calendar;

import java.time.ZonedDateTime;
import vn.motcua.domain.Sentence;

/// Working time left until a due date, or passed since.
///
/// @param minutes working minutes; below zero when overdue
/// @param words *Còn 2 ngày 3 giờ làm việc*, *Quá 1 ngày*; below the hour in minutes
public record Remaining(long minutes, Sentence words) {

    /// Years that the calendar does not know count as ordinary weeks.
    public static Remaining of(ZonedDateTime from, ZonedDateTime due, WorkingCalendar calendar) {
        var time = new WorkingTime(calendar);
        var now = WorkingCalendar.local(from);
        var then = WorkingCalendar.local(due);
        long left = now.isAfter(then) ? -time.between(then, now) : time.between(now, then);
        return new Remaining(left, words(left, now.isAfter(then), calendar));
    }

    private static Sentence words(long minutes, boolean late, WorkingCalendar calendar) {
        if (minutes == 0) {
            return Sentence.of(late ? "calendar.just-late" : "calendar.just-due");
        }
        return Sentence.of(late ? "calendar.overdue" : "calendar.left", amount(Math.abs(minutes), calendar));
    }

    /// An amount of working time in days and hours; what is less than an hour is left out, unless it is all there is.
    static Sentence amount(long minutes, WorkingCalendar calendar) {
        long day = calendar.hours().minutes();
        long days = minutes / day;
        long hours = minutes % day / 60;
        if (days > 0) {
            return hours > 0 ? Sentence.of("calendar.days-hours", days, hours) : Sentence.of("calendar.days", days);
        }
        return hours > 0 ? Sentence.of("calendar.hours", hours) : Sentence.of("calendar.minutes", minutes);
    }
}
