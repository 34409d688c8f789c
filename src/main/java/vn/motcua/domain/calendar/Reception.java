package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.motcua.domain.Sentence;

/// A receipt, and the moment from which it counts: the same, or the next opening if nobody was there to receive.
///
/// @param counted with its seconds, so that 15:00:01 is after 15:00
/// @param moved why the two differ
record Reception(LocalDateTime received, LocalDateTime counted, Optional<Sentence> moved) {

    static Reception of(LocalDateTime received, WorkingCalendar calendar) {
        var date = received.toLocalDate();
        var sessions = calendar.receptions(date);
        for (Session session : sessions) {
            if (session.holds(received.toLocalTime())) {
                return new Reception(received, received, Optional.empty());
            }
            if (received.toLocalTime().isBefore(session.from())) {
                var why = session.equals(sessions.getFirst()) ? "calendar.before-opening" : "calendar.at-lunch";
                return moved(
                        received,
                        date.atTime(session.from()),
                        Sentence.of(why, session.from().toString()));
            }
        }
        var next = nextOpening(date.plusDays(1), calendar);
        return moved(
                received,
                next,
                sessions.isEmpty()
                        ? Telling.dayOff(date, calendar)
                        : Sentence.of(
                                "calendar.after-closing",
                                sessions.getLast().to().toString()));
    }

    private static Reception moved(LocalDateTime received, LocalDateTime counted, Sentence why) {
        return new Reception(
                received, counted, Optional.of(Sentence.of("calendar.moved", why, Telling.moment(counted))));
    }

    private static LocalDateTime nextOpening(LocalDate from, WorkingCalendar calendar) {
        var date = from;
        while (calendar.receptions(date).isEmpty() && calendar.knows(date.getYear())) {
            date = date.plusDays(1);
        }
        var sessions = calendar.receptions(date);
        return sessions.isEmpty()
                ? date.atStartOfDay()
                : date.atTime(sessions.getFirst().from());
    }

    LocalDate date() {
        return counted.toLocalDate();
    }

    /// Where working time starts to run: the counted moment without its seconds.
    LocalDateTime start() {
        return counted.truncatedTo(ChronoUnit.MINUTES);
    }

    /// No working time is left on the day of the counted moment: the counter only receives.
    boolean isAfterWork(WorkingCalendar calendar) {
        return !calendar.isWorkingDay(date()) || start().isAfter(calendar.closing(date()));
    }

    void tell(Explanation explanation, WorkingCalendar calendar) {
        explanation.say(Sentence.of("calendar.received", Telling.moment(received)));
        moved.ifPresent(explanation::say);
        explanation.touch(arrived());
        explanation.touch(date());
        explanation.walk(needsNoWord(calendar) ? arrived().plusDays(1) : arrived(), date().minusDays(1));
    }

    /// The day of receipt needs no word of its own if it was worked, or if the move already says that it was off.
    private boolean needsNoWord(WorkingCalendar calendar) {
        return calendar.isWorkingDay(arrived()) || calendar.receives(arrived()) == DayPart.NONE;
    }

    LocalDate arrived() {
        return received.toLocalDate();
    }
}
