package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Received;

/// The frozen bytes: what was written for each kind stays as it is, and what is not so is refused in one way.
class ActionBytesTest {

    static List<Facts> facts() {
        return Golden.FACTS;
    }

    static List<String> headers() {
        return Golden.HEADER_NAMES;
    }

    @Test
    void every_kind_has_its_golden_file() {
        var kinds = Arrays.stream(Facts.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        kinds.remove("Unknown");
        assertEquals(kinds, Golden.FACTS.stream().map(Facts::kind).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_body_is_written_as_it_always_was(Facts facts) {
        var golden = Golden.bytes(facts.kind());
        assertEquals(new String(golden, UTF_8), new String(FactsBytes.write(facts), UTF_8));
        assertEquals(facts, FactsBytes.read(facts.kind(), 1, golden));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void a_header_is_written_as_it_always_was(String name) {
        var golden = Golden.bytes(name);
        assertEquals(new String(golden, UTF_8), new String(HeaderBytes.write(Golden.header(name)), UTF_8));
        assertEquals(Golden.header(name), HeaderBytes.read(golden));
    }

    @Test
    void random_actions_come_back_as_they_were() {
        for (int seed = 0; seed < 3_000; seed++) {
            var any = new AnyAction(new Random(seed));
            var header = any.header();
            var facts = any.facts();
            assertEquals(header, HeaderBytes.read(HeaderBytes.write(header)), "seed " + seed);
            var body = FactsBytes.write(facts);
            var read = FactsBytes.read(facts.kind(), facts.schema(), body);
            assertEquals(facts, read, "seed " + seed);
            assertArrayEquals(body, FactsBytes.write(read), "the same facts give the same bytes, seed " + seed);
        }
    }

    @Test
    void the_number_alone_is_the_number_of_the_whole() {
        int given = 0;
        for (int seed = 0; seed < 600; seed++) {
            var facts = new AnyAction(new Random(seed)).facts();
            var alone = FactsBytes.number(facts.kind(), facts.schema(), FactsBytes.write(facts));
            assertEquals(facts instanceof Received received ? Optional.of(received.number()) : Optional.empty(), alone);
            given += alone.isPresent() ? 1 : 0;
        }
        assertTrue(given > 10, "received: " + given);
        var golden = Golden.bytes("Received");
        assertEquals(Optional.empty(), FactsBytes.number("Received", 2, golden));
    }

    @Test
    void a_number_alone_is_refused_in_one_way_only() {
        var golden = Golden.bytes("Received");
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var bytes = Mutation.of(new Random(seed), golden);
            try {
                FactsBytes.number("Received", 1, bytes);
            } catch (UnreadableException _) {
                refused++;
            }
        }
        assertTrue(refused > 100, "mutations that were refused: " + refused);
        for (var text :
                List.of("", "[]", "7", "{\"number\":7}", "{\"number\":{}}", "{\"number\"", "{\"a\":[{\"b\":1}")) {
            assertThrows(UnreadableException.class, () -> FactsBytes.number("Received", 1, text.getBytes(UTF_8)), text);
        }
        assertEquals(Optional.empty(), FactsBytes.number("Received", 1, "{\"a\":[1]}".getBytes(UTF_8)));
    }

    @Test
    void a_moment_that_no_calendar_shows_is_not_read() {
        var golden = new String(Golden.bytes("Received"), UTF_8);
        var year = Pattern.compile("(\"(?:receivedAt|arrivedAt|at|date)\":\")\\d{4}-");
        for (var bad : List.of("+999999999-", "-0044-", "0000-", "+10000-")) {
            var match = year.matcher(golden);
            int places = 0;
            while (match.find()) {
                var bent = golden.substring(0, match.start()) + match.group(1) + bad + golden.substring(match.end());
                assertThrows(
                        UnreadableException.class, () -> FactsBytes.read("Received", 1, bent.getBytes(UTF_8)), bent);
                places++;
            }
            assertTrue(places >= 3, "moments in a reception: " + places);
        }
    }

    @Test
    void what_this_program_does_not_know_is_carried() {
        var body = "anything at all".getBytes(UTF_8);
        assertEquals(new Facts.Unknown("Rated", 1), FactsBytes.read("Rated", 1, body));
        for (var facts : Golden.FACTS) {
            assertInstanceOf(Facts.Unknown.class, FactsBytes.read(facts.kind(), 2, Golden.bytes(facts.kind())));
            assertInstanceOf(Facts.Unknown.class, FactsBytes.read(facts.kind(), 0, Golden.bytes(facts.kind())));
        }
        assertThrows(IllegalArgumentException.class, () -> FactsBytes.write(new Facts.Unknown("Rated", 1)));
    }

    /// Reads a golden file that was changed; anything but a value or the one exception fails the test.
    private static boolean isReadable(String name, byte[] bytes) {
        try {
            if (name.startsWith("header")) {
                var header = HeaderBytes.read(bytes);
                return header.at() != null
                        && !HeaderBytes.read(HeaderBytes.write(header))
                                .log()
                                .text()
                                .isEmpty();
            }
            return FactsBytes.read(name, 1, bytes) != null;
        } catch (UnreadableException e) {
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("bytes of " + name + " get through: " + new String(bytes, UTF_8), e);
        }
    }

    private static List<String> names() {
        return Stream.concat(Golden.HEADER_NAMES.stream(), Golden.FACTS.stream().map(Facts::kind))
                .toList();
    }

    @Test
    void mutated_bytes_are_refused_in_one_way_only() {
        int refused = 0;
        for (int seed = 0; seed < 12_000; seed++) {
            var random = new Random(seed);
            var name = names().get(seed % names().size());
            var bytes = Mutation.of(random, Golden.bytes(name));
            refused += isReadable(name, bytes) ? 0 : 1;
        }
        assertTrue(refused > 8_000, "mutations that were refused: " + refused);
    }

    @Test
    void every_value_of_a_wrong_type_is_refused_in_one_way_only() {
        for (var name : names()) {
            var golden = new String(Golden.bytes(name), UTF_8);
            for (var odd : List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "\"\"",
                    "\"x\"",
                    "-1",
                    "1.5",
                    "1e400",
                    "9".repeat(40),
                    "99999999999",
                    "[null]",
                    "[[1]]",
                    "[{\"a\":null}]",
                    "{\"a\":{}}",
                    "\"2026-02-30\"",
                    "\"\\ud800\"",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "2147483648")) {
                for (var place : Mutation.values(golden)) {
                    var changed = golden.substring(0, place.from()) + odd + golden.substring(place.to());
                    isReadable(name, changed.getBytes(UTF_8));
                }
            }
        }
    }

    @Test
    void a_key_twice_an_unknown_key_and_trailing_text_are_refused() {
        for (var name : names()) {
            var golden = new String(Golden.bytes(name), UTF_8);
            var firstKey = golden.substring(1, golden.indexOf(':'));
            refused(name, golden.substring(0, golden.length() - 1) + "," + firstKey + ":null}");
            refused(name, "{\"more\":1," + golden.substring(1));
            refused(name, golden.substring(0, golden.length() - 1) + ",\"more\":null}");
            for (var tail : List.of(" x", "{}", ",", "]", "\0", " null", golden)) {
                refused(name, golden + tail);
            }
            for (int end = 0; end < golden.length(); end++) {
                refused(name, golden.substring(0, end));
            }
            refused(name, "[" + golden + "]");
            refused(name, "\"" + golden.replace("\"", "\\\"") + "\"");
        }
    }

    private static void refused(String name, String text) {
        refused(name, text.getBytes(UTF_8));
    }

    private static void refused(String name, byte[] bytes) {
        assertTrue(!isReadable(name, bytes), () -> name + " was read: " + new String(bytes, UTF_8));
    }

    @Test
    void inner_keys_twice_are_refused() {
        refused("Received", new String(Golden.bytes("Received"), UTF_8).replace("\"lane\":1", "\"lane\":1,\"lane\":1"));
        refused(
                "FormCorrected",
                new String(Golden.bytes("FormCorrected"), UTF_8)
                        .replace("\"note\":false", "\"note\":false,\"note\":false"));
    }

    @Test
    void only_utf8_is_read() {
        for (var name : names()) {
            var golden = new String(Golden.bytes(name), UTF_8);
            refused(name, golden.getBytes(UTF_16));
            refused(name, golden.getBytes(UTF_16LE));
            refused(name, golden.getBytes(java.nio.charset.Charset.forName("UTF-32BE")));
            refused(name, ("\ufeff" + golden).getBytes(UTF_8));
        }
        var halves = new byte[][] {{(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xff}};
        for (var half : halves) {
            var text = "{\"reason\":\"a".getBytes(UTF_8);
            var bytes = Arrays.copyOf(text, text.length + half.length + 2);
            System.arraycopy(half, 0, bytes, text.length, half.length);
            bytes[bytes.length - 2] = '"';
            bytes[bytes.length - 1] = '}';
            refused("Withdrawn", bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 100, 10_000, 1_000_000})
    void deep_nesting_is_refused(int depth) {
        for (var name : names()) {
            refused(name, "[".repeat(depth) + "]".repeat(depth));
            refused(name, "{\"reason\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
            refused(name, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
        }
    }

    @Test
    void what_is_too_large_is_refused() {
        refused("Withdrawn", "{\"reason\":\"" + "a".repeat(Json.LARGEST) + "\"}");
        refused("Withdrawn", "{\"reason\":\"" + "a".repeat(200_001) + "\"}");
        refused(
                "CopyNoticed",
                "{\"cause\":\"x\",\"machine\":\"m\",\"markerSeq\":" + "9".repeat(5_000) + ",\"dataSeq\":1}");
        refused("CopyNoticed", "{\"cause\":\"x\",\"machine\":\"m\",\"markerSeq\":1e999999999,\"dataSeq\":1}");
        refused("PaperPrinted", "{\"paper\":\"x\",\"time\":4294967297,\"reason\":\"\"}");
        refused("LogOpened", "{\"publicKey\":\"x\",\"lanes\":[1.5,2],\"program\":\"\"}");
        refused("LogOpened", "{\"publicKey\":\"x\",\"lanes\":[\"1\",2],\"program\":\"\"}");
    }

    @Test
    void a_refusal_does_not_repeat_what_stood_there() {
        var message = assertThrows(
                        UnreadableException.class,
                        () -> FactsBytes.read("Withdrawn", 1, "{\"reason\":\"Nguyễn Thị Hằng\" x}".getBytes(UTF_8)))
                .getMessage();
        assertTrue(!message.contains("Hằng"), message);
    }
}
