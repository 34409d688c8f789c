package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfferedTest {

    private static final Offered PURPOSES =
            Offered.of(List.of("Kết hôn", "Vay vốn ngân hàng", "Đi lao động ở nước ngoài", "Xin việc làm"), false);

    @Test
    void letters_without_accents_find_what_begins_so_before_what_holds_them() {
        assertEquals("Đi lao động ở nước ngoài", PURPOSES.fitting("di").getFirst());
        var kinds = Offered.of(List.of("Bà", "Anh ruột", "Bản thân"), true);
        assertEquals(List.of("Bà", "Bản thân"), kinds.fitting("ba"));
    }

    @Test
    void there_are_never_more_offers_than_digits() {
        var many = Offered.of(IntStream.range(0, 40).mapToObj(Integer::toString).toList(), true);
        assertEquals(9, many.fitting("").size());
    }

    @Test
    void small_letters_without_accents_search_and_anything_else_stays_as_typed() {
        assertTrue(PURPOSES.isMeant("vay"));
        assertFalse(PURPOSES.isMeant("v"));
        assertFalse(PURPOSES.isMeant("Vay"));
        assertFalse(PURPOSES.isMeant("xin việc"));
        assertFalse(PURPOSES.isMeant("von"), "in the middle of an offer it may be a word of its own");
        assertFalse(PURPOSES.isMeant(""));
    }

    @Test
    void where_nothing_else_may_be_answered_the_first_that_fits_is_meant() {
        var only = Offered.of(List.of("Kinh", "Tày"), true);
        assertTrue(only.isMeant("T"));
        assertFalse(only.isMeant(" "));
    }
}
