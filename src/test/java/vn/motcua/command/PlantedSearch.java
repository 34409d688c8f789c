package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.person.Folded;

/// Looks for planted texts in files, in every spelling in which they could lie about: UTF-8 and UTF-16, upper and
/// lower case, without marks, with combining marks, in the escapes of JSON, in hexadecimal.
final class PlantedSearch {

    private static final int HEAD = 8;

    private final Map<Long, List<byte[]>> byHead = new HashMap<>();
    private int size;

    PlantedSearch(List<String> texts) {
        texts.forEach(text -> spellings(text).forEach(this::add));
    }

    int size() {
        return size;
    }

    private void add(byte[] pattern) {
        byHead.computeIfAbsent(head(pattern, 0), _ -> new ArrayList<>()).add(pattern);
        size++;
    }

    private static List<byte[]> spellings(String text) {
        var folded = Folded.of(text);
        Set<String> written = new LinkedHashSet<>(List.of(
                text,
                text.toUpperCase(Locale.ROOT),
                text.toLowerCase(Locale.ROOT),
                folded,
                folded.toUpperCase(Locale.ROOT),
                Normalizer.normalize(text, Normalizer.Form.NFD),
                escaped(text)));
        var spellings = new ArrayList<byte[]>();
        for (var one : written) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                spellings.add(one.getBytes(charset));
            }
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        spellings.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        spellings.add(Base64.getEncoder().withoutPadding().encode(Arrays.copyOf(bytes, bytes.length / 3 * 3)));
        return spellings;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(letter -> escaped.append(
                        letter < 128 ? Character.toString(letter) : String.format(Locale.ROOT, "\\u%04x", letter)));
        return escaped.toString();
    }

    private static long head(byte[] bytes, int from) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << 8 | bytes[from + i] & 0xff;
        }
        return head;
    }

    /// Where a planted text stands: in the file, or in its name.
    List<String> in(Path file) throws IOException {
        var hits = new ArrayList<>(in(file.toString().getBytes(StandardCharsets.UTF_8), "name of " + file));
        hits.addAll(in(Files.readAllBytes(file), file.toString()));
        return hits;
    }

    List<String> in(byte[] bytes, String what) {
        var hits = new ArrayList<String>();
        for (int at = 0; at + HEAD <= bytes.length; at++) {
            for (var pattern : byHead.getOrDefault(head(bytes, at), List.of())) {
                int end = at + pattern.length;
                if (end <= bytes.length && Arrays.equals(bytes, at, end, pattern, 0, pattern.length)) {
                    hits.add(what + " at " + at);
                }
            }
        }
        return hits;
    }

    static List<Path> files(Path place) throws IOException {
        try (var walk = Files.walk(place)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /// Finds every text in every spelling, in the middle of noise, and in a file's name.
    void provesItself(Path folder, List<String> texts) throws IOException {
        int found = 0;
        var noise = new byte[997];
        new java.util.Random(7).nextBytes(noise);
        for (var text : texts) {
            for (var spelling : spellings(text)) {
                var bytes = Arrays.copyOf(noise, noise.length + spelling.length);
                System.arraycopy(spelling, 0, bytes, noise.length, spelling.length);
                found += in(bytes, "planted").isEmpty() ? 0 : 1;
            }
        }
        Program.must(found == size, "the search found " + found + " of " + size);
        var plain =
                texts.stream().filter(text -> text.matches("\\d+")).findFirst().orElseThrow();
        var named = Files.writeString(folder.resolve(plain), texts.getFirst());
        Program.must(in(named).size() >= 2, "not found in a file, or not in its name");
        System.out.println("the search finds all " + size + " spellings when they are planted");
    }
}
