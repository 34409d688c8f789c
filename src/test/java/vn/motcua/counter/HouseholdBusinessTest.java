package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.TimeLimit;

/// Founding a household business, procedure 1.001612. Every person and business here is invented.
class HouseholdBusinessTest {

    private static final String CODE = "1.001612";
    private static final String OWNER = "048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";

    @Test
    void one_person_founds_a_business_with_the_fewest_answers() throws IOException {
        var visit = small();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration"), visit.papers());
        assertFalse(visit.asks("applicant.ethnicity") || visit.asks("homeStreet") || visit.asks("members"));
        Sitting.has(
                visit.lines(),
                "Mẫu số 1",
                "GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH",
                "Kính gửi: CƠ QUAN VÍ DỤ",
                "Tôi là (ghi họ tên bằng chữ in hoa): VÕ THỊ THÍ DỤ",
                "Sinh ngày: 08/01/1990",
                "Số định danh cá nhân: 048190000104",
                "(ghi bằng chữ in hoa): HỘ KINH DOANH VÍ DỤ",
                "1 Bán lẻ lương thực 4721 X",
                "Tổng số (bằng số, bằng chữ, VNĐ): 50.000.000 VNĐ (năm mươi triệu đồng)",
                "5.3. Tổng số lao động (dự kiến): 2",
                "X Phương pháp kê khai",
                "X Cá nhân",
                "CHỦ HỘ KINH DOANH");
        assertFalse(visit.printed().contains("X Phương pháp khoán"));
        assertFalse(visit.printed().contains("X Không kinh doanh tại trụ sở"));
    }

    @Test
    void the_items_stand_in_the_order_of_the_official_form() throws IOException {
        var text = small().printed();
        int at = 0;
        for (var item : List.of(
                "Tôi là (ghi họ tên",
                "Sinh ngày:",
                "Giới tính:",
                "Số định danh cá nhân:",
                "Điện thoại (nếu có):",
                "Dân tộc:",
                "Nơi thường trú:",
                "Nơi ở hiện tại:",
                "1. Tên hộ kinh doanh:",
                "2. Trụ sở của hộ kinh doanh:",
                "3. Ngành, nghề kinh doanh",
                "4. Vốn kinh doanh:",
                "5.1. Địa chỉ nhận thông báo thuế",
                "5.2. Ngày bắt đầu hoạt động",
                "5.3. Tổng số lao động",
                "5.4. Phương pháp tính thuế GTGT",
                "6. Chủ thể thành lập",
                "7. Thông tin về các thành viên",
                "Tôi xin cam kết:",
                "CHỦ HỘ KINH DOANH")) {
            int found = text.indexOf(item, at);
            assertTrue(found >= at, item + " is not after what is before it in\n" + text);
            at = found;
        }
    }

    @Test
    void limit_and_fee_are_those_of_the_announcing_decision() {
        var procedure = small().worked().procedure();
        assertEquals(new TimeLimit.WorkingDays(BigDecimal.valueOf(3)), procedure.timeLimit());
        assertEquals(
                new FeeRule.Amount.OfOffice("householdBusiness"),
                procedure.fees().getFirst().amount());
    }

    @Test
    void without_the_population_database_the_person_says_more_and_nothing_is_presumed() {
        var visit = small().type("linkDown", "có");
        for (var key : List.of("applicant.ethnicity", "applicant.nationality", "homeStreet", "nowProvince")) {
            assertTrue(visit.field(key).answer().isEmpty(), key);
            assertTrue(visit.field(key).field().required(), key);
        }
        assertEquals(8, visit.gaps().size(), visit.gaps()::toString);
    }

    @Test
    void one_line_of_business_is_the_main_one_and_has_a_code_of_four_figures() {
        assertEquals(List.of(), small().objections());
        assertEquals(List.of("lines"), lines(line("Bán lẻ", "4721", false)).objections());
        assertEquals(
                List.of("lines"),
                lines(line("Bán lẻ", "4721", true), line("Ăn uống", "5610", true))
                        .objections());
        assertEquals(List.of("lines"), lines(line("Bán lẻ", "47", true)).objections());
        assertEquals(
                List.of(),
                lines(line("Bán lẻ", "4721", true), line("Ăn uống", "", false)).objections());
    }

