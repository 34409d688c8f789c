package vn.motcua.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.motcua.domain.dossier.DayOpened;

/// Which day it is at the counter, or why a person has to say so.
///
/// The clock is believed as long as it does not stand before the last action or before the day on which the
/// program was built. A confirmed day holds while the clock shows the date that it showed then, and goes on
/// from there: one that falls back to the same first day at every start is asked about every time.
public final class DayCheck {

    /// All days are those of this zone; Vietnam has had no summer time since 1979.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// The log's own memory of time.
    ///
    /// @param lastMillis the latest moment that the log knows since a day was last confirmed; 0 for none
    /// @param clockMillis when the last action was written, by the clock of then; 0 for none
    /// @param opened the newest confirmed day
    public record LogTime(long lastMillis, long clockMillis, Optional<DayOpened> opened) {}

    /// The answer.
    public sealed interface Day {
        /// @param now the moment to write down: the confirmed day at the clock's time
        record Known(ZonedDateTime now) implements Day {}

        /// @param doubt `before-last-action`, `before-build` or `centre-clock`
        /// @param likely the day to propose
        /// @param times where the centre's clock shows something else
        record ToConfirm(String doubt, LocalDate clock, LocalDate likely, Optional<Times> times) implements Day {}
    }

    /// What two clocks show at one moment.
    public record Times(ZonedDateTime desk, ZonedDateTime centre) {}

    private final Clock clock;
    private final LocalDate built;

    /// @param built the day on which this program was built
    public DayCheck(Clock clock, LocalDate built) {
        this.clock = clock;
        this.built = built;
    }

    /// What the clock shows, in whole seconds.
    public ZonedDateTime clockTime() {
        return ZonedDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.SECONDS);
    }

    public Day day(LogTime log) {
        var now = clockTime();
        var date = now.toLocalDate();
        boolean goesOn = clock.millis() >= log.clockMillis();
        var opened = log.opened().filter(day -> goesOn && day.clock().equals(date));
        if (opened.isPresent()) {
            return new Day.Known(now.with(opened.get().day()));
        }
        var last = Instant.ofEpochMilli(log.lastMillis()).atZone(ZONE).toLocalDate();
        if (clock.millis() < log.lastMillis()) {
            return new Day.ToConfirm("before-last-action", date, later(last, built), Optional.empty());
        }
        return date.isBefore(built)
                ? new Day.ToConfirm("before-build", date, later(last, built), Optional.empty())
                : new Day.Known(now);
    }

    /// The same for a dossier that is received: a clock that stood more than ten minutes from the centre's, when they
    /// last spoke, is not believed either until somebody confirms the day, once for each date that it shows.
    public Day dayToReceive(CounterData data) {
        var time = data.ledger().time();
        var day = day(time);
        var now = clockTime();
        boolean confirmed = time.opened()
                .filter(opened -> opened.clock().equals(now.toLocalDate()))
                .isPresent();
        return day instanceof Day.Known && !confirmed
                ? CentreClock.of(data.notes())
                        .map(apart -> toConfirm(new Times(now, now.plus(apart.ahead()))))
                        .orElse(day)
                : day;
    }

    private static Day toConfirm(Times times) {
        return new Day.ToConfirm(
                "centre-clock", times.desk().toLocalDate(), times.centre().toLocalDate(), Optional.of(times));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
