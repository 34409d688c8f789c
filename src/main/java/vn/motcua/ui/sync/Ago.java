package vn.motcua.ui.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.counter.DayCheck;
import vn.motcua.domain.Sentence;

/// Spans and moments, as short as a clerk says them.
final class Ago {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HOUR_AND_DAY = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);
    private static final long HOURS_TOLD = 48;

    private Ago() {}

    /// *4 phút*, *5 giờ*, *3 ngày*.
    static Sentence span(Duration span) {
        if (span.toMinutes() < 1) {
            return Sentence.of("sync.span-none");
        }
        if (span.toHours() < 1) {
            return Sentence.of("sync.span-minutes", span.toMinutes());
        }
        return span.toHours() < HOURS_TOLD
                ? Sentence.of("sync.span-hours", span.toHours())
                : Sentence.of("sync.span-days", span.toDays());
    }

    /// *09:12*, with the day if it is not the present one.
    static String moment(Instant at, ZonedDateTime now) {
        var there = at.atZone(DayCheck.ZONE);
        boolean today = there.toLocalDate()
                .equals(now.withZoneSameInstant(DayCheck.ZONE).toLocalDate());
        return (today ? HOUR : HOUR_AND_DAY).format(there);
    }
}
