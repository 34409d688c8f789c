package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/// The published hour of return, applied to a day.
final class ReturnHour {

    private final Optional<LocalTime> hour;
    private final WorkingCalendar calendar;

    ReturnHour(OfficeReturnRule rule, WorkingCalendar calendar) {
        this.hour = switch (rule) {
            case OfficeReturnRule.SameClock() -> Optional.empty();
            case OfficeReturnRule.At(var published) -> Optional.of(published);
        };
        this.calendar = calendar;
        hour.ifPresent(this::insideOfficeHours);
    }

    private void insideOfficeHours(LocalTime published) {
        var hours = calendar.hours();
        if (Stream.of(hours.morning(), hours.afternoon()).noneMatch(session -> session.holds(published))) {
            throw new IllegalArgumentException("results cannot be returned while the office is closed: " + published);
        }
    }

    boolean isPublished() {
        return hour.isPresent();
    }

    /// The published hour of a working day; its closing if nothing is published or that half is not worked.
    LocalDateTime orClosing(LocalDate workingDay) {
        return hour.map(workingDay::atTime).filter(calendar::worksAt).orElseGet(() -> calendar.closing(workingDay));
    }
}
