package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;

class DueDateWordsTest {

    @Test
    void every_step_is_said() {
        assertEquals(
                List.of(
                        "Nhận hồ sơ lúc 10:40 Thứ Sáu 20/11/2026",
                        "Thời hạn: 2 ngày làm việc, không tính ngày nhận",
                        "Bỏ qua Thứ Bảy 21/11/2026: ngày nghỉ hằng tuần",
                        "Bỏ qua Chủ nhật 22/11/2026: ngày nghỉ hằng tuần",
                        "Tính Thứ Hai 23/11/2026",
                        "Bỏ qua Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam (NQ 28/2026/QH16)",
                        "Tính Thứ Tư 25/11/2026",
                        "Hẹn trả kết quả: 10:40 Thứ Tư 25/11/2026"),
                Calendars.say(Calendars.due("2wd", "2026-11-20T10:40").explanation()));
    }

    @Test
    void a_receipt_outside_hours_is_explained() {
        assertEquals(
                "Nhận ngoài giờ (sau giờ đóng cửa 17:00): tính như nhận lúc 07:00 Thứ Ba 17/11/2026",
                second("1wd", "2026-11-16T18:00"));
        assertEquals(
                "Nhận ngoài giờ (trong giờ nghỉ trưa, mở lại lúc 13:30): tính như nhận lúc 13:30 Thứ Hai 16/11/2026",
                second("1wd", "2026-11-16T12:00"));
        assertEquals(
                "Nhận ngoài giờ (trước giờ mở cửa 07:00): tính như nhận lúc 07:00 Thứ Hai 16/11/2026",
                second("1wd", "2026-11-16T06:00"));
        assertEquals(
                "Nhận ngoài giờ (Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam (NQ 28/2026/QH16)): tính như nhận lúc 07:00"
                        + " Thứ Tư 25/11/2026",
                second("1wd", "2026-11-24T09:00"));
    }

    private static String second(String limit, String received) {
        return Calendars.say(Calendars.due(limit, received).explanation()).get(1);
    }

    @Test
    void half_and_made_up_days_are_named() {
        var due = Calendars.known(DueDate.of(
                Calendars.limit("6wd"), Calendars.at("2026-11-27T09:10"), Calendars.SPECIAL, Calendars.rule("-")));
        var text = Calendars.text(due);
        assertTrue(text.contains("Tính Thứ Bảy 28/11/2026: Ngày thử (VB thử)"), text);
        assertTrue(text.contains("Tính Thứ Tư 02/12/2026: Ngày thử (VB thử), chỉ làm việc buổi sáng"), text);
        assertTrue(text.contains("Tính Thứ Năm 03/12/2026: Ngày thử (VB thử), chỉ làm việc buổi chiều"), text);
    }

    @Test
    void a_saturday_that_only_receives_is_said_so() {
        var due = Calendars.known(DueDate.of(
                Calendars.limit("1wd"),
                Calendars.at("2026-11-14T09:00"),
                Calendars.named("reception"),
                Calendars.rule("-")));
        assertTrue(
                Calendars.text(due).contains("Bỏ qua Thứ Bảy 14/11/2026: chỉ tiếp nhận, không tính là ngày làm việc"));
    }

    @Test
    void a_confirmed_stretch_has_no_warning() {
        assertEquals(List.of(), Calendars.due("6wd", "2026-11-16T09:10").warnings());
    }

    @Test
    void an_unconfirmed_year_is_warned_of_once() {
        var warnings = Calendars.say(Calendars.due("3wd", "2026-12-31T09:10").warnings());
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().startsWith("Lịch nghỉ năm 2027 chưa được xác nhận"), warnings.getFirst());
    }

    @Test
    void unconfirmed_days_of_a_confirmed_year_are_warned_of() {
        var warnings = Calendars.say(Calendars.due("1wd", "2026-02-13T09:00").warnings());
        assertEquals(5, warnings.size());
        assertTrue(warnings.get(1).contains("Thứ Ba 17/02/2026: Tết Âm lịch (mùng 1)"), warnings.get(1));
    }

    @Test
    void a_year_of_which_nothing_is_known_gets_no_date() {
        for (String limit : List.of("1wd", "400h", "same", "40d", "9999999wd", "999999d")) {
            var answer = DueDate.of(
                    Calendars.limit(limit),
                    Calendars.at("2027-12-31T16:00"),
                    Calendars.NATION,
                    Calendars.rule("16:00"));
            var unknown = assertInstanceOf(DueDate.Unknown.class, answer, limit);
            assertTrue(Words.VIETNAMESE.say(unknown.why()).contains("năm 2028"));
        }
        var before = DueDate.of(
                Calendars.limit("1wd"), Calendars.at("2025-12-31T09:00"), Calendars.NATION, Calendars.rule("-"));
        assertTrue(Words.VIETNAMESE
                .say(assertInstanceOf(DueDate.Unknown.class, before).why())
                .contains("năm 2025"));
    }

    @Test
    void another_time_zone_is_the_same_moment() {
        var utc = Calendars.at("2026-11-16T09:10").withZoneSameInstant(ZoneOffset.UTC);
        var due = Calendars.known(DueDate.of(Calendars.limit("1wd"), utc, Calendars.NATION, Calendars.rule("-")));
        assertEquals(Calendars.at("2026-11-17T09:10"), due.at());
    }

    @Test
    void an_hour_when_the_office_is_closed_cannot_be_published() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DueDate.of(
                        Calendars.limit("1wd"),
                        Calendars.at("2026-11-16T09:10"),
                        Calendars.NATION,
                        Calendars.rule("12:00")));
    }

    @Test
    void english_is_there_too() {
        var english = new Words(Locale.ENGLISH);
        var said = Calendars.due("0.5wd", "2026-11-20T15:00").explanation().stream()
                .map(english::say)
                .toList();
        assertEquals("Limit: 0.5 working days, the day of receipt not counted", said.get(1));
        assertEquals("Due: 09:00 Monday 23/11/2026", said.getLast());
    }
}
