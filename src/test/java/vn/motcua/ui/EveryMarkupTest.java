package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.counter.Words;

/// Every FXML file of the program: its words are there in both languages, and every control its view wants is in it.
class EveryMarkupTest {

    private static final Path MARKUP = Path.of("src/main/resources/vn/motcua/ui");
    private static final Pattern WORD = Pattern.compile("\"%([a-z][\\w.-]*)\"");
    private static final Pattern NAMED = Pattern.compile("fx:id=\"(\\w+)\"");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(MARKUP)) {
            return files.filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_word_is_in_both_bundles(Path file) throws IOException {
        var words = WORD.matcher(Files.readString(file));
        while (words.find()) {
            var key = words.group(1);
            var bundle = key.substring(0, key.indexOf('.'));
            for (var language : new String[] {"vi", "en"}) {
                var text = new Words(Locale.of(language)).bundle(bundle).getString(key);
                assertFalse(text.isBlank(), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_control_that_a_view_wants_is_in_its_markup(Path file) throws Exception {
        var view = view(file);
        var named = NAMED.matcher(Files.readString(file))
                .results()
                .map(id -> id.group(1))
                .toList();
        for (var field : view.getDeclaredFields()) {
            if (field.isAnnotationPresent(javafx.fxml.FXML.class)) {
                assertTrue(named.contains(field.getName()), file + ": " + field.getName());
            }
        }
        for (var id : named) {
            assertDoesNotThrow(() -> view.getDeclaredField(id), file + ": " + id);
        }
    }

    private static Class<?> view(Path file) throws IOException, ClassNotFoundException {
        var folder = "vn.motcua.ui"
                + MARKUP.relativize(file.resolveSibling("x"))
                        .toString()
                        .replaceFirst("x$", "")
                        .replaceFirst("/$", "")
                        .replaceFirst("^(?=.)", ".")
                        .replace('/', '.');
        var source = Path.of("src/main/java", folder.split("\\."));
        var name = file.getFileName().toString().replace(".fxml", "");
        try (Stream<Path> sources = Files.list(source)) {
            var found = sources.map(one -> one.getFileName().toString().replace(".java", ""))
                    .filter(one -> one.toLowerCase(Locale.ROOT)
                            .replaceFirst("view$", "")
                            .equals(name))
                    .sorted()
                    .toList();
            return Class.forName(folder + "." + found.getLast(), false, EveryMarkupTest.class.getClassLoader());
        }
    }
}
