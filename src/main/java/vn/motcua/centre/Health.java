package vn.motcua.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether this process can do its work now, and what it has done.
///
/// @param certificateEnds when the server's certificate is no longer good
public record Health(Vitals vitals, Meters meters, Optional<Instant> certificateEnds, Clock clock) {

    /// Less room than this and the process says that it is not ready: 256 MB.
    static final long ROOM = 256L * 1024 * 1024;

    /// What is in the way, as a word: `database` or `disk`.
    Optional<String> trouble() {
        if (!vitals.answers()) {
            return Optional.of("database");
        }
        return vitals.room() < ROOM ? Optional.of("disk") : Optional.empty();
    }

    /// For Prometheus. A database that does not answer is said by `ready 0`; its own figures are left out then.
    String metrics() {
        var gauges = new HashMap<String, Double>();
        boolean answers = vitals.answers();
        gauges.put("ready", trouble().isEmpty() ? 1.0 : 0.0);
        if (answers) {
            count(gauges, "alarms", "kind", vitals.alarms());
            gauges.put("hand_overs_waiting", (double) vitals.handOversWaiting());
        }
        count(gauges, "database_connections", "state", vitals.connections());
        if (vitals.room() < Long.MAX_VALUE) {
            gauges.put("disk_free_bytes", (double) vitals.room());
        }
        certificateEnds.ifPresent(end -> gauges.put("certificate_seconds_left", (double)
                Duration.between(clock.instant(), end).toSeconds()));
        var runtime = Runtime.getRuntime();
        gauges.put("memory_bytes{kind=\"used\"}", (double) (runtime.totalMemory() - runtime.freeMemory()));
        gauges.put("memory_bytes{kind=\"most\"}", (double) runtime.maxMemory());
        return meters.text(gauges);
    }

    private static void count(
            Map<String, Double> gauges, String name, String label, Map<String, ? extends Number> counts) {
        counts.forEach((kind, count) -> gauges.put(name + "{" + label + "=\"" + kind + "\"}", count.doubleValue()));
    }
}
