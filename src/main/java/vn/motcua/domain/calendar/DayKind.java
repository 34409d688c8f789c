package vn.motcua.domain.calendar;

/// Why a day is not what its weekday says. The lower-case name with dashes is the word of `calendar.yaml`.
public enum DayKind {
    /// a public holiday (BLLĐ 2019 Điều 112.1 and what later laws add)
    STATUTORY(DayPart.NONE),
    /// off because a holiday fell on a weekly day of rest (Điều 111.3)
    COMPENSATORY(DayPart.NONE),
    /// off because its work is done on another day
    SWAPPED_OFF(DayPart.NONE),
    /// worked in place of a day swapped off
    MAKEUP_WORKDAY(DayPart.WHOLE),
    MORNING_ONLY(DayPart.MORNING),
    AFTERNOON_ONLY(DayPart.AFTERNOON);

    private final DayPart works;

    DayKind(DayPart works) {
        this.works = works;
    }

    public DayPart works() {
        return works;
    }
}
