package vn.motcua.domain.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.TimeLimit;

/// One due date being reckoned. An answer in a year that the calendar does not know means that it cannot be.
final class Reckoning {

    private final WorkingCalendar calendar;
    private final WorkingTime time;
    private final ReturnHour returnHour;
    private final Reception reception;
    private final Explanation explanation;

    Reckoning(WorkingCalendar calendar, ReturnHour returnHour, Reception reception, Explanation explanation) {
        this.calendar = calendar;
        this.time = new WorkingTime(calendar);
        this.returnHour = returnHour;
        this.reception = reception;
        this.explanation = explanation;
    }

    LocalDateTime due(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.SameDay(var cutOff) -> sameDay(cutOff);
            case TimeLimit.WorkingDays(var days) -> workingDays(days);
            case TimeLimit.WorkingHours(var hours) -> workingHours(hours);
            case TimeLimit.Days(var days) -> ending(reception.date().plusDays(days));
            case TimeLimit.Months(var months) -> ending(reception.date().plusMonths(months));
        };
    }

    private LocalDateTime sameDay(LocalTime cutOff) {
        sayShortDay();
        if (reception.isAfterWork(calendar)) {
            return nextDay();
        }
        if (reception.counted().toLocalTime().isAfter(cutOff)) {
            explanation.say(Sentence.of("calendar.after-cut-off", cutOff.toString()));
            return nextDay();
        }
        var published = returnOn(reception.date());
        return published.isBefore(reception.counted()) ? calendar.closing(reception.date()) : published;
    }

    private LocalDateTime nextDay() {
        var day = time.workingDay(reception.date().plusDays(1));
        explanation.walk(reception.date().plusDays(1), day);
        return returnOn(day);
    }

    private LocalDateTime workingDays(BigDecimal days) {
        long minutes = minutes(days, calendar.hours().minutes());
        var clock = time.after(reception.start(), minutes, keepsOpening(days));
        sayShortDay();
        explanation.walk(reception.date().plusDays(1), clock.toLocalDate());
        if (!returnHour.isPublished() || !calendar.knows(clock.getYear())) {
            return clock;
        }
        boolean tooSoon = clock.toLocalDate().equals(reception.date())
                && returnHour.orClosing(clock.toLocalDate()).isBefore(clock);
        return tooSoon ? nextDay() : returnOn(clock.toLocalDate());
    }

    /// Whole days keep the clock time, also that of an opening; a receipt as the session closes, or while the counter
    /// only receives, keeps the closing.
    private boolean keepsOpening(BigDecimal days) {
        boolean whole = days.stripTrailingZeros().scale() <= 0;
        return whole
                && calendar.sessions(reception.date()).stream()
                        .anyMatch(session -> session.holds(reception.start().toLocalTime())
                                && reception.start().toLocalTime().isBefore(session.to()));
    }

    private LocalDateTime workingHours(BigDecimal hours) {
        var at = time.after(reception.start(), minutes(hours, 60), false);
        sayShortDay();
        explanation.walk(reception.date().plusDays(1), at.toLocalDate());
        return at;
    }

    private LocalDateTime ending(LocalDate last) {
        var day = time.workingDay(last);
        explanation.say(Sentence.of("calendar.last-day", Telling.date(last)));
        explanation.walkDaysOff(last, day);
        return returnOn(day);
    }

    private void sayShortDay() {
        if (calendar.works(reception.date()) != DayPart.WHOLE) {
            explanation.walk(reception.date(), reception.date());
        }
    }

    private LocalDateTime returnOn(LocalDate day) {
        if (!calendar.knows(day.getYear())) {
            return day.atStartOfDay();
        }
        var at = returnHour.orClosing(day);
        explanation.say(Sentence.of(
                at.equals(calendar.closing(day)) ? "calendar.at-closing" : "calendar.at-published",
                at.toLocalTime().toString()));
        return at;
    }

    private static long minutes(BigDecimal amount, long each) {
        return amount.multiply(BigDecimal.valueOf(each))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
