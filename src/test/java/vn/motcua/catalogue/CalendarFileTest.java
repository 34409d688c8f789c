package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;
import vn.motcua.domain.calendar.CalendarDay;
import vn.motcua.domain.calendar.DayKind;
import vn.motcua.domain.calendar.DayPart;
import vn.motcua.domain.calendar.WorkingCalendar;

class CalendarFileTest {

    private static final String GOOD = """
            version: "thử.1"
            hours: {morning: "07:30-11:30", afternoon: "13:00-17:00"}
            week:
              working: [monday, tuesday, wednesday, thursday, friday]
              saturday: {receives: morning, counts: none}
            years:
              2026: {confirmedBy: TB thử}
              2027: {note: chưa có}
            days:
              - {date: 2026-11-24, kind: statutory, name: Ngày thử, legalRef: VB thử, confirmedBy: VB thử}
              - {date: 2026-11-28, kind: makeup-workday, name: Làm bù, legalRef: VB thử}
            """;

    private static CalendarFile read(String yaml) {
        return CalendarFile.read("calendar.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static WorkingCalendar good(String yaml) {
        return assertInstanceOf(CalendarFile.Good.class, read(yaml)).calendar();
    }

    private static List<String> refused(String yaml) {
        return assertInstanceOf(CalendarFile.Refused.class, read(yaml)).mistakes().stream()
                .map(mistake -> Words.VIETNAMESE.say(mistake.sentence()))
                .toList();
    }

    private static String only(String yaml) {
        var why = refused(yaml);
        assertEquals(1, why.size(), why.toString());
        return why.getFirst();
    }

    @Test
    void a_good_file_is_read_whole() {
        var calendar = good(GOOD);
        assertEquals("thử.1", calendar.version());
        assertEquals(LocalTime.of(7, 30), calendar.hours().morning().from());
        assertEquals(480, calendar.hours().minutes());
        assertEquals(5, calendar.week().working().size());
        assertFalse(calendar.week().working().contains(DayOfWeek.SUNDAY));
        assertEquals(DayPart.MORNING, calendar.week().saturdayReceives());
        assertEquals(DayPart.NONE, calendar.week().saturdayCounts());
        assertTrue(calendar.isConfirmed(2026));
        assertTrue(calendar.knows(2027));
        assertFalse(calendar.isConfirmed(2027));
        assertEquals(
                Optional.of(new CalendarDay(
                        LocalDate.of(2026, 11, 28), DayKind.MAKEUP_WORKDAY, "Làm bù", "VB thử", Optional.empty())),
                calendar.day(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void the_bundled_calendar_knows_what_is_settled_and_what_is_not() {
        var calendar = CalendarFile.bundled();
        assertEquals(
                "NQ 28/2026/QH16",
                calendar.day(LocalDate.of(2026, 11, 24)).orElseThrow().legalRef());
        assertEquals(
                DayKind.COMPENSATORY,
                calendar.day(LocalDate.of(2026, 4, 27)).orElseThrow().kind());
        assertEquals(
                DayKind.SWAPPED_OFF,
                calendar.day(LocalDate.of(2026, 8, 31)).orElseThrow().kind());
        assertEquals(
                DayKind.SWAPPED_OFF,
                calendar.day(LocalDate.of(2026, 1, 2)).orElseThrow().kind());
        assertTrue(calendar.day(LocalDate.of(2026, 11, 28)).isEmpty(), "only consulted on");
        assertTrue(calendar.day(LocalDate.of(2026, 2, 17))
                .orElseThrow()
                .confirmedBy()
                .isEmpty());
        assertTrue(calendar.isConfirmed(2026));
        assertFalse(calendar.isConfirmed(2027));
        assertTrue(calendar.days().values().stream()
                .filter(day -> day.date().getYear() == 2027)
                .allMatch(day -> day.confirmedBy().isEmpty()));
        assertFalse(calendar.knows(2028));
    }

    @Test
    void each_year_has_its_twelve_holidays_and_a_weekday_off_for_each_at_a_weekend() {
        var days = CalendarFile.bundled().days().values();
        for (int year : List.of(2026, 2027)) {
            var holidays = days.stream()
                    .filter(day -> day.date().getYear() == year && day.kind() == DayKind.STATUTORY)
                    .toList();
            var made = days.stream()
                    .filter(day -> day.date().getYear() == year && day.kind() == DayKind.COMPENSATORY)
                    .toList();
            assertEquals(12, holidays.size());
            assertEquals(holidays.stream().filter(day -> atWeekend(day.date())).count(), made.size());
            assertTrue(made.stream().noneMatch(day -> atWeekend(day.date())));
        }
    }

    private static boolean atWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    @Test
    void an_unknown_entry_is_refused_with_its_line() {
        assertEquals(
                "calendar.yaml, dòng 3: không có khóa “holidays” ở đây. Các khóa dùng được: version, hours, week, years, days.",
                only(GOOD.replace("week:\n", "holidays: []\nweek:\n")));
        assertTrue(only(GOOD.replace("VB thử, confirmedBy", "VB thử, confirmed"))
                .startsWith("calendar.yaml, dòng 10: không có khóa “confirmed” ở đây."));
    }

    @Test
    void an_entry_that_stands_twice_is_refused_with_its_line() {
        assertEquals(
                "calendar.yaml, dòng 2: “version” có hai lần. Xóa bớt một.",
                only(GOOD.replace("hours:", "version: b\nhours:")));
        assertTrue(refused(GOOD.replace("2027: {", "2026: {"))
                .contains("calendar.yaml, dòng 8: “2026” có hai lần. Xóa bớt một."));
        assertTrue(only(GOOD.replace("friday]", "monday]")).contains("dòng 4: “working” có hai lần"));
    }

    @Test
    void a_wrong_value_is_refused_with_its_place() {
        assertEquals(
                "calendar.yaml, dòng 10: “date” phải là ngày dạng 2026-01-31, ở đây là “2026-11-31”.",
                only(GOOD.replace("2026-11-24", "2026-11-31")));
        assertTrue(only(GOOD.replace("statutory", "holiday")).contains("dòng 10: “kind”: không dùng được “holiday”"));
        assertTrue(only(GOOD.replace("receives: morning", "receives: yes")).contains("dòng 5: “receives”"));
        assertTrue(
                refused(GOOD.replace("2027: {", "MMXXVII: {")).getFirst().contains("dòng 8: “MMXXVII” không phải năm"));
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        var said = only(GOOD.replace("17:00\"}", "17:00\""));
        assertTrue(said.startsWith("calendar.yaml, dòng 2: ngoặc mở ở dòng này chưa đóng"), said);
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        var missing = refused(GOOD.replace("version: \"thử.1\"\n", "").replace("name: Làm bù, ", ""));
        assertEquals(2, missing.size(), missing::toString);
        assertTrue(missing.get(0).contains("thiếu khóa “version”"), missing::toString);
        assertTrue(missing.get(1).contains("dòng 10: thiếu khóa “name”"), missing::toString);
        assertEquals(5, refused("{}").size());
    }

    @Test
    void hours_week_and_days_must_make_sense() {
        assertTrue(only(GOOD.replace("07:30-11:30", "11:30-07:30")).contains("dòng 2: giờ làm việc “11:30-07:30”"));
        assertTrue(only(GOOD.replace("07:30-11:30", "07:30-14:30")).contains("giờ làm việc"));
        assertTrue(only(GOOD.replace("07:30-11:30", "07:30-09:00-11:30")).contains("giờ làm việc"));
        assertTrue(only(GOOD.replace("friday]", "saturday]")).contains("tuần làm việc"));
        assertTrue(only(GOOD.replace("2026-11-28", "2026-11-24")).contains("dòng 11: “2026-11-24” có hai lần"));
        assertTrue(
                only(GOOD.replace("2026-11-28", "2028-11-28")).contains("dòng 11: ngày 2028-11-28 thuộc năm chưa có"));
    }

    @Test
    void what_is_no_text_is_one_sentence() {
        var file = CalendarFile.read("calendar.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals(
                1, assertInstanceOf(CalendarFile.Refused.class, file).mistakes().size());
        assertTrue(only("").contains("tệp trống"));
        assertTrue(only("version: \"" + "x".repeat(30_000) + "\"").contains("sai cú pháp YAML"));
    }

    @Test
    void damaged_files_are_answered_never_thrown() {
        var random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            var text = new StringBuilder(GOOD);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]:,-\"\n\t&*!0ạ".charAt(random.nextInt(15)));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            switch (read(text.toString())) {
                case CalendarFile.Good _ -> {}
                case CalendarFile.Refused(var mistakes) -> {
                    refused++;
                    mistakes.forEach(mistake -> assertTrue(mistake.line() >= 0, text::toString));
                    assertFalse(mistakes.isEmpty());
                }
            }
        }
        assertTrue(refused > 500, "damage is noticed: " + refused);
    }
}
