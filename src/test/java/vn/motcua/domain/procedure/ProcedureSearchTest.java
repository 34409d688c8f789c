package vn.motcua.domain.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Form;

class ProcedureSearchTest {

    private final ProcedureSearch search = new ProcedureSearch(List.of(
            procedure("1.000894", "Đăng ký kết hôn", false, "cưới"),
            procedure("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", true, "độc thân"),
            procedure("1.004884", "Đăng ký lại khai sinh", false),
            procedure("1.001193", "Đăng ký khai sinh", true)));

    @Test
    void nothing_typed_shows_the_frequent_ones_first() {
        assertEquals(List.of("1.004873", "1.001193", "1.000894", "1.004884"), found(" "));
    }

    @Test
    void words_need_no_accents_and_no_end() {
        assertEquals(List.of("1.004873"), found("tinh trang hon"));
        assertEquals(List.of("1.004873"), found("GIẤY XÁC NHẬN"));
        assertEquals(List.of("1.004873"), found("hon nhan giay"));
        assertEquals(List.of("1.000894"), found("dang ky ket hon"));
    }

    @Test
    void a_phrase_goes_before_its_words_apart() {
        assertEquals(List.of("1.001193", "1.004884"), found("đăng ký khai"));
    }

    @Test
    void the_name_that_says_least_beside_the_phrase_goes_first() {
        var births = new ProcedureSearch(List.of(
                procedure("2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", true),
                procedure("1.001193", "Đăng ký khai sinh", true)));
        assertEquals(
                List.of("1.001193", "2.000635"),
                births.find("khai sinh").stream().map(Procedure::code).toList());
    }

    @Test
    void code_and_initials_and_other_words_find_it_too() {
        assertEquals(List.of("1.004873"), found("1.004873"));
        assertEquals(List.of("1.004873"), found("4873"));
        assertEquals(List.of("1.004873"), found("xntthn"));
        assertEquals(List.of("1.004873"), found("doc than"));
        assertEquals(List.of("1.000894"), found("cưới"));
        assertEquals(4, found("ho tich").size());
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertEquals(List.of(), found("xây dựng"));
        assertEquals(List.of(), found("9999"));
    }

    private List<String> found(String typed) {
        return search.find(typed).stream().map(Procedure::code).toList();
    }

    private static Procedure procedure(String code, String name, boolean frequent, String... keywords) {
        return new Procedure(
                code,
                name,
                Optional.empty(),
                "Hộ tịch",
                "commune",
                ReceiptKind.STANDARD,
                Intake.FULL,
                List.of(),
                new Effective(LocalDate.EPOCH, Optional.empty(), Optional.empty()),
                new TimeLimit.Days(3),
                Optional.empty(),
                Optional.empty(),
                new Form(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                frequent,
                List.of(keywords),
                "");
    }
}
