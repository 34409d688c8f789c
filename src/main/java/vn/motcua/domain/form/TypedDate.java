package vn.motcua.domain.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and partial dates: typed day first, as in Vietnam, kept as ISO text (`1990-05-01`, `1990-05`, `1990`).
final class TypedDate {

    private static final Pattern FULL = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern CLOSE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{1,2})[/.\\- ]|(\\d{2}))(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private TypedDate() {}

    /// The ISO form; empty for what is no date, partial or whole. A day that does not exist (31/02) is none.
    static Optional<String> iso(String typed) {
        for (var form : new Pattern[] {FULL, CLOSE}) {
            var parts = form.matcher(typed);
            if (parts.matches()) {
                return real(parts.group(3) + "-" + two(parts.group(2)) + "-" + two(parts.group(1)));
            }
        }
        var month = MONTH.matcher(typed);
        return real(
                month.matches()
                        ? month.group(3) + "-" + two(Objects.requireNonNullElse(month.group(1), month.group(2)))
                        : typed);
    }

    static boolean whole(String iso) {
        return iso.length() == 10 && real(iso).isPresent();
    }

    /// The text itself when it is an ISO date, month or year that exists.
    static Optional<String> real(String iso) {
        if (!ISO.matcher(iso).matches()) {
            return Optional.empty();
        }
        try {
            int year = switch (iso.length()) {
                case 4 -> Integer.parseInt(iso);
                case 7 -> YearMonth.parse(iso).getYear();
                default -> LocalDate.parse(iso).getYear();
            };
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(iso) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
