package vn.motcua.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/// A day on the command line: `2026-12-01`, or `1/12/2026` as it is written in Vietnam.
final class TypedDay {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(typed.indexOf('/') < 0 ? LocalDate.parse(typed) : LocalDate.parse(typed, WRITTEN));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// For every option that is a day.
    ///
    /// @throws TypeConversionException for what is no day, which [WrongUse] tells
    static LocalDate option(String typed) {
        return read(typed).orElseThrow(() -> new TypeConversionException(typed));
    }
}
