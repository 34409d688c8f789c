package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Procedures;
import vn.motcua.domain.calendar.OfficeReturnRule;

class DueVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var verb = new DueVerb(
                () -> new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock()));
        return new CommandLine(verb)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void prints_the_date_and_its_reasons_as_json() {
        assertEquals(0, run("1.004873", "--from", "2026-11-20T10:40"));
        var answer = JsonMapper.shared().readTree(out.toString());
        assertEquals("2026-11-26T10:40+07:00", answer.get("due").asString());
        assertEquals("2026.1", answer.get("calendarVersion").asString());
        assertEquals("1.004873", answer.get("code").asString());
        assertEquals(0, answer.get("warnings").size());
        assertTrue(out.toString().contains("Bỏ qua Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam (NQ 28/2026/QH16)"));
        assertEquals("", err.toString());
    }

    @Test
    void says_what_is_not_confirmed() {
        assertEquals(0, run("1.004873", "--from", "2026-12-31T10:40"));
        var warnings = JsonMapper.shared().readTree(out.toString()).get("warnings");
        assertTrue(warnings.get(0).asString().startsWith("Lịch nghỉ năm 2027 chưa được xác nhận"));
    }

    @Test
    void an_unknown_code_or_a_wrong_time_is_wrong_use() {
        assertEquals(2, run("9.999999", "--from", "2026-11-20T10:40"));
        assertEquals(
                "Không có thủ tục mã “9.999999”. Xin kiểm tra lại mã thủ tục",
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(2, run("1.004873", "--from", "20/11/2026 10:40"));
        assertEquals(
                "Thời điểm “20/11/2026 10:40” không đúng. Xin ghi như 2026-11-20T10:40",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void a_missing_time_is_wrong_use() {
        assertEquals(2, run("1.004873"));
    }

    @Test
    void a_year_beyond_the_calendar_fails_with_a_sentence() {
        assertEquals(1, run("1.004873", "--from", "2027-12-30T10:40"));
        assertTrue(err.toString().startsWith("Chưa có lịch nghỉ năm 2028"), err.toString());
    }
}
