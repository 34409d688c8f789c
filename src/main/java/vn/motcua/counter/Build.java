package vn.motcua.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;

/// Which program this is, and when it was built.
///
/// @param built a clock that stands before this day is wrong
public record Build(String version, LocalDate built) {

    public static final Build THIS = read();

    private static Build read() {
        try (var in = Build.class.getResourceAsStream("/vn/motcua/build.properties")) {
            var properties = new Properties();
            properties.load(in);
            var built = properties.getProperty("built").substring(0, "2026-11-22".length());
            return new Build(properties.getProperty("version"), LocalDate.parse(built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
