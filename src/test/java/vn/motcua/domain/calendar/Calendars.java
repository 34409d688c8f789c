package vn.motcua.domain.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.TimeLimit;

/// Calendars and short ways of saying limits and moments, for tests.
final class Calendars {

    static final WorkingCalendar NATION = CalendarFile.bundled();

    /// The nation's with a swapped Monday, its make-up Saturday, a morning and an afternoon.
    static final WorkingCalendar SPECIAL = NATION.with(day("2026-11-23", DayKind.SWAPPED_OFF))
            .with(day("2026-11-28", DayKind.MAKEUP_WORKDAY))
            .with(day("2026-12-02", DayKind.MORNING_ONLY))
            .with(day("2026-12-03", DayKind.AFTERNOON_ONLY));

    private Calendars() {}

    static WorkingCalendar named(String name) {
        return switch (name) {
            case "nation" -> NATION;
            case "special" -> SPECIAL;
            case "reception" -> saturday(DayPart.MORNING, DayPart.NONE);
            case "half-saturday" -> saturday(DayPart.WHOLE, DayPart.MORNING);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static WorkingCalendar saturday(DayPart receives, DayPart counts) {
        var week = new OfficeWeek(OfficeWeek.USUAL.working(), receives, counts);
        return new WorkingCalendar(NATION.version(), NATION.hours(), week, NATION.days(), NATION.years());
    }

    static CalendarDay day(String date, DayKind kind) {
        return new CalendarDay(LocalDate.parse(date), kind, "Ngày thử", "VB thử", Optional.of("thử"));
    }

    static ZonedDateTime at(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.ZONE);
    }

    /// `3wd`, `0.5wd`, `8h`, `15d`, `2m`, `same`.
    static TimeLimit limit(String text) {
        if (text.equals("same")) {
            return new TimeLimit.SameDay(LocalTime.of(15, 0));
        }
        if (text.endsWith("wd")) {
            return new TimeLimit.WorkingDays(new BigDecimal(text.replace("wd", "")));
        }
        if (text.endsWith("m")) {
            return new TimeLimit.Months(Integer.parseInt(text.replace("m", "")));
        }
        return text.endsWith("h")
                ? new TimeLimit.WorkingHours(new BigDecimal(text.replace("h", "")))
                : new TimeLimit.Days(Integer.parseInt(text.replace("d", "")));
    }

    static OfficeReturnRule rule(String hour) {
        return hour.equals("-") ? new OfficeReturnRule.SameClock() : new OfficeReturnRule.At(LocalTime.parse(hour));
    }

    static DueDate.Known known(DueDate due) {
        return switch (due) {
            case DueDate.Known known -> known;
            case DueDate.Unknown(var why) -> throw new AssertionError(Words.VIETNAMESE.say(why));
        };
    }

    static DueDate.Known due(String limit, String received) {
        return known(DueDate.of(limit(limit), at(received), NATION, new OfficeReturnRule.SameClock()));
    }

    static List<String> say(List<Sentence> sentences) {
        return sentences.stream().map(Words.VIETNAMESE::say).toList();
    }

    static String text(DueDate.Known due) {
        return say(due.explanation()).stream().collect(Collectors.joining("\n"));
    }
}
