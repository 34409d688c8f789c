package vn.motcua.domain.dossier;

import java.time.LocalDate;

/// The clerk confirmed which day it is, because the clock could not be trusted.
///
/// @param day the day that the clerk confirmed; it holds as long as the clock shows the same date as now
/// @param clock the date that the clock showed (Asia/Ho_Chi_Minh)
/// @param doubt what spoke against the clock: `before-last-action`, `before-build`, or `centre-clock` and, each after
///     a blank, what the desk's and the centre's clock showed (ISO 8601 with offset)
public record DayOpened(LocalDate day, LocalDate clock, String doubt) implements Facts {}
