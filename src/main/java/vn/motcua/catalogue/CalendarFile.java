package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.motcua.domain.calendar.WorkingCalendar;

/// A working calendar written as YAML: office hours, week, years and the days that are not what their weekday says.
///
/// Strict: an unknown entry, an entry or a day that stands twice, a missing or wrong value refuse the whole file, each
/// with a sentence that names the line.
public sealed interface CalendarFile {

    /// The file was right in every line.
    record Good(WorkingCalendar calendar) implements CalendarFile {}

    /// Nothing of the file is used.
    record Refused(List<Mistake> mistakes) implements CalendarFile {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// @param name as mistakes name the file
    static CalendarFile read(String name, byte[] yaml) {
        var mistakes = new Mistakes(name);
        var reader = new CalendarReader(mistakes);
        Yaml.read(yaml, mistakes).ifPresent(reader::read);
        return mistakes.isEmpty() ? new Good(reader.calendar()) : new Refused(mistakes.all());
    }

    /// The calendar of the nation that comes with the program.
    static WorkingCalendar bundled() {
        return switch (read("calendar.yaml", bundledBytes())) {
            case Good(var calendar) -> calendar;
            case Refused(var mistakes) -> throw new IllegalStateException("the bundled calendar is wrong: " + mistakes);
        };
    }

    private static byte[] bundledBytes() {
        try (InputStream in = CalendarFile.class.getResourceAsStream("/vn/motcua/calendar/calendar.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the bundled calendar is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
