package vn.motcua.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// `years(bride.birthDate, today)` in a condition: the whole years from one date to another, so that an author can
/// write *đủ 18 tuổi*.
///
/// A date of which only the year or the month is known counts from its first day, as the joint circular
/// 01/2016/TTLT-TANDTC-VKSNDTC-BTP, Điều 2, has it for the age of marriage. What is no date counts as no years.
final class Years {

    static final String NAME = "years";

    private static final String FIRST_DAY = "0000-01-01";

    private Years() {}

    static long between(String from, String to) {
        try {
            return ChronoUnit.YEARS.between(first(from), first(to));
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static LocalDate first(String date) {
        return LocalDate.parse(date.length() < FIRST_DAY.length() ? date + FIRST_DAY.substring(date.length()) : date);
    }
}
