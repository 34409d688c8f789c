package vn.motcua.domain.calendar;

import java.util.Optional;

/// A year the calendar knows something of.
///
/// @param confirmedBy the announcement that settles the year's days off; empty while none is known
public record CalendarYear(int year, Optional<String> confirmedBy) {}
