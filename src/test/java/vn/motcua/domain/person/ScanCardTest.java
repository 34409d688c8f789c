package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.Sentence;

final class ScanCardTest {

    private static final String CARD =
            "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội|10102022";

    @Test
    void seven_fields_are_a_card_of_the_first_generation() {
        var card = card(CARD);
        assertEquals("001090012345", card.facts().number().text());
        assertEquals(Optional.empty(), card.facts().oldNumber());
        assertEquals("Nguyễn Văn Ân", card.facts().fullName());
        assertEquals(LocalDate.of(1990, 5, 1), card.facts().birthDate());
        assertEquals(Sex.MALE, card.facts().sex());
        assertEquals("Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội", card.facts().residence());
        assertEquals(Optional.of(LocalDate.of(2022, 10, 10)), card.facts().issued());
        assertEquals(
                "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
                card.facts().issuer());
        assertEquals("cccd", card.facts().paper());
        assertEquals(List.of(), card.warnings());
    }

    @Test
    void of_ten_or_more_fields_the_first_seven_are_read() {
        var card = card(CARD.replace("10102022", "01072024") + "||Trần Văn Cha|Lê Thị Mẹ|");
        assertEquals("Bộ Công an", card.facts().issuer());
        assertEquals("can-cuoc", card.facts().paper());
        assertFalse(card.facts().equals(card(CARD).facts()));
        assertEquals(card(CARD).facts(), card(CARD + "|x|y").facts());
    }

    @Test
    void the_issuer_changes_on_the_first_of_july_2024() {
        assertEquals("cccd", card(CARD.replace("10102022", "30062024")).facts().paper());
        assertEquals(
                "can-cuoc", card(CARD.replace("10102022", "01072024")).facts().paper());
    }

    @Test
    void every_invented_card_is_read_back_in_both_generations() {
        Invented.people(500, 1).forEach(person -> {
            assertEquals(person, card(Invented.code(person)).facts());
            assertEquals(person, card(Invented.newerCode(person)).facts());
        });
    }

    @Test
    void wrong_decoding_decomposed_marks_byte_order_mark_and_line_ends_do_not_matter() {
        Invented.people(300, 2).forEach(person -> {
            var code = Invented.code(person);
            var bytes = code.getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    person, card(new String(bytes, StandardCharsets.ISO_8859_1)).facts());
            assertEquals(person, card(windows(bytes)).facts());
            assertEquals(person, card("\uFEFF" + code + "\r\n").facts());
            assertEquals(
                    person,
                    card("ï»¿" + new String(bytes, StandardCharsets.ISO_8859_1) + "\r")
                            .facts());
            assertEquals(
                    person,
                    card(Normalizer.normalize(code, Normalizer.Form.NFD) + "\t").facts());
        });
    }

    @Test
    void the_code_page_of_vietnamese_windows_does_not_matter_either() {
        Invented.people(300, 2).forEach(person -> {
            var bytes = Invented.code(person).getBytes(StandardCharsets.UTF_8);
            assertEquals(person, card(windows(bytes, "windows-1258")).facts());
        });
    }

    /// As Java leaves the free bytes of a Windows code page unmapped, they come as ISO-8859-1.
    private static String windows(byte[] bytes) {
        return windows(bytes, "windows-1252");
    }

    private static String windows(byte[] bytes, String page) {
        var text = new StringBuilder();
        for (byte one : bytes) {
            var sign = new String(new byte[] {one}, Charset.forName(page));
            text.append(sign.equals("\uFFFD") ? Character.toString(one & 0xFF) : sign);
        }
        return text.toString();
    }

    @Test
    void the_table_of_windows_1252_is_the_jdks() {
        for (int b = 0x80; b < 0x100; b++) {
            var bytes = new byte[] {(byte) 0xC3, (byte) b};
            if (b < 0xC0) {
                assertEquals(
                        Optional.of(new String(bytes, StandardCharsets.UTF_8)),
                        Mojibake.repair(windows(bytes)),
                        "" + b);
            } else {
                assertEquals(Optional.empty(), Mojibake.repair(windows(bytes)));
            }
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "001190012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.sexMismatch",
                "001090012345||Nguyễn Thị Ân|01051990|Nữ|Thôn 2, Hà Nội|10102022; card.sexMismatch",
                "001290012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.centuryMismatch",
                "001091012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.yearMismatch",
                "003090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.unknownProvince",
                "001090012345||Cao Minh Khang|01051990|Nam|Thôn 2, Hà Nội|10102022; card.nameWithoutMarks",
                "001090012345||Nguyễn Văn Jun|01051990|Nam|Thôn 2, Hà Nội|10102022; card.unusualName",
                "001090012345||nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.unusualName",
                "001090012345||H' Ñiêr Mlô|01051990|Nam|Thôn 2, Hà Nội|10102022; card.unusualName",
                "001090012345||Nguyễn Văn Ân|01051990|Nam||10102022; card.noResidence",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội; card.noIssueDate",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|; card.noIssueDate",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|23112026; card.unusualIssueDate",
                "001090012345||Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|31122015; card.unusualIssueDate",
                "001085012345||Nguyễn Văn Ân|21111986|Nam|Thôn 2, Hà Nội|10102022; card.yearMismatch,card.probablyExpired",
                "001090012345|123456789|Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; card.nineDigitsEnded",
                "001090012345|001090012345|Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hà Nội|10102022; ''",
            })
    void what_is_odd_is_warned_of(String code, String keys) {
        var expected = keys.equals("''") ? List.of() : List.of(keys.split(",", -1));
        assertEquals(expected, card(code).warnings().stream().map(Sentence::key).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // born, issued, good until
        "2015-05-01, 2024-08-01, 2029-05-01",
        "1990-05-01, 2022-10-10, 2030-05-01",
        "1990-05-01, 2028-04-30, 2030-05-01",
        "1990-05-01, 2028-05-01, 2050-05-01",
        "1990-05-01, 2030-05-01, 2050-05-01",
        "1966-05-01, 2024-04-30, 2026-05-01",
        "1966-05-01, 2024-05-01, ''",
        "1940-05-01, 2021-02-01, ''",
        "2000-02-29, 2021-02-01, 2025-02-28",
    })
    void a_card_is_good_until_the_next_birthday_of_change(LocalDate born, LocalDate issued, String until) {
        var facts = card(CARD).facts();
        var other = new CardFacts(
                facts.number(),
                Optional.empty(),
                "Lê Ân",
                born,
                Sex.MALE,
                "",
                Optional.of(issued),
                CardFacts.issuerOn(issued));
        assertEquals(Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse), other.goodUntil());
    }

    @Test
    void a_card_is_still_good_on_its_last_day() {
        var code = "001086012345||Nguyễn Văn Ân|22111986|Nam|Thôn 2, Hà Nội|10102022";
        assertEquals(List.of(), card(code).warnings());
        var dayAfter = (Scan.Card) Scan.read(code, Invented.TODAY.plusDays(1));
        assertEquals("card.probablyExpired", dayAfter.warnings().getFirst().key());
    }

    private static Scan.Card card(String code) {
        return assertInstanceOf(Scan.Card.class, Scan.read(code, Invented.TODAY));
    }
}
