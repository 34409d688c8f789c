package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.Probe;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Surroundings;

/// Where things are kept on this computer, by the custom of its operating system.
///
/// Markers and data are never in one folder: a copy of the data must not bring the marker along.
final class Places {

    private static final String STATE = "MOTCUA_STATE";

    private final Map<String, String> environment;
    private final Optional<Path> named;

    /// @param named the folder of the markers, if it was named
    Places(Map<String, String> environment, Optional<Path> named) {
        this.environment = environment;
        this.named = named;
    }

    /// The data folder when none is named.
    Path data() {
        return isWindows() ? under("LOCALAPPDATA", "motcua/data") : under("XDG_DATA_HOME", ".local/share", "motcua");
    }

    /// The folder of the markers: `MOTCUA_STATE`, or the system's folder for such things.
    Path state() {
        return named.or(() -> Optional.ofNullable(environment.get(STATE)).map(Path::of))
                .orElseGet(() -> isWindows()
                        ? under("APPDATA", "motcua/state")
                        : under("XDG_STATE_HOME", ".local/state", "motcua"));
    }

    private Path under(String variable, String below) {
        return Path.of(environment.getOrDefault(variable, System.getProperty("user.home")), below.split("/"));
    }

    private Path under(String variable, String usual, String below) {
        var base = Optional.ofNullable(environment.get(variable))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home")).resolve(usual));
        return base.resolve(below);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    Surroundings surroundings() {
        return new Surroundings(Clock.systemUTC(), machine(), state(), Probe.NONE);
    }

    /// The operating system's own mark where there is one, or else the names of computer and user.
    private MachineMark machine() {
        var mark = systemMark()
                .orElseGet(() -> environment.getOrDefault("COMPUTERNAME", "")
                        + environment.getOrDefault("HOSTNAME", "")
                        + System.getProperty("user.name"));
        return new MachineMark(Hashes.sha256(("motcua machine\n" + mark).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 32));
    }

    private static Optional<String> systemMark() {
        var file = Path.of("/etc/machine-id");
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // then the names have to do
        }
    }
}
