package vn.motcua.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.calendar.CalendarDay;
import vn.motcua.domain.calendar.CalendarYear;
import vn.motcua.domain.calendar.DayKind;
import vn.motcua.domain.calendar.DayPart;
import vn.motcua.domain.calendar.OfficeHours;
import vn.motcua.domain.calendar.OfficeWeek;
import vn.motcua.domain.calendar.WorkingCalendar;

/// Reads a calendar's YAML from top to bottom. `note` is for whoever edits the file.
final class CalendarReader {

    private final Mistakes mistakes;
    private final Map<Integer, CalendarYear> years = new LinkedHashMap<>();
    private final Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
    private String version = Keys.STAND_IN;
    private OfficeHours hours = OfficeHours.USUAL;
    private OfficeWeek week = OfficeWeek.USUAL;

    CalendarReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void read(Node root) {
        var keys = Keys.of(root, mistakes);
        version = keys.needed("version");
        keys.neededNode("hours").ifPresent(this::readHours);
        keys.neededNode("week").ifPresent(this::readWeek);
        keys.neededNode("years").ifPresent(this::readYears);
        keys.neededNode("days");
        keys.nodes("days").forEach(this::readDay);
        keys.done();
    }

    /// What was read; not to be asked for after a mistake.
    WorkingCalendar calendar() {
        return new WorkingCalendar(version, hours, week, days, years);
    }

    private void readHours(Node node) {
        new HoursReader(mistakes).hours(node).ifPresent(read -> hours = read);
    }

    private void readWeek(Node node) {
        var keys = Keys.of(node, mistakes);
        keys.neededNode("working");
        var working = keys.words("working", EnumWords.of(DayOfWeek.class));
        keys.neededNode("saturday").ifPresent(saturday -> readSaturday(saturday, working, keys.line()));
        keys.done();
    }

    private void readSaturday(Node node, Set<DayOfWeek> working, int line) {
        var keys = Keys.of(node, mistakes);
        var parts = EnumWords.of(DayPart.class);
        var receives = keys.neededWord("receives", parts);
        var counts = keys.neededWord("counts", parts);
        keys.done();
        if (receives.isEmpty() || counts.isEmpty() || !mistakes.isEmpty()) {
            return;
        }
        try {
            week = new OfficeWeek(working, receives.get(), counts.get());
        } catch (IllegalArgumentException _) {
            mistakes.add(line, "week");
        }
    }

    private void readYears(Node node) {
        if (!(node instanceof Node.Mapping group)) {
            Keys.of(node, mistakes);
            return;
        }
        group.entries().forEach((year, entry) -> {
            var keys = Keys.of(entry, mistakes);
            var confirmedBy = keys.text("confirmedBy");
            keys.text("note");
            keys.done();
            if (year.matches("\\d{4}")) {
                years.put(Integer.valueOf(year), new CalendarYear(Integer.parseInt(year), confirmedBy));
            } else {
                mistakes.add(entry.line(), "year", year);
            }
        });
    }

    private void readDay(Node node) {
        var keys = Keys.of(node, mistakes);
        keys.neededNode("date");
        var date = keys.date("date");
        var kind = keys.neededWord("kind", EnumWords.of(DayKind.class));
        var name = keys.needed("name");
        var legalRef = keys.needed("legalRef");
        var confirmedBy = keys.text("confirmedBy");
        keys.text("note");
        keys.done();
        if (date.isEmpty() || kind.isEmpty()) {
            return;
        }
        if (!years.containsKey(date.get().getYear())) {
            mistakes.add(keys.line("date"), "year-unlisted", date.get().toString());
        }
        if (days.put(date.get(), new CalendarDay(date.get(), kind.get(), name, legalRef, confirmedBy)) != null) {
            mistakes.add(keys.line("date"), "duplicate", date.get().toString());
        }
    }
}
