package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Route;
import vn.motcua.domain.procedure.TimeLimit;

/// Monthly social allowance and support for care, procedure 1.001776. Every person here is invented.
class SocialAllowanceTest {

    private static final String CODE = "1.001776";
    private static final String AUNT = "048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025";
    private static final String OTHER = "048160000105||Trần Văn Mẫu|02031960|Nam|Tổ 2, Phường Cũ, Đà Nẵng|20052025";
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})X(?!\\p{L})");

    @Test
    void an_orphan_is_declared_on_form_1a_by_who_looks_after_it() throws IOException {
        var visit = child();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration"), prints(visit));
        assertEquals(List.of("declaration", "identity", "residence", "birth"), visit.papers());
        assertEquals(0, visit.toPay());
        assertEquals(2, visit.paper().pages());
        Sitting.has(
                visit.lines(),
                "Mẫu số 1a",
                "TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI (Áp dụng đối với đối tượng quy định tại khoản 1, khoản 2 và khoản 7 Điều 5",
                "1. Họ và tên (Viết chữ in hoa): PHẠM BÉ ÚT",
                "Giấy CMND hoặc Căn cước công dân số: – Cấp ngày: –",
                "X Đang đi học (Ghi cụ thể: Lớp 1, Trường Mẫu)",
                "4. Có thẻ BHYT không? X Không",
                "Trợ cấp bảo trợ xã hội hàng tháng: 500.000 đồng. Hưởng từ tháng 07/2025",
                "không? Không X Hộ nghèo",
                "7. Có khuyết tật không? X Không Có",
                "8. Thông tin về mẹ của đối tượng: Mất năm 2020",
                "9. Thông tin về cha của đối tượng: –",
                "Mối quan hệ với đối tượng: Cô ruột",
                "Địa chỉ: Số 1 Đường Ví Dụ, Phường Mẫu",
                "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ");
        assertFalse(visit.asks("labour") || visit.asks("children") || visit.asks("supporter") || visit.asks("working"));
        assertFalse(visit.asks("householder.fullName") || visit.asks("carer.fullName"));
    }

    @ParameterizedTest
    @CsvSource({
        "child, 1a, 'khoản 1, khoản 2 và khoản 7', '9. Thông tin về cha'",
        "hiv, 1b, khoản 3 và khoản 8, 9. Khả năng tham gia lao động",
        "single, 1c, khoản 4, 9. Thông tin về con thứ nhất",
        "old, 1d, khoản 5, 8. Người có nghĩa vụ và quyền phụng dưỡng",
        "disabled, 1đ, khoản 6, 12. Cá nhân/hộ gia đình đang trực tiếp"
    })
    void each_kind_of_recipient_has_its_form(String kind, String form, String clause, String last) throws IOException {
        var visit = Sitting.of(CODE).type("request", "allowance").type("kind", kind);
        var text = visit.printed();
        Sitting.has(text, "Mẫu số " + form, "quy định tại " + clause + " Điều 5", last);
        assertEquals(1, text.split("Mẫu số ", -1).length - 1, text);
    }

    @Test
    void a_parent_alone_tells_of_every_child() throws IOException {
        var visit = single(2).answer("children", rows(2));
        assertEquals(List.of(), visit.gaps());
        assertTrue(visit.papers().contains("birth"), "of the children");
        Sitting.has(
                visit.lines(),
                "Mẫu số 1c",
                "không? Không Hộ nghèo X Hộ cận nghèo",
                "Có chồng/vợ đã chết",
                "8. Số con đang nuôi: 2 người. Trong đó dưới 16 tuổi 1 người;",
                "- Con thứ 2: Võ Con Hai, sinh ngày 02/03/2015, đi học: Lớp 5",
                "Mối quan hệ với đối tượng: –");
        assertEquals(
                List.of("childCount", "children"),
                single(3).answer("children", rows(2)).objections());
    }

    @Test
    void an_old_person_of_no_poor_household_is_led_to_the_social_pension() {
        var visit = old("12/3/1950");
        assertEquals(List.of("1.014027"), routes(visit.type("poverty", "none")));
        assertEquals(List.of("1.014027"), routes(visit.type("poverty", "nearPoor")));
        assertEquals(List.of(), routes(visit.type("poverty", "poor")));
        assertEquals(List.of(), routes(old("12/3/1960").type("poverty", "none")));
        assertFalse(visit.papers().contains("birth"));
    }

    @Test
    void a_disabled_person_shows_the_certificate_and_what_else_the_case_wants() throws IOException {
        var visit = disabled("allowance");
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("declaration", "identity", "residence", "disability"), visit.papers());
        Sitting.has(
                visit.lines(),
                "7. Có khuyết tật không? Không X Có - Giấy xác nhận khuyết tật số: 27238.01",
                "- Mức độ khuyết tật: Đặc biệt nặng",
                "8. Có tham gia làm việc không? X Không Có",
                "10. Số con (Nếu có): 0 người. Trong đó, dưới 36 tháng tuổi: – người.",
                "11. Khả năng tự phục vụ: Không tự phục vụ được");
        assertFalse(visit.asks("impaired"), "that is said already");
        visit.type("childCount", "1").type("infants", "1").type("pregnant", "có");
        assertEquals(
                List.of("declaration", "identity", "residence", "birth", "disability", "pregnancy"), visit.papers());
        assertEquals(List.of("infants"), visit.type("infants", "2").objections());
    }

    @Test
    void who_is_infected_shows_the_paper_of_the_health_authority() {
        var visit = Sitting.of(CODE).type("request", "allowance").type("kind", "hiv");
        assertEquals(List.of("declaration", "identity", "residence", "hiv"), visit.papers());
    }

    @Test
    void a_household_declares_on_form_2a_alone_or_beside_the_allowance() throws IOException {
        var visit = household(Sitting.of(CODE).scan(OTHER).confirmAll().type("request", "household"));
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("household"), prints(visit));
        assertEquals(List.of("household", "identity", "residence", "disability"), visit.papers());
        assertEquals(1, visit.paper().pages());
        Sitting.has(
                visit.lines(),
                "Mẫu số 2a",
                "1.1. Họ và tên chủ hộ (Viết chữ in hoa): TRẦN VĂN MẪU",
                "Nơi ở hiện nay: Số 1 Đường Ví Dụ, Phường Mẫu",
                "1.3. Số người trong hộ: 5 người (Trong đó người khuyết tật 2 người)",
                "- Khuyết tật nhẹ: 0 người (Đang sống tại hộ: – người)",
                "1.4. Hộ có thuộc diện hộ nghèo không? Không X Có");
        assertFalse(visit.asks("subject.fullName") || visit.asks("writer") || visit.asks("relation"));
        assertEquals(
                List.of("disabledMembers"),
                visit.type("mild", "1").type("mildHere", "1").objections());
        assertEquals(List.of("declaration", "household"), prints(disabled("allowanceHousehold")));
    }

    @Test
    void who_takes_somebody_in_declares_on_2b_and_for_an_unpaid_person_on_03() throws IOException {
        var visit = fostering();
        assertEquals(List.of(), visit.gaps());
        assertEquals(List.of("foster", "fostered"), prints(visit));
        assertEquals(List.of("foster", "fostered", "identity", "residence"), visit.papers());
        Sitting.has(
                visit.lines(),
                "Mẫu số 2b",
                "2.1. Họ và tên (Viết chữ in hoa): VÕ THỊ THÍ DỤ",
                "2.5. Tình trạng hôn nhân: Đã ly hôn",
                "2.6. Có mắc bệnh mạn tính không? Không X Có (Ghi bệnh: Hen)",
                "3.1. Họ và tên (Viết chữ in hoa): –",
                "Mẫu số 03",
                "1. Họ và tên (Viết chữ in hoa): PHẠM BÉ ÚT");
        visit.type("fosterPaid", "có");
        assertEquals(List.of("foster"), prints(visit));
        assertFalse(visit.asks("subject.fullName"));
        visit.type("request", "allowanceFoster").type("kind", "child");
        assertEquals(List.of("declaration", "foster"), prints(visit));
    }

    @Test
    void nobody_speaks_for_or_takes_in_oneself() {
        var visit = fostering();
        var subject = visit.worked().procedure().form().roles().get(1);
        assertEquals("subject", subject.key());
        visit.with(visit.visit().give(visit.form(), subject, visit.person(0).id()));
        assertEquals(List.of("writer", "writerIsCarer"), visit.objections());
    }

    @Test
    void limit_result_and_prints_are_those_of_the_portal() {
        var procedure = child().worked().procedure();
        assertEquals(new TimeLimit.WorkingDays(BigDecimal.TEN), procedure.timeLimit());
        assertEquals("Trợ cấp xã hội hàng tháng", procedure.called());
        for (var print : procedure.prints()) {
            var made = procedure.papers().stream()
                    .filter(paper -> paper.produced().equals(java.util.Optional.of(print.id())))
                    .findFirst()
                    .orElseThrow();
            assertEquals(print.when(), made.when(), "printed while it is asked for: " + print.id());
        }
    }

    @Test
    void nobody_is_given_an_ethnicity_or_a_poverty() {
        var visit = Sitting.of(CODE)
                .scan(AUNT)
                .confirmAll()
                .type("request", "allowance")
                .type("kind", "single")
                .type("writer", "self");
        for (var key : List.of("subject.ethnicity", "poverty", "healthCard", "impaired", "marriage")) {
            assertTrue(visit.field(key).answer().isEmpty(), key);
        }
    }

    @Test
    void the_longest_answers_are_all_on_the_papers() throws IOException {
        var visit = fostering()
                .type("request", "allowanceFoster")
                .type("kind", "single")
                .type("marriage", "missing")
                .type("childCount", "12")
                .type("youngChildren", "12")
                .type("studyingChildren", "0")
                .answer("children", rows(12))
                .type("subject.fullName", "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê")
                .type("subject.residence", Sitting.filled("Số nhà", 280) + " hết nơi ở")
                .type("livesWith", Sitting.filled("Ở với", 230) + " hết người")
                .type("relation", Sitting.filled("Cô", 80) + " hết họ")
                .type("house", Sitting.filled("Nhà", 180) + " hết nhà")
                .type("experience", Sitting.filled("Đã", 280) + " hết việc");
        assertEquals(List.of(), visit.gaps());
        Sitting.has(
                visit.printed(),
                "THỤY KHUÊ",
                "hết nơi ở",
                "hết người",
                "Con thứ 12: Võ Con Mười Hai",
                "hết họ",
                "hết nhà",
                "hết việc");
        assertEquals(4, visit.paper().pages());
    }

    @Test
    void an_empty_form_is_the_first_print_and_marks_nothing() throws IOException {
        var visit = Sitting.of(CODE);
        assertEquals(List.of("declaration"), prints(visit));
        assertFalse(MARK.matcher(visit.printed()).find(), visit.printed());
        for (var request : List.of("household", "foster")) {
            var text = Sitting.of(CODE).type("request", request).printed();
            assertFalse(MARK.matcher(text).find(), text);
        }
    }

    private static List<String> prints(Sitting visit) {
        return visit.worked().prints().stream().map(Print::id).toList();
    }

    private static List<String> routes(Sitting visit) {
        return visit.worked().routes().stream().map(Route::to).toList();
    }

    private static Value.Rows rows(int many) {
        var names =
                List.of("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai");
        return new Value.Rows(IntStream.range(0, many)
                .mapToObj(i -> Map.<String, Value>of(
                        "fullName", new Value.Text("Võ Con " + names.get(i)),
                        "birthDate", new Value.Text("2015-03-02"),
                        "schooling", new Value.Text("Lớp 5")))
                .toList());
    }

    private static Sitting child() {
        return small(Sitting.of(CODE)
                        .scan(AUNT)
                        .withoutCard()
                        .confirmAll()
                        .type("request", "allowance")
                        .type("kind", "child"))
                .type("socialSum", "500000")
                .type("socialSince", "7/2025")
                .type("mother", "Mất năm 2020")
                .confirmAll();
    }

    /// About a child that has no card.
    private static Sitting small(Sitting visit) {
        return about(visit.type("writer", "other")
                        .type("relation", "Cô ruột")
                        .type("applicant.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                        .type("subject.fullName", "Phạm Bé Út")
                        .type("subject.birthDate", "1/12/2019")
                        .type("subject.sex", "Nam"))
                .type("poverty", "poor")
                .type("schooling", "attending")
                .type("schoolNote", "Lớp 1, Trường Mẫu")
                .type("impaired", "không");
    }

    private static Sitting about(Sitting visit) {
        return visit.type("subject.ethnicity", "kinh")
                .type("subject.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .type("livesWith", "Ở với cô ruột")
                .type("healthCard", "không");
    }

    private static Sitting single(int children) {
        return about(self("single"))
                .type("impaired", "không")
                .type("poverty", "nearPoor")
                .type("marriage", "dead")
                .type("childCount", Integer.toString(children))
                .type("youngChildren", "1")
                .type("studyingChildren", "1")
                .confirmAll();
    }

    private static Sitting self(String kind) {
        return Sitting.of(CODE)
                .scan(AUNT)
                .confirmAll()
                .type("request", "allowance")
                .type("kind", kind)
                .type("writer", "self");
    }

    private static Sitting old(String born) {
        return self("old").type("subject.birthDate", born);
    }

    private static Sitting disabled(String request) {
        return about(self("disabled").type("request", request))
                .type("schooling", "stopped")
                .type("poverty", "none")
                .type("certificate", "27238.01")
                .type("impairment", "Vận động")
                .type("severity", "extreme")
                .type("marriage", "none")
                .type("childCount", "0")
                .type("working", "không")
                .type("selfCare", "unable")
                .confirmAll();
    }

    private static Sitting household(Sitting visit) {
        return home(visit)
                .type("members", "5")
                .type("extreme", "1")
                .type("extremeHere", "1")
                .type("severe", "1")
                .type("severeHere", "1")
                .type("mild", "0")
                .type("disabledMembers", "2")
                .confirmAll();
    }

    /// The home of who is at the desk.
    private static Sitting home(Sitting visit) {
        return visit.type("writerIsHead", "có")
                .type("householder.ethnicity", "kinh")
                .type("householder.residence", "Số 1 Đường Ví Dụ, Phường Mẫu")
                .type("homePoor", "có")
                .type("house", "Nhà bán kiên cố, thuộc sở hữu của hộ");
    }

    private static Sitting fostering() {
        return small(home(Sitting.of(CODE)
                                .scan(AUNT)
                                .withoutCard()
                                .confirmAll()
                                .type("request", "foster")
                                .type("fosterPaid", "không"))
                        .type("homeIncome", "60000000")
                        .type("writerIsCarer", "có")
                        .type("experience", "Đã nuôi hai con")
                        .type("carerImpaired", "không")
                        .type("carerIll", "có")
                        .type("carerIllness", "Hen")
                        .type("carerMarriage", "divorced"))
                .confirmAll();
    }
}
