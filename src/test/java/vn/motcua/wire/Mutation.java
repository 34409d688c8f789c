package vn.motcua.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Ways in which bytes go bad.
final class Mutation {

    /// Where a value stands in a text of JSON.
    record Place(int from, int to) {}

    private static final Pattern VALUE =
            Pattern.compile("(?<=[:\\[,])(\"(?:[^\"\\\\]|\\\\.)*\"(?!:)|-?\\d+|true|false)");

    private Mutation() {}

    static List<Place> values(String json) {
        return VALUE.matcher(json)
                .results()
                .map(one -> new Place(one.start(1), one.end(1)))
                .toList();
    }

    static byte[] of(Random random, byte[] golden) {
        var bytes = golden.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(random, bytes);
        }
        return bytes;
    }

    private static byte[] once(Random random, byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(7)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(bytes, at, (byte) random.nextInt(256));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> splice(bytes, at, at + 1 + random.nextInt(8), new byte[0]);
            case 4 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 20)));
            case 5 -> splice(bytes, at, at, new byte[] {(byte) "{}[]\",:0-1\\nte".charAt(random.nextInt(14))});
            default -> swapped(random, bytes);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        var changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] put) {
        var changed = new ArrayList<Byte>();
        for (int i = 0; i < from; i++) {
            changed.add(bytes[i]);
        }
        for (byte one : put) {
            changed.add(one);
        }
        for (int i = Math.min(to, bytes.length); i < bytes.length; i++) {
            changed.add(bytes[i]);
        }
        var result = new byte[changed.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = changed.get(i);
        }
        return result;
    }

    /// Two values change places: well-formed, and often of the wrong type.
    private static byte[] swapped(Random random, byte[] bytes) {
        var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        var places = values(text);
        if (places.size() < 2) {
            return bytes;
        }
        var one = places.get(random.nextInt(places.size()));
        var other = places.get(random.nextInt(places.size()));
        var value = text.substring(other.from(), other.to());
        return (text.substring(0, one.from()) + value + text.substring(one.to()))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
