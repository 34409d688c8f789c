package vn.motcua.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;

class CalendarWordsTest {

    private static final Pattern KEY = Pattern.compile("\"(calendar\\.[a-z0-9-]+)\"");

    @Test
    void both_languages_have_the_same_keys_and_readable_patterns() {
        var vietnamese = Words.VIETNAMESE.bundle("calendar");
        var english = new Words(Locale.ENGLISH).bundle("calendar");
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        for (String key : vietnamese.keySet()) {
            var one = new MessageFormat(vietnamese.getString(key), Locale.of("vi"));
            var two = new MessageFormat(english.getString(key), Locale.ENGLISH);
            assertEquals(one.getFormatsByArgumentIndex().length, two.getFormatsByArgumentIndex().length, key);
            assertTrue(Normalizer.isNormalized(vietnamese.getString(key), Normalizer.Form.NFC), key);
        }
    }

    @Test
    void english_is_not_the_vietnamese_again() {
        assertEquals("Monday", new Words(Locale.ENGLISH).say("calendar.weekday-1"));
    }

    @Test
    void every_key_is_used_and_every_used_key_is_there() throws IOException {
        var used = new TreeSet<String>();
        for (String folder : List.of("domain/calendar", "catalogue", "command")) {
            used.addAll(keysIn(Path.of("src/main/java/vn/motcua", folder)));
        }
        used.remove("calendar.yaml");
        Stream.of(1, 2, 3, 4, 5, 6, 7).forEach(day -> used.add("calendar.weekday-" + day));
        used.remove("calendar.weekday-");
        assertEquals(used, new TreeSet<>(Words.VIETNAMESE.bundle("calendar").keySet()));
    }

    private static List<String> keysIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(CalendarWordsTest::keys)
                    .toList();
        }
    }

    private static Stream<String> keys(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
