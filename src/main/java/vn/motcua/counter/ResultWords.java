package vn.motcua.counter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import vn.motcua.domain.dossier.Resolved;

/// How a result is told.
public final class ResultWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private ResultWords() {}

    /// Such as `25/11/2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Book, date and signer, in one line.
    public static String extract(Resolved result) {
        var parts = new ArrayList<String>();
        result.book().ifPresent(book -> parts.add(Words.VIETNAMESE.say("results.in-book", book)));
        parts.add(Words.VIETNAMESE.say("results.of-day", day(result.date())));
        result.signer().ifPresent(signer -> parts.add(Words.VIETNAMESE.say("results.signed-by", signer.name())));
        return String.join(", ", parts);
    }

    /// The whole of it, in one line.
    public static String line(Resolved result) {
        return result.number()
                .map(number ->
                        Words.VIETNAMESE.say("results.numbered", result.title(), number) + ", " + extract(result))
                .orElseGet(() -> result.title() + ", " + extract(result));
    }
}
