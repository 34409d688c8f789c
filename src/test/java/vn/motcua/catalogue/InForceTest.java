package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Procedure;

class InForceTest {

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void what_is_not_in_force_is_found_and_not_offered() {
        var marital = catalogue.find("1.004873").orElseThrow();
        var first = marital.effective().from();
        assertTrue(offered(first).contains("1.004873"));
        assertFalse(offered(first.minusDays(1)).contains("1.004873"));
        assertTrue(catalogue.search("").contains(marital));
    }

    @Test
    void all_that_is_shipped_is_offered_today_in_the_order_of_the_search() {
        var day = LocalDate.of(2026, 11, 22);
        assertEquals(catalogue.search("khai"), catalogue.offered("khai", day));
    }

    private List<String> offered(LocalDate day) {
        return catalogue.offered("", day).stream().map(Procedure::code).toList();
    }
}
