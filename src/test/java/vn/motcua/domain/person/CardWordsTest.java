package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// Every sentence of this package has its words in both languages, and no words are left over.
final class CardWordsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:card|person)\\.[A-Za-z.\\-]+[A-Za-z])\"");
    private static final List<Words> LANGUAGES = List.of(Words.VIETNAMESE, new Words(Locale.ENGLISH));

    @Test
    void keys_in_code_and_in_the_bundles_are_the_same() throws IOException {
        var used = keysInCode();
        Arrays.stream(Attribute.values())
                .forEach(attribute -> used.add(attribute.label().key()));
        Arrays.stream(Sex.values()).forEach(sex -> used.add(sex.label().key()));
        used.addAll(Set.of("person.idPaper.cccd", "person.idPaper.can-cuoc"));
        for (var words : LANGUAGES) {
            var known = new TreeSet<String>(words.bundle("card").keySet());
            known.addAll(words.bundle("person").keySet());
            assertEquals(used, known);
        }
    }

    @Test
    void every_place_in_the_words_is_filled() {
        var odd = "999191012345|123456789|Cao Minh Khang|01052001|Nam||10102015";
        var warnings = ((Scan.Card) Scan.read(odd, LocalDates.FAR)).warnings();
        assertEquals(9, warnings.size());
        for (var words : LANGUAGES) {
            for (var warning : warnings) {
                assertFalse(words.say(warning).matches(".*[{}].*"), words.say(warning));
            }
        }
        assertTrue(LANGUAGES.get(0).say(warnings.get(3)).contains("(91) không khớp ngày sinh 01/05/2001"));
        assertEquals("Nam", LANGUAGES.get(0).say(Sentence.of("person.sex.male")));
    }

    private static TreeSet<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.list(Path.of("src/main/java/vn/motcua/domain/person"))) {
            for (var source : sources.toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertTrue(keys.size() > 25);
        return keys;
    }

    private static final class LocalDates {
        static final java.time.LocalDate FAR = java.time.LocalDate.of(2099, 1, 1);
    }
}
