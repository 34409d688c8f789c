package vn.motcua.domain.calendar;

import java.time.LocalTime;

/// At what hour of the due day results are handed back: what the office has published, never invented.
public sealed interface OfficeReturnRule {

    /// Nothing is published: the clock time of the receipt.
    record SameClock() implements OfficeReturnRule {}

    /// The published hour, an hour at which the office is open. It settles limits in days, not those in hours.
    record At(LocalTime hour) implements OfficeReturnRule {}
}
