package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordOrderTest {

    @ParameterizedTest
    @CsvSource({
        "'  NGUYỄN  Văn Đức ', nguyen van duc",
        "Đặng Thị Hường, dang thi huong",
        "Nguye\u0302\u0303n, nguyen",
        "H'Ñiêr Mlô, h'nier mlo",
        "A\u00A0B, a b",
        "Ỷ Ỹ Ỵ Ư Ơ, y y y u o",
        "'', ''"
    })
    void folding_takes_case_marks_and_spare_spaces(String text, String folded) {
        assertEquals(folded, Folded.of(text));
        assertEquals(folded, Folded.of(folded));
    }

    @Test
    void words_stand_as_in_a_vietnamese_dictionary() {
        var ordered = new ArrayList<>(List.of(
                "An",
                "An Bình",
                "Anh",
                "Ăn",
                "Ân",
                "Ba",
                "Bà",
                "Bá Thước",
                "Bạc",
                "Cao",
                "Dung",
                "Dũng",
                "Đan",
                "Đào",
                "Em",
                "Êm",
                "Nguyễn An",
                "Nguyễn Ân",
                "Oanh",
                "Ôn",
                "Ơn",
                "Trần",
                "Uyên",
                "Ưng",
                "Y"));
        var expected = List.copyOf(ordered);
        Collections.shuffle(ordered, new Random(1));
        ordered.sort(new VietnameseOrder());
        assertEquals(expected, ordered);
    }

    @Test
    void people_stand_by_given_name_then_family_name_then_what_is_between() {
        var expected = List.of(
                "Trần Văn An",
                "Lê Thị Ân",
                "Lê Văn Ân",
                "Nguyễn Ân",
                "Lê Thị Bình",
                "Y Bình",
                "Đỗ Văn Dũng",
                "Cao Thị Đào",
                "Ý");
        var ordered = new ArrayList<>(expected);
        Collections.shuffle(ordered, new Random(2));
        ordered.sort(new NameOrder());
        assertEquals(expected, ordered);
    }

    @Test
    void only_equal_texts_are_equal_in_order() {
        var order = new VietnameseOrder();
        assertEquals(0, order.compare("Ân", "Ân"));
        assertTrue(order.compare("An", "an") != 0);
        assertEquals(-order.compare("a b", "ab"), order.compare("ab", "a b"));
    }
}
