package vn.motcua.domain.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.motcua.domain.Sentence;

/// By when the counter must hand a dossier over to the office that decides it: the same working day, or the
/// start of the next if it came after 15:00 (NĐ 118/2025 Điều 18.2 as amended by NĐ 309/2026 Điều 9).
public final class HandOver {

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    private HandOver() {}

    /// Exactly 15:00:00 is not after 15:00. A receipt on a day off counts as one at the next opening.
    public static DueDate by(ZonedDateTime received, WorkingCalendar calendar) {
        var explanation = new Explanation(calendar);
        var reception = Reception.of(WorkingCalendar.local(received), calendar);
        reception.tell(explanation, calendar);
        return explanation.upTo(latest(reception, calendar, explanation), "calendar.hand-over-by");
    }

    private static LocalDateTime latest(Reception reception, WorkingCalendar calendar, Explanation explanation) {
        if (!calendar.knows(reception.date().getYear())) {
            return reception.counted();
        }
        if (startOfNext(reception, calendar)) {
            return nextStart(reception, calendar, explanation);
        }
        explanation.say(Sentence.of("calendar.hand-over-same-day"));
        return calendar.closing(reception.date());
    }

    /// After 15:00, after closing, or while the counter only receives.
    private static boolean startOfNext(Reception reception, WorkingCalendar calendar) {
        var arrived = reception.arrived();
        return reception.date().equals(arrived)
                ? reception.isAfterWork(calendar)
                        || reception.counted().toLocalTime().isAfter(CUT_OFF)
                : calendar.receives(arrived) != DayPart.NONE;
    }

    private static LocalDateTime nextStart(Reception reception, WorkingCalendar calendar, Explanation explanation) {
        explanation.say(Sentence.of("calendar.hand-over-next", CUT_OFF.toString()));
        var tomorrow = reception.arrived().plusDays(1);
        var from = tomorrow.isAfter(reception.date()) ? tomorrow : reception.date();
        var day = new WorkingTime(calendar).workingDay(from);
        explanation.walkDaysOff(from, day);
        return calendar.isWorkingDay(day) ? calendar.opening(day) : day.atStartOfDay();
    }
}
