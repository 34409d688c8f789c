package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.counter.Words;

class RemainingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:10, 2026-11-18T13:40, Còn 2 ngày 2 giờ làm việc",
        "2026-11-16T08:00, 2026-11-18T11:00, Còn 2 ngày 3 giờ làm việc",
        "2026-11-16T09:10, 2026-11-17T09:10, Còn 1 ngày làm việc",
        "2026-11-16T11:00, 2026-11-16T14:00, Còn 1 giờ làm việc",
        "2026-11-16T11:00, 2026-11-16T13:30, Còn 30 phút làm việc",
        "2026-11-20T16:00, 2026-11-25T08:00, Còn 1 ngày 2 giờ làm việc",
        "2026-11-16T12:00, 2026-11-16T13:30, Đến hạn",
        "2026-11-17T09:10, 2026-11-16T09:10, Quá 1 ngày",
        "2026-11-25T09:10, 2026-11-20T17:00, Quá 1 ngày 2 giờ",
        "2026-11-16T17:20, 2026-11-16T16:40, Quá 20 phút",
        "2026-11-21T10:00, 2026-11-20T17:00, Vừa quá hạn"
    })
    void is_said_in_working_time(String from, String due, String words) {
        var left = Remaining.of(Calendars.at(from), Calendars.at(due), Calendars.NATION);
        assertEquals(words, Words.VIETNAMESE.say(left.words()));
    }

    @Test
    void counts_minutes_below_zero_when_late() {
        assertEquals(
                -480,
                Remaining.of(Calendars.at("2026-11-17T09:10"), Calendars.at("2026-11-16T09:10"), Calendars.NATION)
                        .minutes());
    }

    private static Pause pause(String from, String until) {
        return new Pause(Calendars.at(from), Calendars.at(until));
    }

    private static DueDate.Known shift(DueDate.Known due, Pause... pauses) {
        return Calendars.known(Pause.shift(due, List.of(pauses), Calendars.NATION));
    }

    @Test
    void what_was_left_runs_again_from_the_resume() {
        var due = Calendars.due("3wd", "2026-11-16T09:10");
        var shifted = shift(due, pause("2026-11-17T09:10", "2026-11-20T10:00"));
        assertEquals(Calendars.at("2026-11-25T10:00"), shifted.at());
        var text = Calendars.text(shifted);
        assertTrue(text.contains("còn 2 ngày làm việc"), text);
        assertTrue(text.contains("Bỏ qua Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam"), text);
    }

    @Test
    void four_rounds_of_pause_leave_the_remaining_time_whole() {
        var due = Calendars.due("3wd", "2026-11-02T09:00");
        var shifted = shift(
                due,
                pause("2026-11-02T10:00", "2026-11-04T10:00"),
                pause("2026-11-04T11:00", "2026-11-10T11:00"),
                pause("2026-11-10T14:00", "2026-11-12T14:00"),
                pause("2026-11-12T15:00", "2026-11-19T15:00"));
        // run: 60 + 60 + 60 + 60 minutes; 1200 left from 19/11 15:00: 120, 480 (20), 480 (23), 120 (25)
        assertEquals(Calendars.at("2026-11-25T09:00"), shifted.at());
    }

    @Test
    void pauses_that_overlap_count_once_in_any_order() {
        var due = Calendars.due("3wd", "2026-11-16T09:10");
        assertEquals(
                shift(due, pause("2026-11-17T09:10", "2026-11-20T10:00")).at(),
                shift(
                                due,
                                pause("2026-11-18T08:00", "2026-11-20T10:00"),
                                pause("2026-11-17T09:10", "2026-11-19T10:00"),
                                pause("2026-11-17T10:00", "2026-11-17T11:00"))
                        .at());
    }

    @Test
    void a_pause_after_the_date_changes_nothing() {
        var due = Calendars.due("1wd", "2026-11-16T09:10");
        assertEquals(due, shift(due, pause("2026-11-17T09:11", "2026-11-20T10:00")));
    }

    @Test
    void a_resume_on_a_day_off_runs_from_the_next_opening() {
        var due = Calendars.due("1wd", "2026-11-19T15:00");
        // left on Friday at 09:00: 150 + 90 minutes
        var shifted = shift(due, pause("2026-11-20T09:00", "2026-11-21T10:00"));
        assertEquals(Calendars.at("2026-11-23T11:00"), shifted.at());
    }

    @Test
    void a_date_at_an_opening_stays_at_an_opening() {
        var due = Calendars.due("1wd", "2026-11-15T09:00");
        assertEquals(Calendars.at("2026-11-17T07:00"), due.at());
        assertEquals(
                Calendars.at("2026-11-18T07:00"),
                shift(due, pause("2026-11-16T09:00", "2026-11-17T09:00")).at());
    }

    @Test
    void a_warning_is_given_once_however_many_pauses() {
        var due = Calendars.due("9wd", "2027-03-01T09:00");
        var shifted = shift(
                due, pause("2027-03-02T09:00", "2027-03-03T09:00"), pause("2027-03-04T09:00", "2027-03-05T09:00"));
        assertEquals(due.warnings(), shifted.warnings());
    }

    @Test
    void a_pause_into_an_unknown_year_gets_no_date() {
        var due = Calendars.due("3wd", "2027-12-28T09:00");
        var answer = Pause.shift(due, List.of(pause("2027-12-28T10:00", "2028-01-10T10:00")), Calendars.NATION);
        assertInstanceOf(DueDate.Unknown.class, answer);
    }

    @Test
    void a_pause_cannot_end_before_it_begins() {
        assertThrows(IllegalArgumentException.class, () -> pause("2026-11-20T10:00", "2026-11-19T10:00"));
    }

    @Test
    void pauses_never_bring_a_date_forward_and_keep_the_working_time() {
        var random = new Random(41);
        for (int i = 0; i < 1000; i++) {
            var received = Calendars.at("2026-03-02T07:00").plusMinutes(random.nextInt(150_000));
            var due = Calendars.known(
                    DueDate.of(Calendars.limit("10wd"), received, Calendars.NATION, Calendars.rule("-")));
            var pauses = new ArrayList<Pause>();
            var clock = received;
            long paused = 0;
            var time = new WorkingTime(Calendars.NATION);
            for (int round = random.nextInt(5); round > 0; round--) {
                var from = clock.plusMinutes(1 + random.nextInt(600));
                var until = from.plusMinutes(random.nextInt(10_000));
                pauses.add(new Pause(from, until));
                paused += time.between(WorkingCalendar.local(from), WorkingCalendar.local(until));
                clock = until;
            }
            var shifted = Calendars.known(Pause.shift(due, pauses, Calendars.NATION));
            assertFalse(shifted.at().isBefore(due.at()));
            assertEquals(
                    time.between(WorkingCalendar.local(received), WorkingCalendar.local(due.at())) + paused,
                    time.between(WorkingCalendar.local(received), WorkingCalendar.local(shifted.at())));
        }
    }
}
