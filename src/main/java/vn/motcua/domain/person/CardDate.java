package vn.motcua.domain.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as a card's code writes them (`ddMMyyyy`) and as a clerk reads them (`dd/MM/yyyy`).
final class CardDate {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Pattern YEAR_ONLY = Pattern.compile("0000[0-9]{4}|[0-9]{4}");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private CardDate() {}

    /// Empty unless the date is real; 29 February only in leap years.
    static Optional<LocalDate> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text, 4, 8, 10),
                    Integer.parseInt(text, 2, 4, 10),
                    Integer.parseInt(text, 0, 2, 10)));
        } catch (DateTimeException notReal) {
            return Optional.empty();
        }
    }

    /// Old people's papers may know the year alone. It is never filled up to 1 January.
    static boolean yearOnly(String text) {
        return YEAR_ONLY.matcher(text).matches();
    }

    static String shown(LocalDate date) {
        return SHOWN.format(date);
    }
}
