package vn.motcua.domain.procedure;

import java.math.BigDecimal;
import java.time.LocalTime;

/// How long the law gives for a procedure, in the unit in which the law gives it.
public sealed interface TimeLimit {

    /// The same day; a dossier taken after `cutOff` is due on the next working day (Luật Hộ tịch 2014 Điều 5.3;
    /// NĐ 23/2015 Điều 7).
    record SameDay(LocalTime cutOff) implements TimeLimit {}

    /// Working days, halves allowed; the day of receipt is not counted.
    record WorkingDays(BigDecimal days) implements TimeLimit {
        public WorkingDays {
            positive(days);
        }
    }

    /// Working hours.
    record WorkingHours(BigDecimal hours) implements TimeLimit {
        public WorkingHours {
            positive(hours);
        }
    }

    /// Calendar days; an end on a day off moves to the end of the next working day (BLDS 2015 Điều 148.5).
    record Days(int days) implements TimeLimit {
        public Days {
            positive(BigDecimal.valueOf(days));
        }
    }

    /// Months, ending on the day of the same number or, where the month has none, on its last (BLDS 2015 Điều
    /// 148.3); an end on a day off moves to the end of the next working day.
    record Months(int months) implements TimeLimit {
        public Months {
            positive(BigDecimal.valueOf(months));
        }
    }

    private static void positive(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a limit is more than nothing: " + amount);
        }
    }
}
