package vn.motcua.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_day_of_a_number_is_among_those_that_it_may_mean_whatever_the_pattern() {
        for (var pattern : List.of("{agency}-{yyMMdd}-Q{n}", "{yyMMdd}{n}.{agency}", "Q{n}{yyMMdd}{agency}")) {
            var number = new NumberPattern(pattern).give("000.00.34.H29", DAY, 1, 7);
            assertTrue(NumberPattern.daysIn(number.text()).contains(DAY), number.text());
        }
        assertEquals(List.of(DAY), NumberPattern.daysIn("X99.01.02-261123-Q1001"));
    }

    @Test
    void what_has_no_day_in_it_means_none_and_what_has_many_is_cut_short() {
        for (var none : List.of("", "26112", "261332-Q1", "X99.01.02-Q1001")) {
            assertEquals(List.of(), NumberPattern.daysIn(none), none);
        }
        assertEquals(8, NumberPattern.daysIn("010203040506070809101112").size());
    }
}
