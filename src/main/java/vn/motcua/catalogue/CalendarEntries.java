package vn.motcua.catalogue;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.CalendarDay;
import vn.motcua.domain.calendar.CalendarYear;
import vn.motcua.domain.calendar.DayKind;
import vn.motcua.domain.calendar.DayPart;
import vn.motcua.domain.calendar.OfficeHours;
import vn.motcua.domain.calendar.OfficeWeek;
import vn.motcua.domain.calendar.Session;
import vn.motcua.domain.calendar.WorkingCalendar;

/// A calendar as its file has it, before anything is checked. `note` is for whoever edits the file.
record CalendarEntries(
        @Nullable String version,
        @Nullable Hours hours,
        @Nullable Week week,
        @Nullable Map<Integer, @Nullable Year> years,
        @Nullable List<@Nullable Day> days) {

    record Hours(@Nullable String morning, @Nullable String afternoon) {}

    record Week(@Nullable Set<DayOfWeek> working, @Nullable Saturday saturday) {}

    record Saturday(@Nullable DayPart receives, @Nullable DayPart counts) {}

    record Year(@Nullable String confirmedBy, @Nullable String note) {}

    record Day(
            @Nullable LocalDate date,
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String legalRef,
            @Nullable String confirmedBy,
            @Nullable String note) {}

    CalendarFile checked() {
        return new Check().run();
    }

    /// Collects every complaint, so that one reading is enough to mend a file.
    private final class Check {

        private final List<Sentence> wrong = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();

        CalendarFile run() {
            var named = text(version, "version");
            var open = officeHours();
            var ordinary = officeWeek();
            var known = knownYears();
            var special = specialDays();
            return wrong.isEmpty()
                    ? new CalendarFile.Good(WorkingCalendar.of(named, open, ordinary, special, known))
                    : new CalendarFile.Refused(wrong);
        }

        private OfficeHours officeHours() {
            if (hours == null) {
                return lacks("hours", OfficeHours.USUAL);
            }
            var morning = session(text(hours.morning, "hours.morning"));
            var afternoon = session(text(hours.afternoon, "hours.afternoon"));
            if (morning.isEmpty() || afternoon.isEmpty()) {
                return OfficeHours.USUAL;
            }
            try {
                return new OfficeHours(morning.get(), afternoon.get());
            } catch (IllegalArgumentException _) {
                return complain(
                        Sentence.of("calendar.file-bad-hours", hours.morning + ", " + hours.afternoon),
                        OfficeHours.USUAL);
            }
        }

        private Optional<Session> session(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var ends = text.split("-", -1);
            try {
                return ends.length == 2
                        ? Optional.of(new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        : complain(Sentence.of("calendar.file-bad-hours", text), Optional.empty());
            } catch (DateTimeParseException | IllegalArgumentException _) {
                return complain(Sentence.of("calendar.file-bad-hours", text), Optional.empty());
            }
        }

        private OfficeWeek officeWeek() {
            if (week == null || week.working == null || week.saturday == null || week.working.contains(null)) {
                return lacks("week.working, week.saturday", OfficeWeek.USUAL);
            }
            var saturday = week.saturday;
            if (saturday.receives == null || saturday.counts == null) {
                return lacks("week.saturday.receives, week.saturday.counts", OfficeWeek.USUAL);
            }
            try {
                return new OfficeWeek(week.working, saturday.receives, saturday.counts);
            } catch (IllegalArgumentException _) {
                return complain(Sentence.of("calendar.file-bad-week"), OfficeWeek.USUAL);
            }
        }

        private List<CalendarYear> knownYears() {
            if (years == null || years.isEmpty()) {
                return lacks("years", List.of());
            }
            return years.entrySet().stream()
                    .map(entry -> new CalendarYear(
                            entry.getKey(),
                            entry.getValue() == null ? Optional.empty() : optional(entry.getValue().confirmedBy)))
                    .toList();
        }

        private List<CalendarDay> specialDays() {
            if (days == null) {
                return lacks("days", List.of());
            }
            var all = new ArrayList<CalendarDay>();
            for (int i = 0; i < days.size(); i++) {
                specialDay(days.get(i), "days[" + i + "]").ifPresent(all::add);
            }
            return all;
        }

        private Optional<CalendarDay> specialDay(@Nullable Day day, String path) {
            if (day == null || day.date == null || day.kind == null) {
                return lacks(path + ".date, " + path + ".kind", Optional.empty());
            }
            var name = text(day.name, path + ".name");
            var legalRef = text(day.legalRef, path + ".legalRef");
            checkPlace(day.date);
            return name.isEmpty() || legalRef.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CalendarDay(day.date, day.kind, name, legalRef, optional(day.confirmedBy)));
        }

        private void checkPlace(LocalDate date) {
            if (!seen.add(date)) {
                wrong.add(Sentence.of("calendar.file-day-twice", date.toString()));
            }
            if (years != null && !years.containsKey(date.getYear())) {
                wrong.add(Sentence.of("calendar.file-year-unlisted", date.toString()));
            }
        }

        private String text(@Nullable String text, String path) {
            return optional(text).orElseGet(() -> lacks(path, ""));
        }

        private <T> T lacks(String path, T instead) {
            return complain(Sentence.of("calendar.file-lacks", path), instead);
        }

        private <T> T complain(Sentence why, T instead) {
            wrong.add(why);
            return instead;
        }
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> Normalizer.normalize(given, Normalizer.Form.NFC).strip())
                .filter(given -> !given.isEmpty());
    }
}
