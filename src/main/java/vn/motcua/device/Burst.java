package vn.motcua.device;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Characters that came quickly one after the other, and whether a person could have typed them.
final class Burst {

    private static final int LEAST = 8;
    private static final int SURELY = 40;
    private static final int MOST_BYTES = 1024;
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
    /// only length, or the bar that stands between the facts of a card, tells a reader.
    boolean isReader() {
        return characters >= LEAST
                && text.chars().distinct().limit(3).count() == 3
                && (squeezed * 2 <= characters || characters >= SURELY || text.indexOf("|") >= 0);
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
