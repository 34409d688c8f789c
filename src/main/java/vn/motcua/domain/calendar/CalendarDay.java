package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// One day that is not what its weekday says.
///
/// @param name as a clerk says it: *Ngày Văn hóa Việt Nam*
/// @param legalRef the text that makes it so: *NQ 28/2026/QH16*
/// @param confirmedBy who or what confirmed the day for this office; empty while it is only expected
public record CalendarDay(LocalDate date, DayKind kind, String name, String legalRef, Optional<String> confirmedBy) {

    public CalendarDay {
        if (name.isBlank() || legalRef.isBlank()) {
            throw new IllegalArgumentException("a day needs a name and a legal reference: " + date);
        }
    }
}
