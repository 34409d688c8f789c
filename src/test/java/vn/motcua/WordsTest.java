package vn.motcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence of the program, in both languages, against the sources that say them.
class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEXTS = MAIN.resolve("resources/vn/motcua/text");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:Sentence\\.of|\\bsay|\\bbecause|StoreTrouble|NoNumber|Stopped)\\(\\s*\"([a-z]+\\.[\\w.-]+)\"\\s*([+,)])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /// Said with a key that is put together: what stands in a literal before the `+`.
    private static final Pattern JOINED = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"\\s*\\+");

    /// Literals that look like keys and are names of files.
    private static final Pattern FILE = Pattern.compile(".*\\.(db|lock|fxml|css|html|yaml|json|png|pdf|ico)");

    static List<String> areas() {
        try (var files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_words_at_all() {
        assertTrue(areas().size() >= 9, areas().toString());
        assertTrue(said().size() > 100, "the sources say " + said().size());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_say_the_same_things(String area) {
        assertEquals(
                words(area + ".properties").keySet(),
                words(area + "_en.properties").keySet());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_sentence_can_be_said_and_takes_the_same_parts(String area) {
        var english = words(area + "_en.properties");
        words(area + ".properties").forEach((key, vietnamese) -> {
            var other = english.getOrDefault(key, "");
            assertEquals(places(vietnamese), places(other), key);
            for (var sentence : List.of(vietnamese, other)) {
                assertTrue(!sentence.isBlank(), key);
                assertEquals(Normalizer.normalize(sentence, Normalizer.Form.NFC), sentence, key);
                var said = new MessageFormat(sentence)
                        .format(Collections.nCopies(10, 7).toArray());
                assertTrue(!said.contains("{") && !said.contains("null"), key + ": " + said);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("areas")
    void a_key_begins_with_its_area_and_stands_once(String area) {
        for (var name : List.of(area + ".properties", area + "_en.properties")) {
            var keys = text(TEXTS.resolve(name))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertEquals(new TreeSet<>(keys).size(), keys.size(), name + " says a key twice");
            keys.forEach(key -> assertTrue(key.startsWith(area + "."), name + ": " + key));
        }
    }

    @Test
    void what_the_sources_say_has_words() {
        var known = new TreeSet<String>();
        areas().forEach(area -> known.addAll(words(area + ".properties").keySet()));
        var wordless = new TreeSet<>(said());
        wordless.removeAll(known);
        assertEquals(Set.of(), wordless);
    }

    @Test
    void what_looks_like_a_key_is_one() {
        var known = new TreeSet<String>();
        areas().forEach(area -> known.addAll(words(area + ".properties").keySet()));
        var wordless = new TreeSet<String>();
        var key = Pattern.compile("(" + String.join("|", areas()) + ")\\.[\\w.-]*[\\w]");
        sources()
                .forEach(source -> LITERAL.matcher(source)
                        .results()
                        .map(one -> one.group(1))
                        .filter(key.asMatchPredicate())
                        .forEach(wordless::add));
        wordless.removeAll(known);
        wordless.removeIf(one -> starts().contains(one) || FILE.matcher(one).matches());
        assertEquals(Set.of(), wordless);
    }

    @Test
    void a_key_that_is_put_together_begins_like_one_that_has_words() {
        var known = new TreeSet<String>();
        areas().forEach(area -> known.addAll(words(area + ".properties").keySet()));
        for (var start : starts()) {
            assertTrue(known.stream().anyMatch(key -> key.startsWith(start)), start);
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void no_words_are_left_over(String area) {
        var starts = starts();
        var literals = new TreeSet<String>();
        sources().forEach(source -> LITERAL.matcher(source).results().forEach(one -> literals.add(one.group(1))));
        markup().forEach(source -> Pattern.compile("%([a-z]+\\.[\\w.-]+)")
                .matcher(source)
                .results()
                .forEach(one -> literals.add(one.group(1))));
        var unused = new TreeSet<>(words(area + ".properties").keySet());
        unused.removeIf(key -> literals.contains(key) || starts.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    /// Keys that stand in full where something is said.
    private static Set<String> said() {
        var said = new TreeSet<String>();
        sources()
                .forEach(source -> SAID.matcher(source).results().forEach(one -> {
                    if (!one.group(2).equals("+")) {
                        said.add(one.group(1));
                    }
                }));
        return said;
    }

    private static Set<String> starts() {
        var starts = new TreeSet<String>();
        sources().forEach(source -> JOINED.matcher(source).results().forEach(one -> starts.add(one.group(1))));
        starts.removeIf(start -> areas().stream().noneMatch(area -> start.startsWith(area + ".")));
        return starts;
    }

    private static Set<String> places(String sentence) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentence).results().forEach(one -> places.add(one.group(1)));
        return places;
    }

    private static TreeMap<String, String> words(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(TEXTS.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }

    private static List<String> sources() {
        return texts(".java");
    }

    private static List<String> markup() {
        return Stream.concat(texts(".fxml").stream(), texts(".html").stream()).toList();
    }

    private static List<String> texts(String ending) {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WordsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
