package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.WorkingCalendar;

/// A working calendar written as YAML: office hours, week, years and the days that are not what their weekday says.
///
/// Strict: an unknown entry, an entry or a day that stands twice, a missing or wrong value refuse the whole file, each
/// with a sentence that names the line where there is one.
public sealed interface CalendarFile {

    /// The file was right in every line.
    record Good(WorkingCalendar calendar) implements CalendarFile {}

    /// Nothing of the file is used.
    record Refused(List<Sentence> why) implements CalendarFile {
        public Refused {
            why = List.copyOf(why);
        }

        private Refused(Sentence why) {
            this(List.of(why));
        }
    }

    static CalendarFile read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException _) {
            return new Refused(Sentence.of("calendar.file-missing"));
        }
    }

    static CalendarFile read(String yaml) {
        try {
            return CalendarYaml.parse(yaml).checked();
        } catch (JacksonException e) {
            return new Refused(CalendarYaml.explain(e, yaml));
        }
    }

    /// The calendar of the nation that comes with the program.
    static WorkingCalendar bundled() {
        return switch (read(bundledText())) {
            case Good(var calendar) -> calendar;
            case Refused(var why) -> throw new IllegalStateException("the bundled calendar is wrong: " + why);
        };
    }

    private static String bundledText() {
        try (InputStream in = CalendarFile.class.getResourceAsStream("/vn/motcua/calendar/calendar.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the bundled calendar is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
