package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.Words;

class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/motcua");

    @ParameterizedTest
    @ValueSource(strings = {"form", "catalogue"})
    void every_key_is_there_in_both_languages_with_the_same_places(String area) {
        var vietnamese = Words.VIETNAMESE.bundle(area);
        var english = new Words(Locale.ENGLISH).bundle(area);
        assertFalse(vietnamese.keySet().isEmpty());
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        for (var key : vietnamese.keySet()) {
            assertTrue(key.startsWith(area + "."), key);
            assertEquals(places(vietnamese, key), places(english, key), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form:domain/form", "catalogue:catalogue"})
    void every_key_is_used_in_the_sources(String areaAndFolder) throws Exception {
        var area = areaAndFolder.substring(0, areaAndFolder.indexOf(':'));
        var sources = sources(SOURCES.resolve(areaAndFolder.substring(area.length() + 1)))
                + sources(SOURCES.resolve("command")); // the verbs of authors speak of catalogues too
        for (var key : Words.VIETNAMESE.bundle(area).keySet()) {
            var last = key.substring(area.length() + 1);
            var stem = last.replaceFirst("^(kind|cel|drawn)-.*", "$1-");
            boolean used = Stream.of(
                            "\"" + key + "\"", "\"" + last + "\"", "\"" + area + "." + stem + "\"", "\"" + stem + "\"")
                    .anyMatch(sources::contains);
            assertTrue(used, key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form:domain/form", "catalogue:catalogue"})
    void every_key_of_the_sources_is_in_the_bundle(String areaAndFolder) throws Exception {
        var area = areaAndFolder.substring(0, areaAndFolder.indexOf(':'));
        var sources = sources(SOURCES.resolve(areaAndFolder.substring(area.length() + 1)));
        var pattern = area.equals("catalogue")
                ? "(?:istakes|file)\\.add\\(\\s*[^,;]+,\\s*\"([a-z0-9-]*[a-z0-9])\""
                : "\"form\\.([a-z-]+[a-z])\"";
        var used = Pattern.compile(pattern).matcher(sources).results().map(found -> area + "." + found.group(1));
        var missing = used.filter(key -> !Words.VIETNAMESE.bundle(area).containsKey(key))
                .collect(Collectors.toSet());
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static int places(ResourceBundle bundle, String key) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static String sources(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
