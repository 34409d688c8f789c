package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.TimeLimit;

/// How days, moments and limits are said.
final class Telling {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Telling() {}

    static Sentence date(LocalDate date) {
        var weekday = Sentence.of("calendar.weekday-" + date.getDayOfWeek().getValue());
        return Sentence.of("calendar.date", weekday, DATE.format(date));
    }

    static Sentence moment(LocalDateTime at) {
        return Sentence.of("calendar.moment", TIME.format(at), date(at.toLocalDate()));
    }

    /// What the reckoning does with a day: counts it, counts half of it, or passes it over.
    static Sentence day(LocalDate date, WorkingCalendar calendar) {
        return switch (calendar.works(date)) {
            case NONE -> Sentence.of("calendar.skipped", dayOff(date, calendar));
            case WHOLE -> counted("calendar.counted", date, calendar);
            case MORNING -> counted("calendar.counted-morning", date, calendar);
            case AFTERNOON -> counted("calendar.counted-afternoon", date, calendar);
        };
    }

    private static Sentence counted(String key, LocalDate date, WorkingCalendar calendar) {
        return calendar.day(date)
                .map(day -> Sentence.of(key, reason(day)))
                .orElseGet(() -> Sentence.of(key, date(date)));
    }

    /// A day without work and why it has none.
    static Sentence dayOff(LocalDate date, WorkingCalendar calendar) {
        return calendar.day(date)
                .map(Telling::reason)
                .orElseGet(() -> Sentence.of(
                        calendar.receives(date) == DayPart.NONE ? "calendar.weekly-rest" : "calendar.only-reception",
                        date(date)));
    }

    private static Sentence reason(CalendarDay day) {
        return Sentence.of("calendar.reason", date(day.date()), day.name(), day.legalRef());
    }

    static Sentence limit(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.SameDay(var cutOff) -> Sentence.of("calendar.limit-same-day", TIME.format(cutOff));
            case TimeLimit.WorkingDays(var days) -> Sentence.of("calendar.limit-working-days", days);
            case TimeLimit.WorkingHours(var hours) -> Sentence.of("calendar.limit-working-hours", hours);
            case TimeLimit.Days(var days) -> Sentence.of("calendar.limit-days", days);
            case TimeLimit.Months(var months) -> Sentence.of("calendar.limit-months", months);
        };
    }

    static Sentence unknownYear(int year) {
        return Sentence.of("calendar.year-unknown", Integer.toString(year));
    }

    static Sentence unconfirmedYear(int year) {
        return Sentence.of("calendar.year-unconfirmed", Integer.toString(year));
    }

    static Sentence unconfirmedDay(CalendarDay day) {
        return Sentence.of("calendar.day-unconfirmed", reason(day));
    }
}