    @Test
    void a_familys_table_holds_the_owner_once() {
        var visit = small().type("founder", "family");
        visit.answer("members", new Value.Rows(List.of(member("Phạm Ví Dụ", "048088000103"))));
        assertEquals(List.of("members"), visit.objections());
        visit.answer(
                "members",
                new Value.Rows(List.of(member("Võ Thị Thí Dụ", "048190000104"), member("Phạm Ví Dụ", "048088000103"))));
        assertEquals(List.of(), visit.objections());
        assertEquals(List.of("declaration", "familyAuthorisation"), visit.papers());
        assertEquals(List.of(), visit.gaps());
        visit.type("linkDown", "có");
        assertTrue(visit.objections().contains("members"), "columns 6 to 9 are needed then");
    }

    @ParameterizedTest
    @CsvSource({
        "person, declaration authorisation ownerCard",
        "firm, declaration contract letter ownerCard",
        "post, declaration postalSlip ownerCard"
    })
    void who_files_for_the_owner_brings_their_own_papers(String filedBy, String papers) {
        var visit = small().type("filedBy", filedBy).type("electronicIdentity", "không");
        assertEquals(List.of(papers.split(" ")), visit.papers());
        visit.type("electronicIdentity", "có");
        assertFalse(visit.papers().contains("ownerCard"));
    }

    @Test
    void the_longest_answers_are_all_on_the_paper() throws IOException {
        var rows = IntStream.range(10, 30)
                .mapToObj(i -> line("Bán lẻ hàng hóa khác chưa được phân vào đâu tại chợ số " + i, "47" + i, i == 10))
                .toList();
        var people = IntStream.range(10, 22)
                .mapToObj(i -> member("Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy", "0481900010" + i))
                .peek(row -> row.put("residence", new Value.Text(Sitting.filled("Số nhà", 120) + " hết")))
                .toList();
        var visit = small().type("founder", "family")
                .answer("lines", new Value.Rows(rows))
                .answer("members", new Value.Rows(people))
                .type("businessName", "Hộ kinh doanh " + "W".repeat(180))
                .type("seatStreet", Sitting.filled("Số nhà", 190) + " hết")
                .type("taxElsewhere", "có")
                .type("taxStreet", Sitting.filled("Số nhà", 190) + " hết")
                .type("capital", "987654321000");
        var text = visit.printed();
        for (int i = 10; i < 22; i++) {
            Sitting.has(text, "0481900010" + i, "47" + i);
        }
        Sitting.has(text.replace(" ", ""), "W".repeat(180));
        Sitting.has(text, "987.654.321.000 VNĐ (chín trăm tám mươi bảy tỷ", "CHỦ HỘ KINH DOANH");
    }

    private static Map<String, Value> line(String name, String code, boolean main) {
        var row = new HashMap<String, Value>(Map.of("name", new Value.Text(name), "main", new Value.YesNo(main)));
        if (!code.isEmpty()) {
            row.put("code", new Value.Text(code));
        }
        return row;
    }

    private static Map<String, Value> member(String name, String number) {
        return new HashMap<>(Map.of(
                "fullName", new Value.Text(name),
                "birthDate", new Value.Text("1990-01-08"),
                "citizenId", new Value.Text(number),
                "sex", new Value.Text("female")));
    }

    @SafeVarargs
    private static Sitting lines(Map<String, Value>... lines) {
        return small().answer("lines", new Value.Rows(List.of(lines)));
    }

    private static Sitting small() {
        return Sitting.of(CODE)
                .scan(OWNER)
                .confirmAll()
                .type("linkDown", "không")
                .type("businessName", "Hộ kinh doanh Ví Dụ")
                .type("seatStreet", "Số 1 Đường Ví Dụ")
                .type("seatCommune", "Phường Mẫu")
                .type("seatProvince", "Thành phố Mẫu")
                .answer("lines", new Value.Rows(List.of(line("Bán lẻ lương thực", "4721", true))))
                .type("capital", "50000000")
                .type("workers", "2")
                .type("vat", "declared")
                .type("founder", "person")
                .type("filedBy", "owner");
    }
}
