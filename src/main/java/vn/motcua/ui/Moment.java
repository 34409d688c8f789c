package vn.motcua.ui;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Workplace;

/// The present moment at the counter, and how moments are written.
public record Moment(Workplace workplace) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    /// On the day that the clerk confirmed, where the clock was in doubt. Reads the log: off the screen's thread.
    public ZonedDateTime now() {
        return switch (workplace.days().day(workplace.data().ledger().time())) {
            case DayCheck.Day.Known(var now) -> now;
            case DayCheck.Day.ToConfirm _ -> workplace.days().clockTime();
        };
    }

    /// Hour and day.
    public static String shown(OffsetDateTime at) {
        return SHOWN.format(at.atZoneSameInstant(DayCheck.ZONE));
    }

    /// Without the year, for a list.
    public static String brief(OffsetDateTime at) {
        return SHORT.format(at.atZoneSameInstant(DayCheck.ZONE));
    }
}
