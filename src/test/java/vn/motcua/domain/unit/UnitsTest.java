package vn.motcua.domain.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.ShippedUnits;
import vn.motcua.domain.person.Residence;

final class UnitsTest {

    private static final Units UNITS = ShippedUnits.units();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng; 2022-01-01; 12/5 Tổ 3, Phường An Khê, Đà Nẵng",
                "12/5 Tổ 3, Hoà An, Cẩm Lệ, Đà Nẵng; 2022-01-01; 12/5 Tổ 3, Phường An Khê, Đà Nẵng",
                "P. Hòa An, Q. Cẩm Lệ, TP. Đà Nẵng; 2022-01-01; Phường An Khê, Đà Nẵng",
                "Tổ 36, Phường An Khê, Đà Nẵng; 2025-08-01; Tổ 36, Phường An Khê, Đà Nẵng",
                "Thôn 2, Xã Hòa Phú, Hà Nội; 2025-07-01; Thôn 2, Xã Hòa Phú, Hà Nội",
                "Kim Long, Phú Xuân, Huế; 2025-03-01; Phường Kim Long, Huế",
                "Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội; 2022-01-01; Thôn 2, Xã Hòa Xá, Hà Nội",
                "5 Lê Lợi, Phường 01, Q. Gò Vấp, TP. Hồ Chí Minh; 2022-01-01; 5 Lê Lợi, Phường Hạnh Thông, Thành phố Hồ Chí Minh",
                "Khu 5, Côn Đảo, Bà Rịa - Vũng Tàu; 2023-01-01; Đặc khu Côn Đảo, Thành phố Hồ Chí Minh",
                "Ba Chẽ, Ba Chẽ, Quảng Ninh; 2023-01-01; Xã Ba Chẽ, Quảng Ninh",
                "Ia Mơ, Chư Prông, Gia Lai; 2023-01-01; Xã Ia Mơ, Gia Lai",
                "Ngư Thủy, Lệ Thủy, Quảng Bình; 2023-01-01; Xã Sen Ngư, Quảng Trị",
            })
    void one_commune_of_today_is_proposed(String card, LocalDate issued, String today) {
        var residence = Residence.onCard(card, Optional.of(issued));
        var certain = assertInstanceOf(Today.Certain.class, UNITS.propose(residence, Optional.of(issued)));
        var street = card.startsWith("Khu 5") ? Optional.<String>empty() : residence.street();
        assertEquals(today, certain.commune().address(street));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // split
                "Điện Biên, Ba Đình, Hà Nội; Phường Ba Đình, Phường Hoàn Kiếm, Phường Ô Chợ Dừa, "
                        + "Phường Văn Miếu - Quốc Tử Giám",
                // two of that name, and a new one bears it too
                "Tổ 3, Xã Hòa Phú, Hà Nội; Xã Hòa Phú, Xã Hòa Xá",
                // the table knows it in another district
                "Kim Long, Thành phố Huế, Thừa Thiên Huế; Phường Kim Long",
                // not written as in the table
                "Hoa An, Cam Le, Da Nang; Phường An Khê",
            })
    void where_it_is_not_certain_the_clerk_chooses(String card, String communes) {
        var choose = assertInstanceOf(Today.Choose.class, propose(card));
        assertEquals(
                List.of(communes.split(", ")),
                choose.communes().stream().map(Commune::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hư Không, Nơi Nào, Quảng Nam; Đà Nẵng",
                "Cẩm Lệ, Quảng Nam; Đà Nẵng",
                // the table's rows are known to be wrong
                "Xã Tân Phú, Châu Thành, An Giang; An Giang",
                "Vĩnh Thành, Thạnh Trị, Sóc Trăng; Cần Thơ",
                "Thôn 2, một nơi khác; ",
                "Tổ 1, An Khê, Nowhere; "
            })
    void what_the_table_does_not_know_stays_as_the_card_says(String card, String province) {
        assertEquals(
                Optional.ofNullable(province),
                assertInstanceOf(Today.Unknown.class, propose(card)).province().map(Province::name));
    }

    private static Today propose(String card) {
        var issued = Optional.of(LocalDate.of(2022, 1, 1));
        return UNITS.propose(Residence.onCard(card, issued), issued);
    }

    @Test
    void communes_are_found_by_prefix_without_accents_the_own_province_first() {
        var home = UNITS.provinceIn("UBND THÀNH PHỐ ĐÀ NẴNG");
        var found = UNITS.find("an kh", home, 7).stream().map(Commune::text).toList();
        assertEquals("Phường An Khê, Đà Nẵng", found.getFirst());
        assertTrue(found.contains("Phường An Khê, Gia Lai"), found.toString());
        assertEquals(
                List.of("Phường An Khê, Đà Nẵng"),
                UNITS.find("P. an khe", home, 1).stream().map(Commune::text).toList());
        assertEquals(List.of(), UNITS.find("a", home, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tỉnh Bắc Giang", "Bắc Ninh", "bac giang"})
    void a_province_of_before_lies_in_one_of_today(String name) {
        assertEquals(Optional.of("Bắc Ninh"), UNITS.provinceToday(name).map(Province::name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01|Hà Nội\n00004|q|Ba Đình", "-Hà Nội|01", "+01|Hà Nội\n-Hà Nội|01\np|Ba Đình|00004"})
    void a_table_that_is_none_is_refused(String table) {
        assertThrows(IllegalArgumentException.class, () -> Units.read(table));
    }
}
