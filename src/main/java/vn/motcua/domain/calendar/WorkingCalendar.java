package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When one office works and receives, and how sure that is. Immutable; its version is kept with every due date.
///
/// @param version such as `2026.2`
/// @param days the days that are not what their weekday says
/// @param years the years of which something is known
public record WorkingCalendar(
        String version,
        OfficeHours hours,
        OfficeWeek week,
        Map<LocalDate, CalendarDay> days,
        Map<Integer, CalendarYear> years) {

    /// The one time zone of every office.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public WorkingCalendar {
        days = Map.copyOf(days);
        years = Map.copyOf(years);
        for (CalendarDay day : days.values()) {
            if (!years.containsKey(day.date().getYear())) {
                throw new IllegalArgumentException("a day of a year that the calendar does not list: " + day.date());
            }
        }
    }

    /// From lists, as data have them.
    ///
    /// @throws IllegalArgumentException when a day or a year stands twice, or a day's year is not listed
    public static WorkingCalendar of(
            String version, OfficeHours hours, OfficeWeek week, List<CalendarDay> days, List<CalendarYear> years) {
        return new WorkingCalendar(
                version, hours, week, keyed(days, CalendarDay::date), keyed(years, CalendarYear::year));
    }

    private static <K, V> Map<K, V> keyed(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> {
            throw new IllegalArgumentException("twice in the calendar: " + key.apply(first));
        }));
    }

    /// The same calendar with one day said otherwise.
    public WorkingCalendar with(CalendarDay day) {
        var all = new HashMap<>(days);
        all.put(day.date(), day);
        return new WorkingCalendar(version, hours, week, all, years);
    }

    /// The same days with the hours of one office.
    public WorkingCalendar with(OfficeHours own) {
        return new WorkingCalendar(version, own, week, days, years);
    }

    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    public boolean knows(int year) {
        return years.containsKey(year);
    }

    public boolean isConfirmed(int year) {
        return Optional.ofNullable(years.get(year))
                .flatMap(CalendarYear::confirmedBy)
                .isPresent();
    }

    /// How much of the day is working time.
    public DayPart works(LocalDate date) {
        return day(date).map(day -> day.kind().works()).orElseGet(() -> week.works(date.getDayOfWeek()));
    }

    /// When the counter takes dossiers on that day.
    public DayPart receives(LocalDate date) {
        return day(date).map(day -> day.kind().works()).orElseGet(() -> week.receives(date.getDayOfWeek()));
    }

    public boolean isWorkingDay(LocalDate date) {
        return works(date) != DayPart.NONE;
    }

    /// The working sessions of that day, in order; none on a day off.
    List<Session> sessions(LocalDate date) {
        return hours.sessions(works(date));
    }

    List<Session> receptions(LocalDate date) {
        return hours.sessions(receives(date));
    }

    boolean worksAt(LocalDateTime moment) {
        return sessions(moment.toLocalDate()).stream().anyMatch(session -> session.holds(moment.toLocalTime()));
    }

    /// The end of a working day.
    LocalDateTime closing(LocalDate workingDay) {
        return workingDay.atTime(sessions(workingDay).getLast().to());
    }

    /// The start of a working day.
    LocalDateTime opening(LocalDate workingDay) {
        return workingDay.atTime(sessions(workingDay).getFirst().from());
    }

    static LocalDateTime local(ZonedDateTime moment) {
        return moment.withZoneSameInstant(ZONE).toLocalDateTime();
    }
}
