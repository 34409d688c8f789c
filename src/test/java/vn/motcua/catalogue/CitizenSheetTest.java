package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;

/// What a citizen reads of the procedures that are shipped.
class CitizenSheetTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Words WORDS = new Words(Locale.of("vi"));

    private static CitizenSheet sheet(String code) {
        var procedure = CATALOGUE.find(code).orElseThrow();
        return CitizenSheet.of(procedure, CATALOGUE.authority(procedure));
    }

    @Test
    void every_shipped_procedure_says_who_decides_what_it_costs_and_how_long_it_takes() {
        assertFalse(CATALOGUE.procedures().isEmpty());
        for (var procedure : CATALOGUE.procedures()) {
            var sheet = sheet(procedure.code());
            assertFalse(sheet.authority().equals(procedure.authority()), "a code is no name: " + sheet.authority());
            assertFalse(sheet.fees().isEmpty(), procedure.code());
            sheet.fees().forEach(fee -> assertFalse(WORDS.say(fee).contains("{"), procedure.code()));
            assertFalse(WORDS.say(sheet.limit()).isBlank());
            assertEquals(
                    procedure.papers().size(),
                    sheet.always().size() + sheet.sometimes().size());
        }
    }

    @Test
    void papers_of_some_cases_stand_apart_and_each_says_how_it_is_wanted() {
        var birth = sheet("1.001193");
        assertEquals("Ủy ban nhân dân cấp xã", birth.authority());
        assertTrue(birth.always().stream()
                .anyMatch(need -> need.name().equals("Tờ khai đăng ký khai sinh")
                        && WORDS.say(need.how()).equals("1 bản chính; quầy điền và in giúp")));
        assertTrue(
                birth.always().stream().anyMatch(need -> WORDS.say(need.how()).equals("xuất trình rồi nhận lại ngay")));
        assertTrue(birth.sometimes().stream()
                .anyMatch(need -> need.name().equals("Giấy chứng sinh")
                        && WORDS.say(need.how()).equals("1 bản chính; chỉ khi trẻ sinh tại cơ sở y tế")));
    }

    @Test
    void what_an_attestation_costs_is_told_by_pages_or_by_cases() {
        assertEquals(
                "2.000 đồng mỗi trang cho 2 trang đầu, 1.000 đồng mỗi trang sau, nhiều nhất 200.000 đồng mỗi bản sao",
                WORDS.say(sheet("2.000815").fees().getFirst()));
        assertEquals(
                "10.000 đồng mỗi trường hợp (một hoặc nhiều chữ ký trong một giấy tờ, văn bản)",
                WORDS.say(sheet("2.000884").fees().getFirst()));
    }

    @Test
    void fees_say_who_sets_them_and_that_some_are_exempt() {
        var fees = sheet("1.001193").fees().stream().map(WORDS::say).toList();
        assertEquals(
                "Lệ phí đăng ký khai sinh quá hạn: theo mức của địa phương, xin hỏi tại quầy; có trường hợp được miễn",
                fees.getFirst());
        assertTrue(fees.get(1).contains("8.000 đồng"), fees::toString);
    }
}
