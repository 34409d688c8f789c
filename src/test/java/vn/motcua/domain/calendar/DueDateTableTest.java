package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Due dates worked out by hand. `-` in the last column: no published hour of return.
class DueDateTableTest {

    @ParameterizedTest(name = "{0} from {1} ({3}, {4}) is due {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # working days over weekends and 24/11
        1wd   | 2026-11-16T09:10    | 2026-11-17T09:10 | nation | -
        3wd   | 2026-11-16T09:10    | 2026-11-19T09:10 | nation | -
        4wd   | 2026-11-16T09:10    | 2026-11-20T09:10 | nation | -
        5wd   | 2026-11-16T09:10    | 2026-11-23T09:10 | nation | -
        6wd   | 2026-11-16T09:10    | 2026-11-25T09:10 | nation | -
        7wd   | 2026-11-16T15:00    | 2026-11-26T15:00 | nation | -
        10wd  | 2026-11-16T10:00    | 2026-12-01T10:00 | nation | -
        1wd   | 2026-11-20T10:40    | 2026-11-23T10:40 | nation | -
        2wd   | 2026-11-20T10:40    | 2026-11-25T10:40 | nation | -
        3wd   | 2026-11-20T10:40    | 2026-11-26T10:40 | nation | -
        # edges of the day
        1wd   | 2026-11-23T16:59    | 2026-11-25T16:59 | nation | -
        1wd   | 2026-11-23T17:00    | 2026-11-25T17:00 | nation | -
        1wd   | 2026-11-23T17:00:01 | 2026-11-26T07:00 | nation | -
        1wd   | 2026-11-23T17:01    | 2026-11-26T07:00 | nation | -
        1wd   | 2026-11-16T06:15    | 2026-11-17T07:00 | nation | -
        1wd   | 2026-11-16T07:00    | 2026-11-17T07:00 | nation | -
        1wd   | 2026-11-16T11:30    | 2026-11-17T11:30 | nation | -
        1wd   | 2026-11-16T11:30:01 | 2026-11-17T13:30 | nation | -
        1wd   | 2026-11-16T11:45    | 2026-11-17T13:30 | nation | -
        1wd   | 2026-11-16T13:29:59 | 2026-11-17T13:30 | nation | -
        1wd   | 2026-11-16T13:30    | 2026-11-17T13:30 | nation | -
        1wd   | 2026-11-16T23:59    | 2026-11-18T07:00 | nation | -
        # received on a day off
        1wd   | 2026-11-24T09:00    | 2026-11-26T07:00 | nation | -
        1wd   | 2026-11-21T08:00    | 2026-11-25T07:00 | nation | -
        1wd   | 2026-11-22T20:00    | 2026-11-25T07:00 | nation | -
        # halves
        0.5wd | 2026-11-16T07:00    | 2026-11-16T11:00 | nation | -
        0.5wd | 2026-11-16T07:30    | 2026-11-16T11:30 | nation | -
        0.5wd | 2026-11-16T10:40    | 2026-11-16T16:40 | nation | -
        0.5wd | 2026-11-16T13:30    | 2026-11-17T07:30 | nation | -
        0.5wd | 2026-11-16T15:00    | 2026-11-17T09:00 | nation | -
        0.5wd | 2026-11-20T15:00    | 2026-11-23T09:00 | nation | -
        0.5wd | 2026-11-23T15:00    | 2026-11-25T09:00 | nation | -
        1.5wd | 2026-11-16T09:10    | 2026-11-17T15:10 | nation | -
        2.5wd | 2026-11-19T15:00    | 2026-11-25T09:00 | nation | -
        # months: the day of that number, the last of a shorter month, or the next working day
        1m    | 2026-10-16T09:00    | 2026-11-16T17:00 | nation | -
        1m    | 2026-10-22T09:00    | 2026-11-23T17:00 | nation | -
        6m    | 2026-03-31T09:00    | 2026-09-30T17:00 | nation | -
        # hours over lunch and days
        4h    | 2026-11-16T09:10    | 2026-11-16T15:10 | nation | -
        2h    | 2026-11-16T10:40    | 2026-11-16T14:40 | nation | -
        1h    | 2026-11-16T10:30    | 2026-11-16T11:30 | nation | -
        8h    | 2026-11-16T09:10    | 2026-11-17T09:10 | nation | -
        8h    | 2026-11-16T07:00    | 2026-11-16T17:00 | nation | -
        2h    | 2026-11-16T16:00    | 2026-11-17T08:00 | nation | -
        2h    | 2026-11-20T16:00    | 2026-11-23T08:00 | nation | -
        2h    | 2026-11-23T16:30    | 2026-11-25T08:30 | nation | -
        1h    | 2026-11-16T12:00    | 2026-11-16T14:30 | nation | -
        1h    | 2026-11-21T09:00    | 2026-11-23T08:00 | nation | -
        0.25h | 2026-11-16T16:50    | 2026-11-17T07:05 | nation | -
        20h   | 2026-11-16T07:00    | 2026-11-18T11:00 | nation | -
        # the same day, up to 15:00
        same  | 2026-11-16T05:00    | 2026-11-16T17:00 | nation | -
        same  | 2026-11-16T09:00    | 2026-11-16T17:00 | nation | -
        same  | 2026-11-16T12:00    | 2026-11-16T17:00 | nation | -
        same  | 2026-11-16T15:00    | 2026-11-16T17:00 | nation | -
        same  | 2026-11-16T15:00:01 | 2026-11-17T17:00 | nation | -
        same  | 2026-11-16T15:01    | 2026-11-17T17:00 | nation | -
        same  | 2026-11-16T18:00    | 2026-11-17T17:00 | nation | -
        same  | 2026-11-20T15:01    | 2026-11-23T17:00 | nation | -
        same  | 2026-11-23T15:00    | 2026-11-23T17:00 | nation | -
        same  | 2026-11-23T15:01    | 2026-11-25T17:00 | nation | -
        same  | 2026-11-21T08:00    | 2026-11-23T17:00 | nation | -
        same  | 2026-11-24T10:00    | 2026-11-25T17:00 | nation | -
        # calendar days
        4d    | 2026-11-16T09:10    | 2026-11-20T17:00 | nation | -
        5d    | 2026-11-16T09:10    | 2026-11-23T17:00 | nation | -
        8d    | 2026-11-16T09:10    | 2026-11-25T17:00 | nation | -
        15d   | 2026-11-16T09:10    | 2026-12-01T17:00 | nation | -
        30d   | 2026-11-16T09:10    | 2026-12-16T17:00 | nation | -
        1d    | 2026-11-20T18:00    | 2026-11-25T17:00 | nation | -
        # Tết and the other holidays of 2026
        1wd   | 2026-01-01T09:00    | 2026-01-06T07:00 | nation | -
        1wd   | 2026-02-13T09:00    | 2026-02-23T09:00 | nation | -
        3wd   | 2026-02-11T09:00    | 2026-02-23T09:00 | nation | -
        same  | 2026-02-13T15:30    | 2026-02-23T17:00 | nation | -
        7d    | 2026-02-10T09:00    | 2026-02-23T17:00 | nation | -
        4h    | 2026-02-13T15:00    | 2026-02-23T09:00 | nation | -
        5wd   | 2026-04-22T10:00    | 2026-05-04T10:00 | nation | -
        2wd   | 2026-04-29T10:00    | 2026-05-05T10:00 | nation | -
        1wd   | 2026-04-24T10:00    | 2026-04-28T10:00 | nation | -
        2wd   | 2026-08-28T14:00    | 2026-09-04T14:00 | nation | -
        # 2027, expected only
        1wd   | 2026-12-31T09:00    | 2027-01-04T09:00 | nation | -
        1wd   | 2027-02-04T09:00    | 2027-02-12T09:00 | nation | -
        2wd   | 2027-02-04T16:00    | 2027-02-15T16:00 | nation | -
        10d   | 2027-01-29T09:00    | 2027-02-12T17:00 | nation | -
        same  | 2027-02-04T15:30    | 2027-02-12T17:00 | nation | -
        3wd   | 2027-04-15T08:00    | 2027-04-21T08:00 | nation | -
        1wd   | 2027-04-29T10:00    | 2027-05-04T10:00 | nation | -
        1wd   | 2027-09-01T10:00    | 2027-09-06T10:00 | nation | -
        1wd   | 2027-11-23T10:00    | 2027-11-25T10:00 | nation | -
        # the counter receives on Saturday morning, which is no working day
        1wd   | 2026-11-14T09:00    | 2026-11-16T17:00 | reception | -
        3wd   | 2026-11-14T09:00    | 2026-11-18T17:00 | reception | -
        same  | 2026-11-14T09:00    | 2026-11-16T17:00 | reception | -
        2h    | 2026-11-14T09:00    | 2026-11-16T09:00 | reception | -
        0.5wd | 2026-11-14T09:00    | 2026-11-16T11:00 | reception | -
        5d    | 2026-11-14T09:00    | 2026-11-19T17:00 | reception | -
        1wd   | 2026-11-14T12:00    | 2026-11-17T07:00 | reception | -
        1wd   | 2026-11-13T17:30    | 2026-11-16T17:00 | reception | -
        # Saturday morning counts, the counter receives all Saturday
        1wd   | 2026-11-13T09:10    | 2026-11-14T09:10 | half-saturday | -
        1wd   | 2026-11-13T15:00    | 2026-11-16T08:30 | half-saturday | -
        1wd   | 2026-11-14T09:00    | 2026-11-16T14:30 | half-saturday | -
        1wd   | 2026-11-14T14:00    | 2026-11-16T17:00 | half-saturday | -
        same  | 2026-11-14T09:00    | 2026-11-14T11:30 | half-saturday | -
        same  | 2026-11-14T14:00    | 2026-11-16T17:00 | half-saturday | -
        same  | 2026-11-13T15:30    | 2026-11-14T11:30 | half-saturday | -
        # swapped, made up, half days
        1wd   | 2026-11-20T10:00    | 2026-11-25T10:00 | special | -
        1wd   | 2026-11-23T09:00    | 2026-11-26T07:00 | special | -
        3wd   | 2026-11-25T10:00    | 2026-11-28T10:00 | special | -
        same  | 2026-11-27T15:30    | 2026-11-28T17:00 | special | -
        1wd   | 2026-11-28T09:00    | 2026-11-30T09:00 | special | -
        3d    | 2026-11-25T10:00    | 2026-11-28T17:00 | special | -
        1wd   | 2026-12-01T09:10    | 2026-12-02T09:10 | special | -
        2wd   | 2026-12-01T09:10    | 2026-12-04T09:10 | special | -
        same  | 2026-12-02T09:00    | 2026-12-02T11:30 | special | -
        same  | 2026-12-02T12:00    | 2026-12-03T17:00 | special | -
        1d    | 2026-12-01T09:00    | 2026-12-02T11:30 | special | -
        2h    | 2026-12-02T10:30    | 2026-12-03T14:30 | special | -
        1wd   | 2026-12-03T08:00    | 2026-12-04T13:30 | special | -
        # a published hour of return
        3wd   | 2026-11-16T09:10    | 2026-11-19T16:00 | nation | 16:00
        15d   | 2026-11-16T09:10    | 2026-12-01T16:00 | nation | 16:00
        same  | 2026-11-16T09:00    | 2026-11-16T16:00 | nation | 16:00
        same  | 2026-11-16T14:00    | 2026-11-16T17:00 | nation | 11:00
        same  | 2026-11-16T15:30    | 2026-11-17T11:00 | nation | 11:00
        0.5wd | 2026-11-16T07:00    | 2026-11-16T16:00 | nation | 16:00
        0.5wd | 2026-11-16T10:40    | 2026-11-17T16:00 | nation | 16:00
        4h    | 2026-11-16T09:10    | 2026-11-16T15:10 | nation | 16:00
        1d    | 2026-12-01T09:00    | 2026-12-02T11:30 | special | 16:00
        """)
    void is_due(String limit, String received, String due, String calendar, String rule) {
        var answer = Calendars.known(DueDate.of(
                Calendars.limit(limit), Calendars.at(received), Calendars.named(calendar), Calendars.rule(rule)));
        assertEquals(Calendars.at(due), answer.at(), () -> Calendars.text(answer));
        assertEquals("2026.1", answer.calendarVersion());
    }
}
