/// The working calendar of an office, and the due date reckoned from it with every step in words.
///
/// One arithmetic for all limits: working time, in minutes, added to the moment of receipt. A whole working day
/// is the length of an ordinary day, so that N working days from Monday 09:10 end at 09:10 and half a working
/// day is half of that length; a day on which the office works only one half uses up only that half. This keeps
/// three promises that day counting with special cases does not: a later receipt is never due earlier, a longer
/// limit is never due earlier, and one more day off never brings a date forward.
///
/// Decided: lunar computation only proposes, the days stand in data with their source; a year that nobody
/// confirmed is reckoned with a warning, a year of which nothing is known is not reckoned at all (2026-11-22).
@NullMarked
package vn.motcua.domain.calendar;

import org.jspecify.annotations.NullMarked;
