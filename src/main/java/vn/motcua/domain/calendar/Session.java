package vn.motcua.domain.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// An unbroken stretch of office hours within one day, in whole minutes; both ends belong to it.
public record Session(LocalTime from, LocalTime to) {

    public Session {
        if (!from.isBefore(to) || wholeMinutes(from) != 0 || wholeMinutes(to) != 0) {
            throw new IllegalArgumentException(
                    "a session opens before it closes, in whole minutes: " + from + "–" + to);
        }
    }

    private static long wholeMinutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).until(time, ChronoUnit.NANOS);
    }

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    long minutes() {
        return from.until(to, ChronoUnit.MINUTES);
    }
}
