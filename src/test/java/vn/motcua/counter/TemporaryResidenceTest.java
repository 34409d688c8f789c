package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;

/// Form CT01 for procedure 1.004194. Every person here is invented.
class TemporaryResidenceTest {

    private static final String CODE = "1.004194";
    private static final String FATHER = "048088000103||Phạm Văn Mẫu|30111988|Nam|Tổ 1, Phường Cũ, Đà Nẵng|09092025";
    private static final String MOTHER = "048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final String SON = "048210000105||Phạm Ví Dụ|12032010|Nam|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final String DAUGHTER = "048311000106||Phạm Thị Ví Dụ|01092011|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";

    @Test
    void four_cards_fill_the_declarant_and_three_rows_without_a_key() {
        for (var family : List.of(
                Sitting.of(CODE).scan(FATHER).scan(MOTHER).scan(SON).scan(DAUGHTER),
                Sitting.ofPeople(CODE, FATHER, MOTHER, SON, DAUGHTER))) {
            assertEquals("Phạm Văn Mẫu", family.text("applicant.fullName"));
            var rows = family.rows("members");
            assertEquals(3, rows.size());
            assertEquals(
                    Map.of(
                            "fullName", new Value.Text("Võ Thị Thí Dụ"),
                            "birthDate", new Value.Text("1990-01-08"),
                            "sex", new Value.Text("female"),
                            "citizenId", new Value.Text("048190000104")),
                    rows.getFirst());
            assertTrue(family.form().holders("householder").isEmpty());
        }
    }

    @Test
    void a_relation_is_the_rows_own_and_a_name_is_the_persons() {
        var family = family();
        assertEquals(List.of("wife", "child", "child"), column(family, "relation"));
        var rows = edited(family);
        rows.get(1).put("fullName", new Value.Text("Phạm Ví Dụ Sửa"));
        family.answer("members", new Value.Rows(rows));
        assertEquals(Optional.of("Phạm Ví Dụ Sửa"), family.person(2).text(Attribute.FULL_NAME), "every form sees it");
        assertEquals(
                Source.CARD,
                family.person(1).answer(Attribute.FULL_NAME).orElseThrow().source());
        assertEquals(List.of("wife", "child", "child"), column(family, "relation"));
    }

    @Test
    void a_row_taken_away_leaves_the_others_with_their_relations() {
        var family = family();
        var rows = edited(family);
        rows.remove(0);
        family.answer("members", new Value.Rows(rows));
        assertEquals(List.of("Phạm Ví Dụ", "Phạm Thị Ví Dụ"), column(family, "fullName"));
        assertEquals(List.of("child", "child"), column(family, "relation"));
        assertFalse(family.form().seats(family.person(1).id()));
        assertEquals(4, family.visit().people().everyone().size(), "she is still in the visit");
    }

    @Test
    void a_baby_without_a_card_is_typed_below() {
        var family = family();
        var rows = edited(family);
        rows.add(row("Phạm Bé Út", "2026-05-04", "male", "048226000107", "child"));
        family.answer("members", new Value.Rows(rows));
        assertEquals(4, family.rows("members").size());
        assertEquals(4, family.visit().people().everyone().size());
        assertEquals(List.of(), family.gaps());
        var back = VisitText.read(VisitText.write(family.visit()));
        assertEquals(family.visit(), back, "a draft keeps it");
    }

    @Test
    void a_row_lacks_what_nobody_said() {
        var visit = Sitting.of(CODE).scan(FATHER).withoutCard();
        assertTrue(visit.field("members").answer().isPresent(), "somebody without a card has a row");
        assertTrue(visit.field("members").state() instanceof FieldState.Invalid);
    }

    @Test
    void the_household_is_ones_own_or_another_persons() {
        var family = family();
        assertEquals("Phạm Văn Mẫu", family.text("householder.fullName"));
        assertEquals(
                Optional.of("applicant.citizenId"),
                family.field("householder.citizenId").follows());
        var guest = family().type("relationToHead", "Người ở nhờ");
        assertEquals(
                new FieldState.Missing(), guest.field("householder.fullName").state());
        var householder = guest.worked().procedure().form().roles().get(2);
        assertEquals("householder", householder.key());
        guest.with(guest.visit().give(guest.form(), householder, guest.person(0).id()));
        assertEquals(List.of("relationToHead"), guest.objections(), "a guest is not the head of the household");
    }

    @ParameterizedTest
    @CsvSource({"30/11/2028, true", "1/12/2028, true", "2/12/2028, false", "1/12/2026, false"})
    void two_years_are_the_longest_term(String until, boolean right) {
        assertEquals(
                right ? List.of() : List.of("stayUntil"),
                family().type("stayUntil", until).objections());
    }

    @Test
    void nobody_stands_twice_on_the_form() {
        var family = family();
        var rows = edited(family);
        rows.add(row("Phạm Văn Mẫu", "1988-11-30", "male", "048088000103", "head"));
        family.answer("members", new Value.Rows(rows));
        assertEquals(List.of("members"), family.objections());
    }

