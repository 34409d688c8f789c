package vn.motcua.device;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Characters that came quickly one after the other, and whether a person could have typed them.
final class Burst {

    private static final int LEAST = 8;
    private static final int SURELY = 40;
    private static final int MOST_BYTES = 1024;
    /// As on a receipt without a signed address: office, day, place in the line.
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]+(?:\\.[0-9A-Z]+){1,3}-\\d{6}-Q?\\d{4,7}");

    private static final long SQUEEZED = 500_000;
    private static final long REPEATED = 20_000_000;

    private final StringBuilder text = new StringBuilder();
    private int characters;
    private int squeezed;
    private long last;
    private boolean tooLong;

    void add(String character, long nanos) {
        if (characters > 0 && nanos - last < SQUEEZED) {
            squeezed++;
        }
        last = nanos;
        characters++;
        tooLong = tooLong || text.length() + character.length() > MOST_BYTES;
        if (!tooLong) {
            text.append(character);
        }
    }

    /// No hand types eight different enough characters at this pace. Where most of them came with no time between
    /// them, the screen's thread was busy and has them from the queue: a person may have typed them at leisure, and
    /// only length, the bar between the facts of a card, or the shape of a dossier's number tells a reader.
    boolean isReader() {
        return characters >= LEAST
                && text.chars().distinct().limit(3).count() == 3
                && (squeezed * 2 <= characters || characters >= SURELY || isSurelyCode());
    }

    private boolean isSurelyCode() {
        return text.indexOf("|") >= 0 || NUMBER.matcher(text).matches();
    }

    /// A key that is kept down: one character over and over, at the pace of the keyboard's own repeating.
    boolean isKeptDown(long gap) {
        return characters >= 4
                && gap >= REPEATED
                && text.chars().distinct().limit(2).count() == 1;
    }

    long lastNanos() {
        return last;
    }

    boolean isTooLong() {
        return tooLong || text.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    String text() {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
