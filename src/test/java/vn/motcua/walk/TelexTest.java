package vn.motcua.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelexTest {

    @ParameterizedTest
    @CsvSource({
        "kinh, 4",
        "ă, 2",
        "ấ, 3",
        "đ, 2",
        "Đ, 3",
        "ươ, 3",
        "đường, 8",
        "Nguyễn, 9",
        "mưa, 4",
        "12/03/1992, 10",
        "Phường An Khê, 19"
    })
    void a_text_takes_its_letters_marks_tones_and_shifts(String text, int keys) {
        assertEquals(keys, Telex.keys(text));
    }
}
