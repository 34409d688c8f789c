package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static WorkingCalendar good(String yaml) {
        return assertInstanceOf(CalendarFile.Good.class, CalendarFile.read(yaml))
                .calendar();
    }

    private static List<String> refused(String yaml) {
        return assertInstanceOf(CalendarFile.Refused.class, CalendarFile.read(yaml)).why().stream()
                .map(Words.VIETNAMESE::say)
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
                "Dòng 3: không có mục tên “holidays”. Xin kiểm tra chính tả",
                only(GOOD.replace("week:\n", "holidays: []\nweek:\n")));
        assertEquals(
                "Dòng 10: không có mục tên “confirmed”. Xin kiểm tra chính tả",
                only(GOOD.replace("VB thử, confirmedBy", "VB thử, confirmed")));
    }

    @Test
    void an_entry_that_stands_twice_is_refused_with_its_line() {
        assertEquals(
                "Dòng 2: một mục được ghi hai lần. Xin bỏ bớt một", only(GOOD.replace("hours:", "version: b\nhours:")));
        assertEquals("Dòng 8: một mục được ghi hai lần. Xin bỏ bớt một", only(GOOD.replace("2027: {", "2026: {")));
    }

    @Test
    void a_wrong_value_is_refused_with_its_place() {
        assertEquals(
                "Dòng 10: giá trị của mục “days[0].date” không đúng. Xin sửa lại",
                only(GOOD.replace("2026-11-24", "2026-11-31")));
        assertEquals(
                "Dòng 10: giá trị của mục “days[0].kind” không đúng. Xin sửa lại",
                only(GOOD.replace("statutory", "holiday")));
        assertEquals(
                "Dòng 5: giá trị của mục “week.saturday.receives” không đúng. Xin sửa lại",
                only(GOOD.replace("receives: morning", "receives: yes")));
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        assertEquals(
                "Dòng 2: tệp lịch làm việc không đúng cú pháp YAML. Xin sửa dòng này",
                only(GOOD.replace("17:00\"}", "17:00\"")));
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        assertEquals(
                List.of("Thiếu mục “version”. Xin ghi thêm", "Thiếu mục “days[1].name”. Xin ghi thêm"),
                refused(GOOD.replace("version: \"thử.1\"\n", "").replace("name: Làm bù, ", "")));
        assertEquals(5, refused("{}").size());
    }

    @Test
    void hours_week_and_days_must_make_sense() {
        assertTrue(only(GOOD.replace("07:30-11:30", "11:30-07:30")).contains("Giờ làm việc “11:30-07:30”"));
        assertTrue(only(GOOD.replace("07:30-11:30", "07:30-14:30")).contains("Giờ làm việc"));
        assertTrue(only(GOOD.replace("07:30-11:30", "07:30-09:00-11:30")).contains("Giờ làm việc"));
        assertTrue(only(GOOD.replace("friday]", "saturday]")).contains("Tuần làm việc"));
        assertTrue(only(GOOD.replace("2026-11-28", "2026-11-24")).contains("Ngày 2026-11-24 được ghi hai lần"));
        assertTrue(only(GOOD.replace("2026-11-28", "2028-11-28")).contains("Ngày 2028-11-28 thuộc năm chưa có"));
    }

    @Test
    void a_file_that_is_not_there_is_one_sentence(@TempDir Path folder) throws IOException {
        assertInstanceOf(CalendarFile.Refused.class, CalendarFile.read(folder.resolve("none.yaml")));
        var file = folder.resolve("calendar.yaml");
        Files.writeString(file, GOOD);
        assertInstanceOf(CalendarFile.Good.class, CalendarFile.read(file));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertInstanceOf(CalendarFile.Refused.class, CalendarFile.read(file));
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
            switch (CalendarFile.read(text.toString())) {
                case CalendarFile.Good _ -> {}
                case CalendarFile.Refused(var why) -> {
                    refused++;
                    why.forEach(sentence ->
                            assertFalse(Words.VIETNAMESE.say(sentence).contains("Dòng -1"), text::toString));
                    assertFalse(why.isEmpty());
                }
            }
        }
        assertTrue(refused > 500, "damage is noticed: " + refused);
    }
}
