package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.dossier.ActionHeader;

/// The quick reader takes nothing that the strict one refuses, and reads nothing otherwise.
class PlainHeaderTest {

    private static final String GOLDEN = new String(Golden.bytes("header"), UTF_8);

    private static Optional<ActionHeader> strictly(byte[] bytes) {
        try {
            return Optional.of(HeaderBytes.strictly(bytes));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    @Test
    void headers_as_desks_write_them_are_read_quickly() {
        for (var name : Golden.HEADER_NAMES) {
            assertEquals(Optional.of(Golden.header(name)), PlainHeader.read(Golden.bytes(name)));
        }
    }

    @Test
    void whatever_is_read_quickly_is_read_the_same_strictly() {
        var random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            var bytes = i % 3 == 0
                    ? HeaderBytes.write(new AnyAction(random).header())
                    : Mutation.of(random, Golden.bytes(Golden.HEADER_NAMES.get(i % Golden.HEADER_NAMES.size())));
            var quickly = PlainHeader.read(bytes);
            if (quickly.isPresent()) {
                taken++;
                assertEquals(strictly(bytes), quickly, () -> new String(bytes, UTF_8));
            }
        }
        assertTrue(taken > 1_000, "taken " + taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seq\":12345678901234567890",
                "\"seq\":-0",
                "\"seq\":01",
                "\"seq\":1e1",
                "\"seq\":",
                "\"seq\":-"
            })
    void a_number_that_is_none_is_left_to_the_strict_reader(String seq) {
        var bytes = GOLDEN.replaceFirst("\"seq\":\\d+", seq).getBytes(UTF_8);
        assertEquals(Optional.empty(), PlainHeader.read(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "}", "{}", "\0", "x"})
    void what_stands_behind_the_header_is_left_to_the_strict_reader(String behind) {
        assertEquals(Optional.empty(), PlainHeader.read((GOLDEN + behind).getBytes(UTF_8)));
    }

    @Test
    void a_header_cut_anywhere_is_not_taken() {
        for (int length = 0; length < GOLDEN.length(); length++) {
            assertEquals(
                    Optional.empty(),
                    PlainHeader.read(GOLDEN.substring(0, length).getBytes(UTF_8)));
        }
    }

    @Test
    void other_orders_layouts_and_letters_are_still_read() {
        var spaced = GOLDEN.replace(",\"office\"", " ,\n\"office\"");
        assertEquals(Optional.empty(), PlainHeader.read(spaced.getBytes(UTF_8)));
        assertEquals(Golden.header("header"), HeaderBytes.read(spaced.getBytes(UTF_8)));
        var named = GOLDEN.replaceFirst("\"user\":\"[^\"]*\"", "\"user\":\"Đỗ \\\\u0041\"");
        assertEquals("Đỗ A", HeaderBytes.read(named.getBytes(UTF_8)).user());
    }
}
