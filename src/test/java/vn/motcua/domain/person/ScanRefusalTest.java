package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.Sentence;

final class ScanRefusalTest {

    private static final String CARD =
            "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội|10102022";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "xin chào;card.unknown",
                "a|b|c;card.unknown",
                "||||||;card.unknown",
                "001090012345;card.numberAlone",
                "00109001234||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022;card.badNumber",
                "0010900123456||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022;card.badNumber",
                "00109001234 5||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022;card.badNumber",
                "001090012345||Nguyễn Văn Ân|0105;card.cutOff",
                "001090012345|12345678|Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022;card.badOldNumber",
                "001090012345|||01051990|Nam|Thôn 2, Hà Nội|10102022;card.badName",
                "001090012345||Nguyễn Văn Ân|31021990|Nam|Thôn 2, Hà Nội|10102022;card.badBirthDate",
                "001090012345||Nguyễn Văn Ân|29021991|Nam|Thôn 2, Hà Nội|10102022;card.badBirthDate",
                "001090012345||Nguyễn Văn Ân|1990-05-01|Nam|Thôn 2, Hà Nội|10102022;card.badBirthDate",
                "001090012345||Nguyễn Văn Ân|00001990|Nam|Thôn 2, Hà Nội|10102022;card.birthYearOnly",
                "001226012345||Nguyễn Văn Ân|23112026|Nam|Thôn 2, Hà Nội|;card.birthInFuture",
                "001090012345||Nguyễn Văn Ân|01051990|Khác|Thôn 2, Hà Nội|10102022;card.badSex",
                "001090012345||Nguyễn Văn Ân|01051990||Thôn 2, Hà Nội|10102022;card.badSex",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội10102022;card.badResidence",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|1010202;card.badIssueDate",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|30041990;card.badIssueDate",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022|||||||||;card.twoCards",
            })
    void what_is_not_whole_is_refused_with_its_reason(String code, String key) {
        var refused = assertInstanceOf(Scan.NotUnderstood.class, Scan.read(code, Invented.TODAY));
        assertEquals(key, refused.reason().key());
    }

    @Test
    void nothing_is_told_apart_from_something() {
        for (var nothing : List.of("", " \t", "\r\n", "\uFEFF", "ï»¿\r\n")) {
            assertEquals(new Scan.NotUnderstood(Sentence.of("card.empty")), Scan.read(nothing, Invented.TODAY));
        }
    }

    @Test
    void born_today_is_not_in_the_future() {
        var code = "001226012345||Nguyễn Văn Ân|22112026|Nam|Thôn 2, Hà Nội|";
        assertInstanceOf(Scan.Card.class, Scan.read(code, Invented.TODAY));
    }

    @Test
    void hidden_characters_are_refused_wherever_they_stand() {
        for (int hidden :
                new int[] {0, 7, 9, 10, 13, 0x1B, 0xAD, 0x202E, 0x2066, 0x200F, 0x200B, 0xFEFF, 0xD800, 0xE000}) {
            for (int at : new int[] {5, 20, 50}) {
                var code = new StringBuilder(CARD)
                        .insert(at, Character.toString(hidden))
                        .toString();
                var refused = assertInstanceOf(Scan.NotUnderstood.class, Scan.read(code, Invented.TODAY), "" + hidden);
                assertEquals("card.hiddenCharacters", refused.reason().key());
            }
        }
    }

    @Test
    void more_than_a_kilobyte_is_not_looked_at() {
        var refused = assertInstanceOf(
                Scan.NotUnderstood.class, Scan.read(CARD + "|" + "x".repeat(Scan.LIMIT), Invented.TODAY));
        assertEquals("card.tooLong", refused.reason().key());
        assertTrue((CARD + "|").length() < Scan.LIMIT);
    }

    @Test
    void two_cards_in_one_text_are_not_one() {
        var people = Invented.people(2, 3).toList();
        for (var first : List.of(Invented.code(people.get(0)), Invented.newerCode(people.get(0)))) {
            for (var glue : List.of("", "\r\n", "|")) {
                var both = first + glue + Invented.newerCode(people.get(1));
                assertInstanceOf(Scan.NotUnderstood.class, Scan.read(both, Invented.TODAY), glue);
            }
        }
    }
}
