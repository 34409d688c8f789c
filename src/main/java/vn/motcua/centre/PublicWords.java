package vn.motcua.centre;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.Sentence;

/// The words of the public look-up in one language, ready for a page.
final class PublicWords {

    static final PublicWords VIETNAMESE = new PublicWords("vi", "dd/MM/yyyy", "HH:mm 'ngày' dd/MM/yyyy");
    static final PublicWords ENGLISH = new PublicWords("en", "d MMMM yyyy", "HH:mm, d MMMM yyyy");

    private final String language;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private PublicWords(String language, String day, String moment) {
        this.language = language;
        locale = Locale.of(language);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    String language() {
        return language;
    }

    /// @param parts ready for a page
    Html say(String key, Html... parts) {
        var sentence = bundle(key.substring(0, key.indexOf('.')))
                .getString(key)
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        return new Html(new MessageFormat(sentence, Locale.ROOT).format(parts));
    }

    private ResourceBundle bundle(String area) {
        return ResourceBundle.getBundle(
                "vn.motcua.text." + area,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// What the catalogue says of a procedure; its own texts are Vietnamese.
    Html say(Sentence sentence) {
        return say(sentence.key(), sentence.parts().stream().map(this::part).toArray(Html[]::new));
    }

    private Html part(Object part) {
        return switch (part) {
            case Sentence inner -> say(inner);
            case Number number -> Html.text(NumberFormat.getInstance(locale).format(number));
            default -> named(part.toString());
        };
    }

    /// A Vietnamese name of the catalogue, whole: what was published was checked and signed.
    Html named(String text) {
        var escaped = Html.escaped(text);
        return new Html(this == VIETNAMESE ? escaped : "<span lang=\"vi\">" + escaped + "</span>");
    }

    Html say(LocalDate date) {
        return Html.text(day.format(date));
    }

    /// As the clock on the wall shows it in Vietnam.
    Html say(OffsetDateTime at) {
        return Html.text(moment.format(at.atZoneSameInstant(PublicStanding.ZONE)));
    }
}
