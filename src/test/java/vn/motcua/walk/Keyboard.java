package vn.motcua.walk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The keys of the X server, sent by `xdotool`. One process for one stroke of thought, so that the pace is the
/// server's.
///
/// Every Vietnamese letter has a key of its own from the beginning: `xdotool` would make one while it types, and the
/// window may look at its keyboard too late.
final class Keyboard {

    /// Milliseconds between the keys of a person; a reader is told from a person by its pace.
    private static final String PERSON = "60";

    /// As a reader types. Faster ones exist; under load the X server has lost letters at 3 ms.
    private static final String READER = "12";

    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private Keyboard() {}

    /// Gives each Vietnamese letter a key that this keyboard does not need: those of players, browsers and the like.
    static void prepare() {
        var spare = run("xmodmap", "-pke")
                .lines()
                .map(line -> line.trim().split("[ =]+"))
                .filter(words -> words.length <= 2 || words[2].startsWith("XF86"))
                .map(words -> words[1])
                .toList();
        var words = new ArrayList<>(List.of("xmodmap"));
        for (int i = 0; i < LETTERS.length(); i++) {
            var letter = LETTERS.substring(i, i + 1);
            words.add("-e");
            words.add(
                    "keycode " + spare.get(i) + " = " + symbol(letter) + " " + symbol(letter.toUpperCase(Locale.ROOT)));
        }
        run(words.toArray(String[]::new));
    }

    private static String symbol(String letter) {
        return "U%04X".formatted((int) letter.charAt(0));
    }

    /// Presses keys one after the other, each by its name in X, such as `Return`, `F9`, `ctrl+n`.
    static void press(List<String> keys) {
        var words = new ArrayList<>(List.of("xdotool", "key", "--delay", PERSON));
        keys.forEach(key -> words.add(key.equals("=") ? "equal" : key));
        run(words.toArray(String[]::new));
    }

    static void type(String text) {
        run("xdotool", "type", "--delay", PERSON, "--", text);
    }

    /// What a reader types of a card, with the end of line that is its own.
    static void scan(String card) {
        run("xdotool", "type", "--delay", READER, "--", card);
        run("xdotool", "key", "Return");
    }

    static String run(String... words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Missed(words[0] + ": " + said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
