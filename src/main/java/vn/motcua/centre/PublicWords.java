package vn.motcua.centre;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the public look-up in one language, ready for a page.
final class PublicWords {

    static final PublicWords VIETNAMESE = new PublicWords("vi", "dd/MM/yyyy", "HH:mm 'ngày' dd/MM/yyyy");
    static final PublicWords ENGLISH = new PublicWords("en", "d MMMM yyyy", "HH:mm, d MMMM yyyy");

    private final String language;
    private final ResourceBundle words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private PublicWords(String language, String day, String moment) {
        this.language = language;
        var locale = Locale.of(language);
        words = ResourceBundle.getBundle(
                "vn.motcua.text.lookup",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    String language() {
        return language;
    }

    /// @param parts ready for a page
    Html say(String key, Html... parts) {
        var sentence = words.getString(key).replace("&", "&amp;").replace("<", "&lt;");
        return new Html(new MessageFormat(sentence, Locale.ROOT).format(parts));
    }

    Html say(LocalDate date) {
        return Html.text(day.format(date));
    }

    /// As the clock on the wall shows it in Vietnam.
    Html say(OffsetDateTime at) {
        return Html.text(moment.format(at.atZoneSameInstant(PublicStanding.ZONE)));
    }
}
