package vn.motcua.counter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.Sentence;

/// Says a [Sentence] in the reader's language. The unsuffixed bundles are Vietnamese; `_en` is English.
///
/// The bundles lie in `vn/motcua/text`, one per area: the first part of a key names its bundle
/// (`card.mangled` stands in `card.properties`). Single quotes are doubled, as [MessageFormat] wants.
public final class Words {

    /// The clerk's language.
    public static final Words VIETNAMESE = new Words(Locale.of("vi"));

    private final Locale locale;

    public Words(Locale locale) {
        this.locale = locale;
    }

    public String say(Sentence sentence) {
        var parts = sentence.parts().stream()
                .map(part -> part instanceof Sentence inner ? say(inner) : part)
                .toArray();
        return new MessageFormat(bundle(sentence.bundle()).getString(sentence.key()), locale).format(parts);
    }

    public String say(String key, Object... parts) {
        return say(Sentence.of(key, parts));
    }

    /// One whole bundle, for FXML.
    public ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("vn.motcua.text." + name, locale, NO_FALLBACK);
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
