package vn.motcua.domain.calendar;

import java.time.ZonedDateTime;
import java.util.List;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.TimeLimit;

/// When a dossier must be answered, and why.
///
/// Counting starts the day after receipt and ends at the same clock time, or at the office's published hour; a receipt
/// outside reception hours counts as one at the next opening; same-day limits end with the working day; calendar days
/// end with their last day, moved off days without work (BLDS 2015 Điều 147–148; NĐ 118/2025 Điều 17.3 as amended by
/// NĐ 309/2026 Điều 8.3; Luật Hộ tịch 2014 Điều 5.3).
public sealed interface DueDate {

    /// The date and its reasons.
    ///
    /// @param at in Asia/Ho_Chi_Minh, in whole minutes
    /// @param calendarVersion the calendar that it was reckoned from
    /// @param explanation every step, each day passed over with its reason
    /// @param warnings what is not confirmed in the days that matter
    record Known(ZonedDateTime at, String calendarVersion, List<Sentence> explanation, List<Sentence> warnings)
            implements DueDate {
        public Known {
            explanation = List.copyOf(explanation);
            warnings = List.copyOf(warnings);
        }
    }

    /// The calendar does not reach so far: nothing is promised.
    record Unknown(Sentence why) implements DueDate {}

    /// Reckons the due date of one receipt.
    ///
    /// @param received when the competent authority had the dossier complete and correct
    /// @throws IllegalArgumentException when the published hour of return is not an office hour
    static DueDate of(TimeLimit limit, ZonedDateTime received, WorkingCalendar calendar, OfficeReturnRule rule) {
        var explanation = new Explanation(calendar);
        var reception = Reception.of(WorkingCalendar.local(received), calendar);
        reception.tell(explanation, calendar);
        explanation.say(Telling.limit(limit));
        var at = new Reckoning(calendar, new ReturnHour(rule, calendar), reception, explanation).due(limit);
        return explanation.upTo(at, "calendar.due");
    }
}
