package vn.motcua.counter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.domain.procedure.Procedure;

/// Which procedures this desk receives most, so that they are offered first. Kept as a note, a line for each procedure
/// and week (`1.004873 2026-11-23 7`); names nobody.
public final class Frequency {

    private static final String NOTE = "frequency";
    private static final int WEEKS = 6;

    /// So many of a procedure in the week that began on a Monday.
    private record Count(String procedure, LocalDate week, int times) {

        boolean isOf(String code, LocalDate monday) {
            return procedure.equals(code) && week.equals(monday);
        }
    }

    private final Notes notes;

    public Frequency(Notes notes) {
        this.notes = notes;
    }

    /// Counts what was received; what is older than six weeks is forgotten.
    ///
    /// @param procedures their codes, one for each dossier
    /// @throws StoreTrouble if the disk would not keep it
    public void received(List<String> procedures, LocalDate today) {
        var monday = monday(today);
        var counts = recent(today);
        for (var code : procedures) {
            int before = counts.stream()
                    .filter(one -> one.isOf(code, monday))
                    .mapToInt(Count::times)
                    .sum();
            counts.removeIf(one -> one.isOf(code, monday));
            counts.add(new Count(code, monday, before + 1));
        }
        notes.keep(
                NOTE,
                counts.stream()
                        .map(one -> one.procedure() + " " + one.week() + " " + one.times())
                        .collect(Collectors.joining("\n")));
    }

    /// The most received of the last six weeks first, then those that the catalogue calls frequent.
    ///
    /// @param procedures what may be offered, in the order in which it would be without counting
    public List<Procedure> first(List<Procedure> procedures, LocalDate today, int most) {
        var times = times(today);
        var order = new ArrayList<>(procedures);
        order.removeIf(one -> !one.frequent() && !times.containsKey(one.code()));
        order.sort(Collections.reverseOrder((one, other) ->
                Integer.compare(times.getOrDefault(one.code(), 0), times.getOrDefault(other.code(), 0))));
        return order.stream().limit(most).toList();
    }

    private Map<String, Integer> times(LocalDate today) {
        var times = new HashMap<String, Integer>();
        recent(today).forEach(one -> times.merge(one.procedure(), one.times(), Integer::sum));
        return times;
    }

    private List<Count> recent(LocalDate today) {
        var oldest = monday(today).minusWeeks(WEEKS - 1L);
        var counts = new ArrayList<Count>();
        notes.read(NOTE).stream().flatMap(String::lines).forEach(line -> {
            var parts = line.split(" ");
            try {
                counts.add(new Count(parts[0], LocalDate.parse(parts[1]), Integer.parseInt(parts[2])));
            } catch (ArrayIndexOutOfBoundsException | DateTimeParseException | NumberFormatException _) {
                // counted by a newer program: the rest still serves
            }
        });
        counts.removeIf(one -> one.week().isBefore(oldest) || one.week().isAfter(today));
        return counts;
    }

    private static LocalDate monday(LocalDate day) {
        return day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
    }
}
