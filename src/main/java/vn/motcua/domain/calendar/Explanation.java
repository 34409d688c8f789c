package vn.motcua.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;

/// The steps of one due date as they are taken, and the days on which it rests.
final class Explanation {

    private final WorkingCalendar calendar;
    private final List<Sentence> steps = new ArrayList<>();
    private final TreeSet<LocalDate> touched = new TreeSet<>();
    private final List<Sentence> warned = new ArrayList<>();

    Explanation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// Goes on from a date already given.
    Explanation(WorkingCalendar calendar, DueDate.Known before) {
        this.calendar = calendar;
        steps.addAll(before.explanation());
        warned.addAll(before.warnings());
    }

    void say(Sentence step) {
        steps.add(step);
    }

    /// The due date rests on what this day is.
    void touch(LocalDate date) {
        touched.add(date);
    }

    /// Names each day from `first` to `last`: counted, or passed over and why.
    void walk(LocalDate first, LocalDate last) {
        for (var date = first; !date.isAfter(last) && calendar.knows(date.getYear()); date = date.plusDays(1)) {
            touch(date);
            say(Telling.day(date, calendar));
        }
    }

    /// Names only the days without work.
    void walkDaysOff(LocalDate first, LocalDate last) {
        for (var date = first; !date.isAfter(last) && calendar.knows(date.getYear()); date = date.plusDays(1)) {
            touch(date);
            if (!calendar.isWorkingDay(date)) {
                say(Telling.day(date, calendar));
            }
        }
    }

    /// @param last the key of the last step, `{0}` the moment
    DueDate upTo(LocalDateTime at, String last) {
        touch(at.toLocalDate());
        var unknown = IntStream.rangeClosed(touched.first().getYear(), at.getYear())
                .filter(year -> !calendar.knows(year))
                .findFirst();
        if (unknown.isPresent()) {
            return new DueDate.Unknown(Telling.unknownYear(unknown.getAsInt()));
        }
        say(Sentence.of(last, Telling.moment(at)));
        return new DueDate.Known(at.atZone(WorkingCalendar.ZONE), calendar.version(), steps, warnings());
    }

    private List<Sentence> warnings() {
        var years = touched.stream().map(LocalDate::getYear).distinct().filter(year -> !calendar.isConfirmed(year));
        var days = touched.stream()
                .filter(date -> calendar.isConfirmed(date.getYear()))
                .flatMap(date -> calendar.day(date).stream())
                .filter(day -> day.confirmedBy().isEmpty());
        var found = Stream.concat(years.map(Telling::unconfirmedYear), days.map(Telling::unconfirmedDay));
        return Stream.concat(warned.stream(), found).distinct().toList();
    }
}
