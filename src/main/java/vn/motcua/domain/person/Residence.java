package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A card's address taken apart, beside the text itself, which is never rewritten.
///
/// Until 2025-06-30 an address ends in three levels (commune, district, province), since then in two. Nothing here
/// says which commune of today that is.
///
/// @param original as on the card
/// @param street house, street, hamlet: all that stands before the commune, or everything when the end is not
/// understood
/// @param district only in addresses of three levels
public record Residence(
        String original,
        Optional<String> street,
        Optional<String> commune,
        Optional<String> district,
        Optional<String> province) {

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final Pattern DISTRICT =
            Pattern.compile("(?:huyen|quan|q\\.|h\\.|thi xa|tx\\.?|thanh pho|tp\\.?) .*");
    private static final Pattern COMMUNE = Pattern.compile("(?:xa|x\\.|phuong|p\\.|thi tran|tt\\.?|dac khu) .*");
    private static final Pattern DASH = Pattern.compile(",\\s*-");
    private static final Pattern COMMA = Pattern.compile("\\s*,[\\s,]*");

    /// Takes an address apart from its end.
    ///
    /// @param issued the date of issue, which tells how many levels the address has; without it, three, as on the
    ///     cards that do not tell
    public static Residence onCard(String text, Optional<LocalDate> issued) {
        boolean three = issued.filter(day -> !day.isBefore(TWO_LEVELS)).isEmpty();
        var parts = parts(text);
        if (parts.isEmpty() || !Provinces.isName(parts.getLast())) {
            return new Residence(text, joined(parts), Optional.empty(), Optional.empty(), Optional.empty());
        }
        var before = parts.subList(0, parts.size() - 1);
        return hasDistrict(before, three) ? three(text, parts) : two(text, parts);
    }

    private static boolean hasDistrict(List<String> before, boolean threeByDate) {
        if (before.isEmpty()) {
            return false;
        }
        var last = Folded.of(before.getLast());
        return DISTRICT.matcher(last).matches()
                || (threeByDate && !COMMUNE.matcher(last).matches());
    }

    private static Residence two(String text, List<String> parts) {
        int end = parts.size();
        return new Residence(
                text, joined(upTo(parts, end - 2)), part(parts, end - 2), Optional.empty(), part(parts, end - 1));
    }

    private static Residence three(String text, List<String> parts) {
        int end = parts.size();
        return new Residence(
                text, joined(upTo(parts, end - 3)), part(parts, end - 3), part(parts, end - 2), part(parts, end - 1));
    }

    private static List<String> parts(String text) {
        return Stream.of(COMMA.split(DASH.matcher(text).replaceAll(", "), -1))
                .map(ScannedText::squeeze)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> upTo(List<String> parts, int end) {
        return parts.subList(0, Math.max(0, end));
    }

    private static Optional<String> part(List<String> parts, int place) {
        return place < 0 ? Optional.empty() : Optional.of(parts.get(place));
    }

    private static Optional<String> joined(List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /// Says nothing of the place.
    @Override
    public String toString() {
        return "Residence";
    }
}
