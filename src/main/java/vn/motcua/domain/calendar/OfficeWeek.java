package vn.motcua.domain.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/// The office's ordinary week. That the counter receives on Saturday and that Saturday counts as working time are two
/// separate settings (QĐ 188/1999/QĐ-TTg; ward police receive on Saturday morning).
///
/// @param working the whole working days, Saturday not among them
/// @param saturdayReceives when the counter takes dossiers on Saturday
/// @param saturdayCounts how much of Saturday is working time
public record OfficeWeek(Set<DayOfWeek> working, DayPart saturdayReceives, DayPart saturdayCounts) {

    /// Monday to Friday, nobody on Saturday.
    public static final OfficeWeek USUAL =
            new OfficeWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), DayPart.NONE, DayPart.NONE);

    public OfficeWeek {
        working = Set.copyOf(working);
        if (working.isEmpty() || working.contains(DayOfWeek.SATURDAY)) {
            throw new IllegalArgumentException("some working days, and Saturday by its own two settings: " + working);
        }
    }

    DayPart works(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY ? saturdayCounts : working.contains(day) ? DayPart.WHOLE : DayPart.NONE;
    }

    DayPart receives(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY ? saturdayCounts.or(saturdayReceives) : works(day);
    }
}
