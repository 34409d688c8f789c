package vn.motcua.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Value;

/// Every blank of a paper, top to bottom, and who filled it: what a clerk need not type is seen at a glance, and a test
/// can say so. The blanks are those that the template itself names; the ones of questions that are not asked now are
/// left out.
///
/// @param blanks by the field's key, or `head.…` and `today.…`; `….words` is a date in words
/// @param texts the answers as they are kept, of the blanks that have one
/// @param handwritten how many people sign
public record BlanksOf(Map<String, From> blanks, Map<String, String> texts, int handwritten) {

    /// Where the text of a blank came from.
    public enum From {
        OFFICE,
        CLOCK,
        CARD,
        /// another role's blank, because both are one person
        SAME_PERSON,
        /// one key copied it (*như cha*), or it follows from another answer
        COMPUTED,
        UNIT_TABLE,
        EARLIER_DOSSIER,
        TYPED,
        EMPTY
    }

    private static final Pattern NAMED = Pattern.compile("\\{\\{[#^]?([a-z][\\w.-]*)\\}\\}");

    private static final Pattern CHOSEN = Pattern.compile(
            "\\{\\{([#^])([\\w.]+)\\.is\\.([\\w-]+)\\}\\}(.*?)\\{\\{/\\2\\.is\\.\\3\\}\\}", Pattern.DOTALL);

    /// @param template the text of the paper's template
    /// @param signatures how many people sign it
    public static BlanksOf paper(String template, FilledForm filled, int signatures) {
        var blanks = new LinkedHashMap<String, From>();
        var texts = new LinkedHashMap<String, String>();
        var names = NAMED.matcher(shown(template, filled));
        while (names.find()) {
            var key = names.group(1).replaceFirst("\\.(is\\..*|has|upper|boxes)$", "");
            from(key, filled).ifPresent(from -> blanks.put(key, from));
            filled.field(key).ifPresent(field -> texts.put(key, text(field)));
        }
        return new BlanksOf(blanks, texts, signatures);
    }

    /// The template without the parts that belong to choices that were not made.
    private static String shown(String template, FilledForm filled) {
        return CHOSEN.matcher(template).replaceAll(part -> {
            var chosen = filled.field(part.group(2)).map(BlanksOf::text).orElse("");
            boolean kept =
                    chosen.equals("choice " + part.group(3)) == part.group(1).equals("#");
            var rest = kept ? shown(part.group(4), filled) : "";
            return Matcher.quoteReplacement("{{#" + part.group(2) + "}}" + rest);
        });
    }

    /// A choice is marked, so that `male` on a card is not the `male` that was chosen for a child.
    private static String text(FilledField field) {
        var mark = field.field().choices().isEmpty() ? "" : "choice ";
        return field.answer()
                .map(answer -> answer.value() instanceof Value.Text(var text) ? mark + text : "")
                .orElse("");
    }

    private static Optional<From> from(String key, FilledForm filled) {
        if (key.startsWith("head.")) {
            return Optional.of(From.OFFICE);
        }
        if (key.startsWith("today.")) {
            return Optional.of(From.CLOCK);
        }
        if (key.endsWith(".words")) {
            return filled.field(key.substring(0, key.length() - ".words".length()))
                    .map(field -> field.answer().isPresent() ? From.COMPUTED : From.EMPTY);
        }
        return filled.field(key).map(BlanksOf::from);
    }

    private static From from(FilledField field) {
        if (field.answer().isEmpty()) {
            return From.EMPTY;
        }
        if (field.follows().isPresent()) {
            return From.SAME_PERSON;
        }
        return switch (field.answer().get().source()) {
            case CARD -> From.CARD;
            case UNIT_TABLE -> From.UNIT_TABLE;
            case EARLIER_DOSSIER -> From.EARLIER_DOSSIER;
            case COMPUTED -> From.COMPUTED;
            case CITIZEN, CLERK -> From.TYPED;
        };
    }

    /// The blanks that were filled from there, in the order of the paper.
    public List<String> from(From from) {
        return blanks.entrySet().stream()
                .filter(blank -> blank.getValue() == from)
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<String> typed() {
        return from(From.TYPED);
    }

    /// How many were filled without typing.
    public int filled() {
        return blanks.size() - typed().size() - from(From.EMPTY).size();
    }

    /// Blanks that somebody typed although the text was known already: from a card, the clock, or another blank of
    /// the same attribute further up.
    ///
    /// @param known what cards and clock say
    public List<String> typedAgain(Collection<String> known) {
        var again = new ArrayList<String>();
        var above = new ArrayList<String>();
        for (var key : blanks.keySet()) {
            var text = texts.getOrDefault(key, "");
            var said = key.substring(key.indexOf('.') + 1) + "=" + text;
            if (typed().contains(key) && !text.isEmpty() && (known.contains(text) || above.contains(said))) {
                again.add(key);
            }
            above.add(said);
        }
        return again;
    }

    /// Says where from, never what.
    @Override
    public String toString() {
        return filled() + " filled, " + typed().size() + " typed " + typed() + ", "
                + from(From.EMPTY).size() + " empty " + from(From.EMPTY) + ", " + handwritten + " handwritten";
    }
}
