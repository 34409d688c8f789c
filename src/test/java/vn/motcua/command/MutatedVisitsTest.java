package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.wire.Json;

/// A thousand damaged visits: each gets an answer, none an exception, and what is refused leaves nothing behind.
class MutatedVisitsTest {

    private static final int VISITS = 1_000;
    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1e999",
            "\\u0000",
            "\\ud800",
            "\u202e",
            "''; --",
            "99999999999999999999",
            "{}",
            "[[[[[[]]]]]]",
            "\u0301",
            "1.004874",
            "../../x",
            "${x}",
            "2026-02-30",
            "\"id\":\"p\",");

    @TempDir
    Path home;

    private final Random random = new Random(20261122);

    private static long actions(Program desk) throws IOException {
        var ran = desk.run("verify");
        assertEquals(0, ran.exit(), ran.out() + ran.err());
        return Json.object(ran.out()).at("/counted/actions").longValue();
    }

    @Test
    void each_is_answered_and_what_is_refused_leaves_nothing() throws Exception {
        System.setProperty("motcua.argon2.mib", "1");
        var desk = new Program(home).inside();
        desk.init();
        long before = actions(desk);
        assertTrue(before > 0, "actions are counted");
        var lines = new ByteArrayOutputStream();
        for (int i = 0; i < VISITS; i++) {
            lines.write(damaged(new Invented(i).visit()));
            lines.write('\n');
        }
        var file = Files.write(home.resolve("visits.json"), lines.toByteArray());
        var ran = desk.run("receive", "--visit", file.toString());
        assertTrue(ran.exit() >= 1 && ran.exit() <= 2, () -> ran.exit() + ran.err());
        long taken = 0;
        long refused = 0;
        for (var line : ran.out().lines().toList()) {
            var answer = Json.object(line);
            taken += answer.get("ok").booleanValue() ? answer.get("dossiers").size() : 0;
            refused += answer.get("ok").booleanValue() ? 0 : 1;
        }
        var said = ran.out() + ran.err();
        assertFalse(said.matches("(?s).*(Exception|\\n\\s+at |java\\.|jackson).*"), said);
        assertFalse(said.contains("ngoài dự kiến"), said);
        System.out.println(VISITS + " damaged visits: " + taken + " taken, " + refused + " refused");
        assertTrue(refused > VISITS / 2, "only " + refused + " answers of refusal");
        assertEquals(before + taken, actions(desk));
    }

    /// One to three damages; braces stay in balance as seen by a reader of lines, or the next visits would be eaten.
    private byte[] damaged(String visit) {
        var text = visit;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            text = once(text);
        }
        if (!ends(text)) {
            text = text.replace("{", "").replace("\"", "").replace("\\", "");
        }
        var bytes = text.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x7f));
        }
        return ends(new String(bytes, StandardCharsets.ISO_8859_1))
                ? bytes
                : "{\"people\":7}".getBytes(StandardCharsets.UTF_8);
    }

    private static boolean ends(String text) {
        var braces = new Braces();
        text.chars().forEach(braces::see);
        braces.see(' ');
        return braces.isClosed() && !isInString(text);
    }

    private static boolean isInString(String text) {
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            if (in && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                in = !in;
            }
        }
        return in;
    }

    private String once(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + word + text.substring(at);
            case 2 -> text.substring(0, at) + word + text.substring(to);
            case 3 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
            case 4 -> text.substring(0, at) + (char) random.nextInt(0x20, 0x2000) + text.substring(to);
            default -> value(text, word);
        };
    }

    /// Another value, with the JSON left whole.
    private String value(String text, String word) {
        var parts = text.split("\"", -1);
        if (parts.length < 4) {
            return text + word;
        }
        int which = 1 + 2 * random.nextInt(parts.length / 2);
        parts[which] = random.nextInt(3) == 0 ? "" : word.replace("\"", "'").replace("\\", "/");
        return String.join("\"", parts);
    }
}
