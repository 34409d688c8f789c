package vn.motcua.catalogue.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Limits of the portal, whatever their unit says.
class LimitsOfPortalTest {

    private static final String AFTER_THREE =
            "nếu tiếp nhận hồ sơ sau 15 giờ thì có Phiếu hẹn, trả kết quả trong ngày làm việc tiếp theo.";

    @TempDir
    Path folder;

    private static PortalFile file() {
        return new PortalFile("1.000001", "Đăng ký việc A").group("", "1/0 Tờ khai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|WORKING_DAY||{workingDays: 3}",
                "0.5|WORKING_DAY||{workingDays: 0.5}",
                "3|WORKING_DAY|Trong thời hạn 03 ngày làm việc kể từ ngày nhận|{workingDays: 3}",
                "10|WORKING_DAY|10 (mười) ngày làm việc|{workingDays: 10}",
                "1|HOUR|Tiếp nhận ngay|{hours: 1}",
                "15|DAY||{days: 15}",
                "2|MONTH||{months: 2}",
                "5|DAY|Quyết định ngày 30 tháng 6 năm 2025, nộp trước 17 giờ|{days: 5}",
                "Không quá 05 ngày kể từ ngày nhận đủ hồ sơ|OTHER||{days: 5}",
                "''|OTHER|không quá 1 tháng|{months: 1}"
            })
    void is_taken_over(String amount, String unit, String description, String limit) throws IOException {
        var said = description == null ? "" : description;
        var draft = file().method("DIRECT", number(amount), unit, said).drafted(folder);

        assertEquals(List.of(), draft.open());
        assertTrue(draft.has("timeLimit: " + limit), draft.yaml());
    }

    private static Object number(String text) {
        return text.matches("\\d+") ? Integer.valueOf(text) : text.matches("\\d+\\.\\d+") ? Double.valueOf(text) : text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|OTHER|",
                "20|DAY|tối đa không quá 20 ngày làm việc",
                "10|WORKING_DAY|10 ngày làm việc (hoặc 7 ngày làm việc đối với nhà ở)",
                "45|DAY|không quá 45 ngày; vùng núi không quá 60 ngày",
                "2.5|DAY|",
                "0|WORKING_DAY|",
                "3|FORTNIGHT|",
                "theo quy định|OTHER|"
            })
    void is_left_open_where_it_is_not_clear(String amount, String unit, String description) throws IOException {
        var said = description == null ? "" : description;
        var draft = file().method("DIRECT", number(amount), unit, said).drafted(folder);

        assertEquals(List.of("portal.limit-unclear"), draft.open());
        assertTrue(draft.yaml().contains("timeLimit: {open: "), draft.yaml());
    }

    @Test
    void the_same_day_has_its_hour_of_the_steps() throws IOException {
        var draft = file().steps(AFTER_THREE).method("DIRECT", 1, "OTHER", "").drafted(folder);

        assertTrue(draft.has("timeLimit: {sameDay: {cutOff: \"15:00\"}}"), draft.yaml());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nếu tiếp nhận hồ sơ bổ sung thông tin sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo",
                "nếu tiếp nhận hồ sơ sau 15 giờ thì báo lại"
            })
    void an_hour_for_some_dossiers_only_is_not_the_procedures(String steps) throws IOException {
        var draft = file().steps(steps).method("DIRECT", 1, "OTHER", "").drafted(folder);

        assertEquals(List.of("portal.limit-unclear"), draft.open());
    }

    @Test
    void the_cases_tell_the_unit_only_where_all_say_the_same() throws IOException {
        var agreed = file().cases(5, "WORKING_DAY").method("DIRECT", 5, "OTHER", "");
        assertTrue(agreed.drafted(folder.resolve("..").resolve(folder.getFileName()))
                .has("timeLimit: {workingDays: 5}"));

        var two = new PortalFile("1.000002", "Đăng ký việc B")
                .group("", "1/0 Tờ khai")
                .cases(5, "WORKING_DAY")
                .cases(2, "DAY")
                .method("DIRECT", 5, "OTHER", "");
        assertEquals(List.of("portal.limit-unclear"), two.drafted(folder).open());
    }

    @Test
    void the_counter_has_the_limit_of_filing_there() throws IOException {
        var draft = file().method("ONLINE", 1, "WORKING_DAY", "")
                .method("DIRECT", 3, "WORKING_DAY", "")
                .drafted(folder);

        assertTrue(draft.has("timeLimit: {workingDays: 3}"), draft.yaml());
        assertTrue(draft.yaml().contains("portal.channel-online"), draft.yaml());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void a_procedure_that_is_filed_online_only_is_asked_about() throws IOException {
        assertEquals(
                List.of("portal.not-direct"),
                file().method("ONLINE", 1, "WORKING_DAY", "").drafted(folder).open());
    }
}
