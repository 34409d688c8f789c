package vn.motcua.catalogue;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import vn.motcua.domain.calendar.OfficeHours;
import vn.motcua.domain.calendar.Session;

/// Reads office hours: `{morning: 07:00-11:30, afternoon: 13:30-17:00}`.
final class HoursReader {

    private final Mistakes mistakes;

    HoursReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<OfficeHours> hours(Node node) {
        var keys = Keys.of(node, Nodes.HOURS, mistakes);
        var morning = session(keys, "morning");
        var afternoon = session(keys, "afternoon");
        keys.done();
        if (morning.isEmpty() || afternoon.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OfficeHours(morning.get(), afternoon.get()));
        } catch (IllegalArgumentException _) {
            mistakes.add(keys.line(), "hours", keys.needed("morning") + ", " + keys.needed("afternoon"));
            return Optional.empty();
        }
    }

    private Optional<Session> session(Keys keys, String key) {
        return keys.neededText(key).flatMap(text -> {
            var ends = text.split("-", -1);
            try {
                if (ends.length == 2) {
                    return Optional.of(new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
                }
            } catch (DateTimeException | IllegalArgumentException _) {
                // told below
            }
            mistakes.add(keys.line(key), "hours", text);
            return Optional.empty();
        });
    }
}
