package vn.motcua.domain.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.ShippedUnits;

final class HousesTest {

    private static final Houses HOUSES = new Houses(ShippedUnits.units());
    private static final Optional<Province> HOME = ShippedUnits.units().provinceIn("UBND THÀNH PHỐ ĐÀ NẴNG");
    private static final Optional<Commune> OFFICE =
            ShippedUnits.units().communeIn("ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ", HOME);

    private static List<String> births(String typed) {
        return HOUSES.births(typed, OFFICE, HOME);
    }

    private static List<String> registrations(String typed) {
        return HOUSES.registrations(typed, OFFICE, HOME);
    }

    @Test
    void a_hospital_is_meant_by_its_initials_and_the_beginning_of_its_units_name() {
        assertEquals("Bệnh viện Đà Nẵng", births("bv da nang").getFirst());
        assertEquals(
                "Bệnh viện Đà Nẵng, Phường Hải Châu, Đà Nẵng",
                births("bv da nang, hai chau").getFirst());
        assertEquals("Bệnh viện Phụ sản – Nhi Đà Nẵng", births("bvpsn da n").getFirst());
        assertEquals("Bệnh viện Đà Nẵng", births("Bệnh viện da nang").getFirst());
        assertEquals("Trạm Y tế phường An Khê, Đà Nẵng", births("tyt an kh").getFirst());
    }

    @Test
    void what_bears_no_units_name_is_left_to_be_typed() {
        assertEquals(List.of(), births("bv hoan my, hai chau"));
        assertEquals(List.of(), births("nha rieng"));
        assertEquals(List.of(), births("bv"));
        assertEquals(List.of(), registrations("12 Lê Lợi, hai chau"));
    }

    @Test
    void a_registration_was_at_a_committee_of_today_or_of_before() {
        assertEquals(
                "UBND phường Thanh Khê, Đà Nẵng", registrations("thanh khe").getFirst());
        assertEquals(
                "UBND phường Thanh Khê, Đà Nẵng",
                registrations("ubnd thanh khe").getFirst());
        assertTrue(registrations("thanh khe").contains("UBND phường Thanh Khê Đông, Đà Nẵng"));
        assertEquals("UBND xã Krông Pắc, Đắk Lắk", registrations("krong pac").getFirst());
        assertFalse(births("thanh khe").contains("UBND phường Thanh Khê, Đà Nẵng"), "nobody is born there");
    }

    @Test
    void nothing_typed_means_the_offices_own_commune() {
        assertEquals(List.of("Trạm Y tế phường An Khê, Đà Nẵng"), births(""));
        assertEquals(List.of("UBND phường An Khê, Đà Nẵng"), registrations(" "));
        assertEquals(List.of(), HOUSES.births("", Optional.empty(), HOME));
        assertEquals(Optional.empty(), ShippedUnits.units().communeIn("SỞ TƯ PHÁP", HOME));
    }
}
