package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.TimeLimit;

/// Form CT01 for procedure 1.004222. Every person here is invented.
class PermanentResidenceTest {

    private static final String CODE = "1.004222";
    private static final String MOTHER = "048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final String SON = "048210000105||Phạm Ví Dụ|12032010|Nam|Tổ 1, Phường Cũ, Đà Nẵng|20052025";

    @Test
    void a_home_of_ones_own_asks_for_nobodys_consent() throws IOException {
        var visit = own();
        assertEquals(List.of(), visit.gaps());
        assertFalse(visit.asks("headConsent") || visit.asks("ownerConsent") || visit.asks("guardianConsent"));
        assertEquals(List.of("declaration", "identity"), visit.papers());
        assertEquals(
                List.of("declaration", "identity", "dwellingPaper"),
                own().type("dwellingKnown", "không").papers());
        assertEquals(2, visit.paper().pages(), "the form and its notes");
        Sitting.has(
                visit.lines(),
                "Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA",
                "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ",
                "1. Họ, chữ đệm và tên khai sinh: VÕ THỊ THÍ DỤ",
                "8. Mối quan hệ với chủ hộ: Chủ hộ",
                "4. Số định danh cá nhân: 0 4 8 1 9 0 0 0 0 1 0 4",
                "1 Phạm Ví Dụ 12/03/2010 Nam 048210000105 Con");
        Sitting.has(
                visit.printed(),
                "Đăng ký thường trú vào chỗ ở hợp pháp thuộc quyền sở hữu",
                "của mình, địa chỉ: Số 1 Đường Ví Dụ, Phường Mẫu");
        assertFalse(visit.printed().contains("tạm trú tại"), "what another form asks is not spoken of");
        assertFalse(visit.printed().contains("thời hạn từ ngày"));
    }

    @Test
    void limit_and_fee_are_those_of_the_announcing_decision() {
        var visit = own();
        assertEquals(
                new TimeLimit.WorkingDays(BigDecimal.valueOf(7)),
                visit.worked().procedure().timeLimit());
        assertEquals(20_000, visit.toPay(), "filed at the desk");
        assertEquals(0, visit.type("feeExempt", "có").toPay());
    }

    @ParameterizedTest
    @CsvSource({
        "relatives, kinshipPaper, headConsent ownerConsent kinshipKnown",
        "rented, lease areaPaper, headConsent ownerConsent areaKnown",
        "religious, clergyPaper annexPaper, ownerConsent religiousCase",
        "care, centrePaper carePaper, headConsent ownerConsent careCentre",
        "vehicle, vehiclePaper parkingPaper, headConsent ownerConsent parkedElsewhere",
        "unit, policeLetter, force"
    })
    void each_dwelling_asks_for_its_own_papers(String dwelling, String papers, String asked) {
        var visit = own().type("relationToHead", "Con").type("dwelling", dwelling);
        for (var key : asked.split(" ")) {
            assertTrue(visit.asks(key), key);
        }
        answer(visit, "kinshipKnown", "không");
        answer(visit, "areaKnown", "không");
        answer(visit, "religiousCase", "abc");
        answer(visit, "careCentre", "có");
        answer(visit, "parkedElsewhere", "có");
        answer(visit, "force", "police");
        var expected = new ArrayList<>(List.of("declaration", "identity"));
        expected.addAll(List.of(papers.split(" ")));
        assertEquals(expected, visit.papers());
    }

    @Test
    void the_head_of_the_household_consents_unless_it_is_the_declarant() {
        var visit = own().type("dwelling", "relatives");
        assertFalse(visit.asks("headConsent"));
        visit.type("relationToHead", "Con").type("headConsent", "Có văn bản riêng");
        visit.type("ownerConsent", "separate");
        assertTrue(visit.papers().containsAll(List.of("headPaper", "ownerPaper")));
        var minor = Sitting.of(CODE).scan(SON);
        assertTrue(minor.asks("guardianConsent"));
        minor.type("guardianConsent", "vneid");
        assertTrue(minor.asks("guardian.citizenId"));
    }

    @Test
    void nobody_stands_twice_on_the_form() {
        var visit = own();
        visit.answer("members", new Value.Rows(List.of(row("Võ Thị Thí Dụ", "048190000104", "head"))));
        assertEquals(List.of("members"), visit.objections());
    }

    @Test
    void an_empty_form_is_the_blank_form_of_two_pages() throws IOException {
        var empty = Sitting.of(CODE);
        Sitting.has(empty.printed(), "Đăng ký thường trú", ", địa chỉ:", "NGƯỜI KÊ KHAI");
        assertEquals(2, empty.paper().pages());
    }

    @Test
    void the_longest_answers_flow_over_pages_with_nothing_lost() throws IOException {
        var visit = own().type("dwelling", "care")
                .type("newResidence", Sitting.filled("Số nhà", 480) + " hết")
                .answer(
                        "members",
                        new Value.Rows(IntStream.range(10, 30)
                                .mapToObj(i -> row(
                                        "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy",
                                        "0481900010" + i,
                                        "daughter-in-law"))
                                .toList()));
        var text = visit.printed();
        for (int i = 10; i < 30; i++) {
            Sitting.has(text, "0481900010" + i);
        }
        Sitting.has(text, "nhận chăm sóc, nuôi dưỡng, trợ giúp, địa chỉ:", " hết", "NGƯỜI KÊ KHAI");
    }

    private static void answer(Sitting visit, String key, String typed) {
        if (visit.asks(key)) {
            visit.type(key, typed);
        }
    }

    private static Map<String, Value> row(String name, String number, String relation) {
        return new HashMap<>(Map.of(
                "fullName", new Value.Text(name),
                "birthDate", new Value.Text("2010-03-12"),
                "sex", new Value.Text("male"),
                "citizenId", new Value.Text(number),
                "relation", new Value.Text(relation)));
    }

    private static Sitting own() {
        return Sitting.of(CODE)
                .scan(MOTHER)
                .confirmAll()
                .type("relationToHead", "Chủ hộ")
                .type("dwelling", "own")
                .type("newResidence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .type("dwellingKnown", "có")
                .answer("members", new Value.Rows(List.of(row("Phạm Ví Dụ", "048210000105", "child"))));
    }
}
