package vn.motcua.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFeeTest {

    private static final PageFee FEE = new PageFee(new Amount(2000), 2, new Amount(1000), new Amount(200_000));

    @ParameterizedTest
    @CsvSource({"1,2000", "2,4000", "3,5000", "5,7000", "197,199000", "198,200000", "199,200000", "5000,200000"})
    void a_copy_costs_by_the_page_up_to_the_ceiling(int pages, long dong) {
        assertEquals(new Amount(dong), FEE.ofCopy(pages));
    }

    @Test
    void copies_cost_each_on_their_own() {
        assertEquals(new Amount(14_000), FEE.of(5, 2));
        assertEquals(new Amount(600_000), FEE.of(300, 3));
    }

    @Test
    void there_is_no_original_without_a_page_and_no_debt() {
        assertThrows(IllegalArgumentException.class, () -> FEE.ofCopy(0));
        assertThrows(IllegalArgumentException.class, () -> new Amount(-1));
    }

    @Test
    void an_amount_is_told_in_figures_and_in_words() {
        assertEquals("14.000 đ", new Amount(14_000).text());
        assertEquals("Mười bốn nghìn đồng", new Amount(14_000).inWords());
        assertEquals("0 đ", Amount.NOTHING.text());
    }
}
