package vn.motcua.catalogue.portal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// So many of a unit of time.
record Span(BigDecimal amount, Unit unit) {

    enum Unit {
        HOURS("hours"),
        DAYS("days"),
        WORKING_DAYS("workingDays"),
        MONTHS("months");

        private final String key;

        Unit(String key) {
            this.key = key;
        }
    }

    private static final Map<String, Unit> PORTAL =
            Map.of("HOUR", Unit.HOURS, "DAY", Unit.DAYS, "WORKING_DAY", Unit.WORKING_DAYS, "MONTH", Unit.MONTHS);
    /// `05 ngày làm việc`, `10 (mười) ngày`, `7,5 ngày`; no dates (*ngày 30 tháng 6*) and no hours of the clock.
    private static final Pattern TOLD = Pattern.compile(
            "(?<![\\d/.,])(?<!ngày )(?<!tháng )(?<!trước )(?<!sau )(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:\\([^()]{1,30}\\)\\s*)?"
                    + "(ngày làm việc|giờ làm việc|ngày|giờ|tháng)(?! \\d)(?![\\p{L}])");

    Span {
        amount = amount.stripTrailingZeros();
    }

    /// @param unit as the portal's JSON names it; no span where it names none that means something
    static Optional<Span> declared(String amount, String unit) {
        return Optional.ofNullable(PORTAL.get(unit))
                .filter(_ -> amount.matches("\\d{1,4}(\\.\\d{1,2})?"))
                .map(known -> new Span(new BigDecimal(amount), known));
    }

    /// Every span that a text tells of.
    static Set<Span> in(String text) {
        var told = TOLD.matcher(Texts.lower(Texts.line(text)));
        var spans = new LinkedHashSet<Span>();
        while (told.find()) {
            spans.add(new Span(new BigDecimal(told.group(1).replace(',', '.')), unit(told.group(2))));
        }
        return spans;
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "giờ", "giờ làm việc" -> Unit.HOURS;
            case "ngày làm việc" -> Unit.WORKING_DAYS;
            case "tháng" -> Unit.MONTHS;
            default -> Unit.DAYS;
        };
    }

    /// As a procedure's folder writes it; none where it has no way to.
    Optional<String> written() {
        boolean whole = amount.scale() <= 0;
        boolean fits = amount.signum() > 0 && (whole || unit == Unit.HOURS || unit == Unit.WORKING_DAYS);
        return fits ? Optional.of("{" + unit.key + ": " + amount.toPlainString() + "}") : Optional.empty();
    }
}
