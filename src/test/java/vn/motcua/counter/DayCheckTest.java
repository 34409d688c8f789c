package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.dossier.DayOpened;

/// Moments are those of Vietnam.
class DayCheckTest {

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(7));
    }

    /// `last` is the latest moment that the log knows, `wrote` what the clock showed at its last action, `opened` a
    /// confirmed day and what the clock showed then.
    @ParameterizedTest
    @CsvSource({
        // clock,            last,             wrote,            opened,                built,      answer
        "2026-11-23T09:00:00, ,                 ,                 ,                      2026-11-01, 2026-11-23T09:00:00",
        "2026-11-23T09:00:00, 2026-11-23T08:59:59, 2026-11-23T08:59:59, ,                2026-11-01, 2026-11-23T09:00:00",
        "2026-11-23T09:00:00, 2026-11-23T09:00:00, 2026-11-23T09:00:00, ,                2026-11-01, 2026-11-23T09:00:00",
        "2026-11-01T00:00:00, ,                 ,                 ,                      2026-11-01, 2026-11-01T00:00:00",
        "2026-10-31T23:59:59, ,                 ,                 ,                      2026-11-01, before-build 2026-10-31 2026-11-01",
        "2000-01-01T00:01:00, 2026-11-22T16:00:00, 2026-11-22T16:00:00, ,                2026-11-01, before-last-action 2000-01-01 2026-11-22",
        "2026-11-22T15:59:59, 2026-11-22T16:00:00, 2026-11-22T16:00:00, ,                2026-11-01, before-last-action 2026-11-22 2026-11-22",
        "2026-09-01T08:00:00, 2026-10-01T08:00:00, 2026-10-01T08:00:00, ,                2026-11-01, before-last-action 2026-09-01 2026-11-01",
        // a confirmed day holds while the clock shows the date that it showed then
        "2000-01-01T10:30:00, 2026-11-23T00:00:00, 2000-01-01T10:00:00, 2026-11-23 2000-01-01, 2026-11-01, 2026-11-23T10:30:00",
        "2000-01-02T08:00:00, 2026-11-23T00:00:00, 2000-01-01T10:00:00, 2026-11-23 2000-01-01, 2026-11-01, before-last-action 2000-01-02 2026-11-23",
        // a clock that falls back to the same first day at every start
        "2000-01-01T00:05:00, 2026-11-23T00:00:00, 2000-01-01T10:00:00, 2026-11-23 2000-01-01, 2026-11-01, before-last-action 2000-01-01 2026-11-23",
        // repaired
        "2026-11-24T07:30:00, 2026-11-23T00:00:00, 2000-01-01T10:00:00, 2026-11-23 2000-01-01, 2026-11-01, 2026-11-24T07:30:00",
        // the clerk said that the clock is right, after one that ran ahead
        "2026-11-24T07:30:00, 2026-11-23T08:00:00, 2026-11-23T08:00:00, 2026-11-23 2026-11-23, 2026-11-01, 2026-11-24T07:30:00"
    })
    void the_clock_is_believed_or_a_person_is_asked(
            String clock, String last, String wrote, String opened, LocalDate built, String answer) {
        var check = new DayCheck(Clock.fixed(moment(clock), ZoneOffset.UTC), built);
        var day = Optional.ofNullable(opened)
                .map(text -> text.split(" "))
                .map(dates ->
                        new DayOpened(LocalDate.parse(dates[0]), LocalDate.parse(dates[1]), "before-last-action"));
        var said = check.day(new DayCheck.LogTime(millis(last), millis(wrote), day));
        assertEquals(
                answer,
                switch (said) {
                    case DayCheck.Day.Known(var now) ->
                        now.toLocalDateTime().format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME);
                    case DayCheck.Day.ToConfirm(var doubt, var shown, var likely, var _) ->
                        doubt + " " + shown + " " + likely;
                });
    }

    private static long millis(String local) {
        return local == null ? 0 : moment(local).toEpochMilli();
    }
}
