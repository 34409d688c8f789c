package vn.motcua.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "4, bốn",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "25, hai mươi lăm",
        "30, ba mươi",
        "101, một trăm linh một",
        "104, một trăm linh tư",
        "105, một trăm linh năm",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "8000, tám nghìn",
        "15000, mười lăm nghìn",
        "1000015, một triệu không trăm mười lăm",
        "2000000000, hai tỷ"
    })
    void numbers_are_spoken_as_on_forms(long number, String words) {
        assertEquals(words, Spoken.number(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1994-04-21, ngày hai mươi mốt tháng tư năm một nghìn chín trăm chín mươi tư",
        "2005-10, tháng mười năm hai nghìn không trăm linh năm",
        "1990, năm một nghìn chín trăm chín mươi"
    })
    void dates_are_spoken_as_far_as_they_are_known(String iso, String words) {
        assertEquals(words, Spoken.date(iso));
    }
}
