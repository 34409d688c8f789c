package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.procedure.TimeLimit;

class DueDatePropertyTest {

    private static final int ROUNDS = 1500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// One random office: week, special days, hour of return.
    private record Office(WorkingCalendar calendar, OfficeReturnRule rule) {

        static Office any(Random random) {
            var parts = DayPart.values();
            var calendar = Calendars.saturday(parts[random.nextInt(4)], parts[random.nextInt(4)]);
            for (int i = random.nextInt(12); i > 0; i--) {
                var kinds = DayKind.values();
                calendar =
                        calendar.with(Calendars.day(anyDate(random).toString(), kinds[random.nextInt(kinds.length)]));
            }
            var hours = new String[] {"-", "-", "07:00", "08:30", "11:30", "16:00", "17:00"};
            return new Office(calendar, Calendars.rule(hours[random.nextInt(hours.length)]));
        }

        DueDate.Known due(TimeLimit limit, ZonedDateTime received) {
            return Calendars.known(DueDate.of(limit, received, calendar, rule));
        }
    }

    private static LocalDate anyDate(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(420));
    }

    private static ZonedDateTime anyMoment(Random random) {
        int second = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
        var time = random.nextInt(3) == 0
                ? LocalTime.of(new int[] {7, 11, 13, 15, 17}[random.nextInt(5)], random.nextBoolean() ? 0 : 30, second)
                : LocalTime.of(random.nextInt(24), random.nextInt(60), second);
        return anyDate(random).atTime(time).atZone(WorkingCalendar.ZONE);
    }

    private static TimeLimit anyLimit(Random random) {
        return limit(random.nextInt(4), 1 + random.nextInt(40));
    }

    private static TimeLimit limit(int kind, int amount) {
        return switch (kind) {
            case 0 -> new TimeLimit.SameDay(LocalTime.of(15, 0));
            case 1 -> new TimeLimit.WorkingDays(BigDecimal.valueOf(5L * amount, 1));
            case 2 -> new TimeLimit.WorkingHours(BigDecimal.valueOf(25L * amount, 2));
            default -> new TimeLimit.Days(amount);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 7})
    void a_due_date_is_never_before_receipt_and_always_in_working_time(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var office = Office.any(random);
            var received = anyMoment(random);
            var limit = anyLimit(random);
            var due = office.due(limit, received);
            assertFalse(due.at().isBefore(received), () -> limit + " " + received + "\n" + Calendars.text(due));
            assertTrue(
                    office.calendar().worksAt(due.at().toLocalDateTime()),
                    () -> limit + " " + received + "\n" + Calendars.text(due));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261123, 8})
    void a_later_receipt_is_never_due_earlier(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var office = Office.any(random);
            var first = anyMoment(random);
            var second = first.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 7_200 : 400_000));
            var limit = anyLimit(random);
            var a = office.due(limit, first);
            var b = office.due(limit, second);
            assertFalse(
                    b.at().isBefore(a.at()),
                    () -> limit + " " + office + "\n" + Calendars.text(a) + "\n--\n" + Calendars.text(b));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261124, 9})
    void a_longer_limit_is_never_due_earlier(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var office = Office.any(random);
            var received = anyMoment(random);
            int kind = 1 + random.nextInt(3);
            int amount = 1 + random.nextInt(20);
            var a = office.due(limit(kind, amount), received);
            var b = office.due(limit(kind, amount + 1 + random.nextInt(4)), received);
            assertFalse(b.at().isBefore(a.at()), () -> Calendars.text(a) + "\n--\n" + Calendars.text(b));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20261125, 10})
    void one_more_day_off_never_brings_a_date_forward(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var office = Office.any(random);
            var received = anyMoment(random);
            var limit = anyLimit(random);
            var before = office.due(limit, received);
            var off = received.toLocalDate().plusDays(random.nextInt(12)).toString();
            var more = new Office(office.calendar().with(Calendars.day(off, DayKind.STATUTORY)), office.rule());
            var after = more.due(limit, received);
            assertFalse(
                    after.at().isBefore(before.at()),
                    () -> off + "\n" + Calendars.text(before) + "\n--\n" + Calendars.text(after));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20261126, 11})
    void each_day_passed_over_is_named(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var office = Office.any(random);
            var received = anyMoment(random);
            var due = office.due(limit(random.nextInt(3), 1 + random.nextInt(30)), received);
            var text = Calendars.text(due);
            for (var date = received.toLocalDate(); date.isBefore(due.at().toLocalDate()); date = date.plusDays(1)) {
                if (!office.calendar().isWorkingDay(date)) {
                    var named = DATE.format(date) + ": ";
                    assertEquals(2, text.split(named, -1).length, () -> named + " once in\n" + text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 20261127, 12})
    void whole_working_days_agree_with_counting_them_one_by_one(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var date = anyDate(random);
            int days = 1 + random.nextInt(30);
            if (Calendars.NATION.isWorkingDay(date)) {
                var received =
                        date.atTime(7 + random.nextInt(4), random.nextInt(60)).atZone(WorkingCalendar.ZONE);
                var due = Calendars.due(days + "wd", received.toLocalDateTime().toString());
                assertEquals(countedByHand(received, days), due.at());
            }
        }
    }

    private static ZonedDateTime countedByHand(ZonedDateTime received, int days) {
        var at = received;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= Calendars.NATION.isWorkingDay(at.toLocalDate()) ? 1 : 0;
        }
        return at;
    }
}
