package vn.motcua.domain.calendar;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.domain.Sentence;

/// A stretch during which the clock stands still, as while the citizen brings what is missing.
public record Pause(ZonedDateTime from, ZonedDateTime until) {

    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends after it begins: " + from + "–" + until);
        }
    }

    /// The due date after any number of pauses: what working time was left as each began runs again as it ends.
    ///
    /// Pauses that overlap count once. One that begins when the date has passed changes nothing: late stays late.
    public static DueDate shift(DueDate.Known due, List<Pause> pauses, WorkingCalendar calendar) {
        DueDate shifted = due;
        for (Pause pause : apart(pauses)) {
            shifted = switch (shifted) {
                case DueDate.Known known -> pause.after(known, calendar);
                case DueDate.Unknown unknown -> unknown;
            };
        }
        return shifted;
    }

    private static List<Pause> apart(List<Pause> pauses) {
        var apart = new ArrayList<Pause>();
        for (Pause next :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (apart.isEmpty() || next.from.isAfter(apart.getLast().until)) {
                apart.add(next);
            } else if (next.until.isAfter(apart.getLast().until)) {
                apart.add(new Pause(apart.removeLast().from, next.until));
            }
        }
        return apart;
    }

    private DueDate after(DueDate.Known due, WorkingCalendar calendar) {
        if (from.isAfter(due.at())) {
            return due;
        }
        var time = new WorkingTime(calendar);
        var end = WorkingCalendar.local(due.at());
        long left = time.between(WorkingCalendar.local(from), end);
        var resumed = time.after(WorkingCalendar.local(until).withSecond(0).withNano(0), left, opens(end, calendar));
        var explanation = new Explanation(calendar, due);
        explanation.say(Sentence.of(
                "calendar.paused",
                Telling.moment(WorkingCalendar.local(from)),
                Telling.moment(WorkingCalendar.local(until)),
                Remaining.amount(left, calendar)));
        explanation.walkDaysOff(WorkingCalendar.local(until).toLocalDate(), resumed.toLocalDate());
        return explanation.upTo(WorkingTime.later(end, resumed), "calendar.due-after-pause");
    }

    private static boolean opens(LocalDateTime moment, WorkingCalendar calendar) {
        return calendar.sessions(moment.toLocalDate()).stream()
                .anyMatch(session -> session.from().equals(moment.toLocalTime()));
    }
}