    @Test
    void the_consent_of_who_is_absent_is_asked_for_by_its_way() {
        var family = family();
        assertFalse(family.asks("guardianConsent"));
        assertEquals(List.of("declaration", "identity"), family.papers());
        family.type("ownerConsent", "Có văn bản riêng").type("dwellingKnown", "không");
        assertEquals(List.of("declaration", "identity", "dwelling", "ownerPaper"), family.papers());
        family.type("ownerConsent", "vneid");
        assertEquals(2, family.gaps().size(), family.gaps()::toString);
        assertTrue(Sitting.of(CODE).scan(SON).asks("guardianConsent"), "a minor");
        assertEquals(15_000, family.toPay());
        assertEquals(0, family.type("feeExempt", "có").toPay());
    }

    @Test
    void the_paper_is_ct01_with_its_eleven_items_and_four_blocks() throws IOException {
        var text = family().lines();
        Sitting.has(
                text,
                "Mẫu CT01",
                "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ",
                "CƠ QUAN VÍ DỤ",
                "1. Họ, chữ đệm và tên khai sinh: PHẠM VĂN MẪU",
                "2. Ngày, tháng, năm sinh: 30/11/1988 3. Giới tính: Nam",
                "4. Số định danh cá nhân: 0 4 8 0 8 8 0 0 0 1 0 3",
                "5. Số điện thoại liên hệ: 0900000000 6. Email:",
                "7. Họ, chữ đệm và tên chủ hộ: Phạm Văn Mẫu 8. Mối quan hệ với chủ hộ: Chủ hộ",
                "9. Số định danh cá nhân của chủ hộ: 0 4 8 0 8 8 0 0 0 1 0 3",
                ": Đăng ký tạm trú tại Số 1 Đường Ví Dụ, Phường Mẫu, thời hạn từ ngày 01/12/2026 đến ngày 30/11/2028",
                "11. Những thành viên trong hộ gia đình cùng thay đổi:",
                "1 Võ Thị Thí Dụ 08/01/1990 Nữ 048190000104 Vợ",
                "3 Phạm Thị Ví Dụ 01/09/2011 Nữ 048311000106 Con");
        Sitting.has(
                family().printed(),
                "Ý KIẾN CỦA CHỦ HỘ",
                "SỞ HỮU CHỖ Ở HỢP PHÁP",
                "HOẶC NGƯỜI GIÁM HỘ",
                "NGƯỜI KÊ KHAI",
                "ngày.....tháng.....năm");
        assertEquals(2, family().paper().pages(), "the form and its notes");
    }

    @Test
    void an_empty_form_has_its_boxes_and_rows() throws IOException {
        var text = Sitting.of(CODE).printed();
        Sitting.has(text, "10. Nội dung đề nghị", "11. Những thành viên", "NGƯỜI KÊ KHAI");
        assertEquals(2, Sitting.of(CODE).paper().pages());
    }

    @Test
    void twenty_members_flow_over_pages_with_nothing_lost() throws IOException {
        var family = family().type("stayAddress", Sitting.filled("Số nhà", 480) + " hết");
        family.answer(
                "members",
                new Value.Rows(IntStream.range(0, 20)
                        .mapToObj(i -> (Map<String, Value>) row(
                                "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy số " + "I".repeat(i % 5),
                                "1990-01-" + (10 + i),
                                "female",
                                "0481900010" + (10 + i),
                                "daughter-in-law"))
                        .toList()));
        assertEquals(20, family.rows("members").size());
        var text = family.printed();
        for (int i = 0; i < 20; i++) {
            Sitting.has(text, "0481900010" + (10 + i));
        }
        Sitting.has(text, "hết, thời hạn", "NGƯỜI KÊ KHAI");
    }

    private static HashMap<String, Value> row(String name, String birth, String sex, String number, String relation) {
        return new HashMap<>(Map.of(
                "fullName", new Value.Text(name),
                "birthDate", new Value.Text(birth),
                "sex", new Value.Text(sex),
                "citizenId", new Value.Text(number),
                "relation", new Value.Text(relation)));
    }

    private static List<Map<String, Value>> edited(Sitting family) {
        var rows = new ArrayList<Map<String, Value>>();
        family.rows("members").forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private static List<String> column(Sitting family, String key) {
        return family.rows("members").stream()
                .map(row -> ((Value.Text) row.get(key)).text())
                .toList();
    }

    private static Sitting family() {
        var family = Sitting.of(CODE)
                .scan(FATHER)
                .scan(MOTHER)
                .scan(SON)
                .scan(DAUGHTER)
                .confirmAll()
                .type("applicant.phone", "0900000000")
                .type("relationToHead", "Chủ hộ")
                .type("stayAddress", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .type("stayFrom", "1/12/2026")
                .type("stayUntil", "30/11/2028")
                .type("ownerConsent", "Ký vào tờ khai")
                .type("dwellingKnown", "có");
        var rows = edited(family);
        var relations = List.of("wife", "child", "child");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("relation", new Value.Text(relations.get(i)));
        }
        return family.answer("members", new Value.Rows(rows));
    }

    @Test
    void what_is_kept_of_members_is_their_rows_and_can_be_opened_again() {
        var family = family();
        var content = Contents.of(family.form(), family.visit().people(), family.worked());
        assertEquals(1, content.people().size());
        assertFalse(content.roles().containsKey("member"));
        assertEquals(
                Answer.of(new Value.Rows(family.rows("members")), Source.CARD).value(),
                content.answers().get("members").value());
    }
}
