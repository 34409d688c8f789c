package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:00, 2026-11-16T17:00, nation",
        "2026-11-16T15:00, 2026-11-16T17:00, nation",
        "2026-11-16T15:00:01, 2026-11-17T07:00, nation",
        "2026-11-20T16:00, 2026-11-23T07:00, nation",
        "2026-11-23T18:00, 2026-11-25T07:00, nation",
        "2026-11-24T09:00, 2026-11-25T17:00, nation",
        "2026-11-16T06:00, 2026-11-16T17:00, nation",
        "2026-11-16T12:00, 2026-11-16T17:00, nation",
        "2026-11-14T09:00, 2026-11-16T07:00, reception",
        "2026-11-14T10:00, 2026-11-14T11:30, half-saturday",
        "2026-11-14T14:00, 2026-11-16T07:00, half-saturday",
        "2026-12-02T14:00, 2026-12-03T13:30, special"
    })
    void same_day_or_the_start_of_the_next(String received, String by, String calendar) {
        var answer = Calendars.known(HandOver.by(Calendars.at(received), Calendars.named(calendar)));
        assertEquals(Calendars.at(by), answer.at(), () -> Calendars.text(answer));
    }

    @Test
    void says_why_and_names_the_days_between_once() {
        var text = Calendars.text(Calendars.known(HandOver.by(Calendars.at("2026-11-20T18:00"), Calendars.NATION)));
        assertTrue(text.endsWith("Chuyển hồ sơ chậm nhất: 07:00 Thứ Hai 23/11/2026"), text);
        assertEquals(2, text.split("Bỏ qua Thứ Bảy 21/11/2026", -1).length, text);
    }

    @Test
    void an_unknown_year_gets_no_moment() {
        assertInstanceOf(DueDate.Unknown.class, HandOver.by(Calendars.at("2027-12-31T16:00"), Calendars.NATION));
        assertInstanceOf(DueDate.Unknown.class, HandOver.by(Calendars.at("2027-12-31T18:00"), Calendars.NATION));
    }
}
