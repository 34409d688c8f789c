package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResidenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội; 2022-01-01; Thôn 2; Hòa Phú; Ứng Hòa; Hà Nội",
                "Thôn 2, Hòa Phú, Hà Nội; 2025-07-01; Thôn 2; Hòa Phú; ; Hà Nội",
                "Hòa Phú, Ứng Hòa, Hà Nội; 2025-06-30; ; Hòa Phú; Ứng Hòa; Hà Nội",
                "Tổ 3, Xã Hòa Phú, Hà Nội; 2022-01-01; Tổ 3; Xã Hòa Phú; ; Hà Nội",
                "Tổ 3, Hòa Phú, Huyện Ứng Hòa, Hà Nội; 2025-08-01; Tổ 3; Hòa Phú; Huyện Ứng Hòa; Hà Nội",
                "12/5, Tổ 3,, Hòa An , - Cẩm Lệ,Đà Nẵng,; 2022-01-01; 12/5, Tổ 3; Hòa An; Cẩm Lệ; Đà Nẵng",
                "Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội; ; Thôn 2; Hòa Phú; Ứng Hòa; Hà Nội",
                "5 Lê Lợi, Phường 1, Quận 3, TP. Hồ Chí Minh; 2023-01-01; 5 Lê Lợi; Phường 1; Quận 3; TP. Hồ Chí Minh",
                "Kim Long, Thành phố Huế, Thừa Thiên Huế; 2023-01-01; ; Kim Long; Thành phố Huế; Thừa Thiên Huế",
                "Long Toàn, Bà Rịa, Bà Rịa - Vũng Tàu; 2023-01-01; ; Long Toàn; Bà Rịa; Bà Rịa - Vũng Tàu",
                "Cẩm Lệ, Đà Nẵng; 2023-01-01; ; ; Cẩm Lệ; Đà Nẵng",
                "Đà Nẵng; 2023-01-01; ; ; ; Đà Nẵng",
                "Thôn 2, Hòa Phú, một nơi khác; 2023-01-01; Thôn 2, Hòa Phú, một nơi khác; ; ; ",
            })
    void an_address_is_taken_apart_from_its_end(
            String text, LocalDate issued, String street, String commune, String district, String province) {
        assertEquals(
                new Residence(
                        text,
                        Optional.ofNullable(street),
                        Optional.ofNullable(commune),
                        Optional.ofNullable(district),
                        Optional.ofNullable(province)),
                Residence.onCard(text, Optional.ofNullable(issued)));
    }

    @Test
    void the_cards_text_is_never_rewritten() {
        for (var text : new String[] {"", " , ,", "Hòa Phú,, -Ứng Hòa ,  Hà Nội ,"}) {
            assertEquals(text, Residence.onCard(text, Optional.empty()).original());
        }
    }
}
