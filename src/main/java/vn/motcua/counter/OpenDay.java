package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.DayOpened;

/// The clerk says which day it is, because the clock cannot be trusted.
public final class OpenDay {

    private final CounterData data;

    public OpenDay(CounterData data) {
        this.data = data;
    }

    /// @param doubt what spoke against the clock, as the desk asked
    /// @param day what the clerk answered
    public void confirm(DayCheck.Day.ToConfirm doubt, LocalDate day, Acting who) {
        data.ledger().write(who, entry -> {
            entry.append(Optional.empty(), List.of(), new DayOpened(day, doubt.clock(), words(doubt)));
            return day;
        });
    }

    /// With what both clocks showed, where the centre's showed something else.
    private static String words(DayCheck.Day.ToConfirm doubt) {
        return doubt.times()
                .map(times -> doubt.doubt() + " " + times.desk().toOffsetDateTime() + " "
                        + times.centre().toOffsetDateTime())
                .orElse(doubt.doubt());
    }
}
