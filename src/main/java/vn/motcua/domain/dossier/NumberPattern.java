package vn.motcua.domain.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How our numbers are written: data, because the law may change it (NĐ 309/2026 Điều 12.2 hands the rule to Bộ Công
/// an).
///
/// Places: `{agency}`, `{yyMMdd}` (both must be there, so that a number says whose and of which day it is) and `{n}`,
/// which is lane · 1000 + place. The letter before `{n}` keeps our number apart from any that a portal issues.
public record NumberPattern(String text) {

    /// `{agency}-{yyMMdd}-Q{n}`
    public static final NumberPattern STANDARD = new NumberPattern("{agency}-{yyMMdd}-Q{n}");

    private static final Pattern AGENCY = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+){1,3}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private static final int DIGITS = 6;
    private static final int MOST_DAYS = 8;

    public NumberPattern {
        for (var place : new String[] {"{agency}", "{yyMMdd}", "{n}"}) {
            if (text.indexOf(place) < 0 || text.indexOf(place) != text.lastIndexOf(place)) {
                throw new IllegalArgumentException("a number pattern has " + place + " once");
            }
        }
    }

    /// An agency code as QĐ 20/2020/QĐ-TTg and QCVN 102:2016 write it: groups of letters and digits, dots between.
    public static boolean isAgency(String code) {
        return code.length() <= 32 && AGENCY.matcher(code).matches();
    }

    /// The days that a number may be of, whatever its pattern: any six digits in it that are a day. Whoever signed the
    /// number with its day says which.
    public static List<LocalDate> daysIn(String number) {
        return IntStream.rangeClosed(0, number.length() - DIGITS)
                .mapToObj(start -> day(number.substring(start, start + DIGITS)))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_DAYS)
                .toList();
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DAY));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public GivenNumber give(String agency, LocalDate date, int lane, int n) {
        if (!isAgency(agency)) {
            throw new IllegalArgumentException("no number without a proper agency code");
        }
        var written = text.replace("{agency}", agency)
                .replace("{yyMMdd}", DAY.format(date))
                .replace("{n}", Integer.toString(lane * 1000 + n));
        return new GivenNumber(written, date, lane, n);
    }
}
