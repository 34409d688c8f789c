package vn.motcua.counter;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// When the desk speaks with its centre: the office's own choice.
///
/// @param pressed only when somebody presses *Gửi ngay*
/// @param interval between two rounds, 15 s to 1 h; each is drawn from half to one and a half of it
/// @param quiet hours in which files wait
/// @param quietForAll whether actions, which are small, wait then too
/// @param metered this network costs by the byte, such as a phone's hotspot: files wait
/// @param catalogueDays days after which a catalogue that nobody confirmed is called old, 1 to 365
public record SyncPlan(
        boolean pressed,
        Duration interval,
        Optional<Quiet> quiet,
        boolean quietForAll,
        boolean metered,
        int catalogueDays) {

    /// The name of the note in which it is kept.
    public static final String NOTE = "sync-plan";

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// What holds until the office says otherwise.
    public static final SyncPlan USUAL = new SyncPlan(false, Duration.ofSeconds(60), Optional.empty(), false, false);

    /// From one time of day to another, past midnight if `to` is the earlier one.
    public record Quiet(LocalTime from, LocalTime to) {

        public boolean holds(LocalTime now) {
            return from.isBefore(to)
                    ? !now.isBefore(from) && now.isBefore(to)
                    : !now.isBefore(from) || now.isBefore(to);
        }
    }

    public SyncPlan {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an interval is 15 s to 1 h");
        }
        if (catalogueDays < 1 || catalogueDays > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to " + MOST_DAYS);
        }
    }

    /// With the usual patience for the catalogue.
    public SyncPlan(boolean pressed, Duration interval, Optional<Quiet> quiet, boolean quietForAll, boolean metered) {
        this(pressed, interval, quiet, quietForAll, metered, USUAL_DAYS);
    }

    public SyncPlan catalogueDays(int days) {
        return new SyncPlan(pressed, interval, quiet, quietForAll, metered, days);
    }

    /// Whether actions are held back at that time of day.
    public boolean isHeld(LocalTime now) {
        return quietForAll && quiet.filter(hours -> hours.holds(now)).isPresent();
    }

    /// Whether files are held back at that time of day.
    public boolean holdsFiles(LocalTime now) {
        return metered || quiet.filter(hours -> hours.holds(now)).isPresent();
    }

    /// One `key=value` a line, as a note keeps it.
    public String text() {
        var quietly = quiet.map(hours -> "quiet=" + hours.from() + "/" + hours.to() + "\n")
                .orElse("");
        return "pressed=" + pressed + "\ninterval=" + interval.toSeconds() + "\n" + quietly + "quietForAll="
                + quietForAll + "\nmetered=" + metered + "\ncatalogueDays=" + catalogueDays + "\n";
    }

    /// @throws IllegalArgumentException for anything but [#text]
    public static SyncPlan of(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1 || values.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("not a plan");
            }
        });
        try {
            return new SyncPlan(
                    Boolean.parseBoolean(values.get("pressed")),
                    Duration.ofSeconds(Long.parseLong(values.getOrDefault("interval", ""))),
                    Optional.ofNullable(values.get("quiet")).map(SyncPlan::quiet),
                    Boolean.parseBoolean(values.get("quietForAll")),
                    Boolean.parseBoolean(values.get("metered")),
                    Integer.parseInt(values.getOrDefault("catalogueDays", Integer.toString(USUAL_DAYS))));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a plan", e);
        }
    }

    private static Quiet quiet(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not two times");
        }
        return new Quiet(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }
}
