package vn.motcua.domain.calendar;

/// How much of a day an office works or receives.
public enum DayPart {
    NONE,
    MORNING,
    AFTERNOON,
    WHOLE;

    boolean morning() {
        return this == MORNING || this == WHOLE;
    }

    boolean afternoon() {
        return this == AFTERNOON || this == WHOLE;
    }

    /// What is covered by this part or by the other.
    DayPart or(DayPart other) {
        boolean morning = morning() || other.morning();
        boolean afternoon = afternoon() || other.afternoon();
        return morning ? (afternoon ? WHOLE : MORNING) : (afternoon ? AFTERNOON : NONE);
    }
}
