package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.Sentence;

final class CitizenIdTest {

    @ParameterizedTest
    @CsvSource({
        "001090000001, MALE, 1990", "001190000001, FEMALE, 1990", "001200000001, MALE, 2000",
        "001399000001, FEMALE, 2099", "001400000001, MALE, 2100", "001501000001, FEMALE, 2101",
        "001600000001, MALE, 2200", "001999000001, FEMALE, 2399"
    })
    void the_fourth_digit_tells_sex_and_century(String text, Sex sex, int year) {
        var id = new CitizenId(text);
        var birth = LocalDate.of(year, 6, 1);
        assertEquals(List.of(), id.warnings(sex, birth));
        assertTrue(id.sexMismatch(sex == Sex.MALE ? Sex.FEMALE : Sex.MALE));
        assertTrue(id.centuryMismatch(birth.plusYears(100)));
        assertTrue(id.centuryMismatch(birth.minusYears(100)));
        assertTrue(id.yearMismatch(birth.plusYears(1)));
        assertFalse(id.yearMismatch(birth.plusYears(100)));
    }

    @Test
    void all_that_disagrees_is_told() {
        var told = new CitizenId("999190000001").warnings(Sex.MALE, LocalDate.of(2001, 1, 1));
        assertEquals(
                List.of("card.unknownProvince", "card.sexMismatch", "card.centuryMismatch", "card.yearMismatch"),
                told.stream().map(Sentence::key).toList());
    }

    @Test
    void there_are_sixty_three_provinces() {
        assertEquals(63, Provinces.count());
        assertTrue(Provinces.hasCode("001") && Provinces.hasCode("096"));
        assertFalse(Provinces.hasCode("000") || Provinces.hasCode("097") || Provinces.hasCode("003"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00109000000",
                "0010900000011",
                "00109000000a",
                "００１０９０００００１",
                "001 09000001",
                "001090000001\n"
            })
    void what_is_not_twelve_digits_is_no_number_and_is_not_repeated(String text) {
        assertTrue(CitizenId.of(text).isEmpty());
        var refused = assertThrows(IllegalArgumentException.class, () -> new CitizenId(text));
        assertTrue(text.isEmpty() || !refused.getMessage().contains(text));
    }

    @Test
    void the_number_is_in_no_log() {
        assertFalse(new CitizenId("001090000001").toString().contains("0010"));
    }
}
