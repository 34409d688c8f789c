package vn.motcua.counter;

import java.time.LocalDate;
import vn.motcua.catalogue.Catalogue;

/// What releases changed since a day.
///
/// @param from the first day of what it is compared with; later than the day that was asked for where nothing older is
///     kept here, and [LocalDate#MIN] for what was shipped with the program
/// @param before what held then
public record SinceNews(LocalDate from, Catalogue before, ReleaseNews news) {}
