package vn.motcua.domain.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// When an office is open on a day that it works.
public record OfficeHours(Session morning, Session afternoon) {

    /// 07:00–11:30 and 13:30–17:00: eight hours, the usual of communes; an office's own hours are data.
    public static final OfficeHours USUAL = new OfficeHours(
            new Session(LocalTime.of(7, 0), LocalTime.of(11, 30)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    public OfficeHours {
        if (morning.to().isAfter(afternoon.from())) {
            throw new IllegalArgumentException("the morning ends before the afternoon begins");
        }
    }

    /// The length of one working day in minutes.
    public long minutes() {
        return morning.minutes() + afternoon.minutes();
    }

    /// The sessions of a day of which `part` is worked, in order.
    List<Session> sessions(DayPart part) {
        return Stream.of(morning, afternoon)
                .filter(session -> session.equals(morning) ? part.morning() : part.afternoon())
                .toList();
    }
}
