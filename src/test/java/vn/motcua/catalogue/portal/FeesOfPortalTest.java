package vn.motcua.catalogue.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// Fees of the portal, by the way of filing.
class FeesOfPortalTest {

    private static final String COUNCIL = "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.";
    private static final String MERIT =
            " Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật.";

    @TempDir
    Path folder;

    private PortalFile file() {
        return new PortalFile("1.000001", "Đăng ký việc A").group("", "1/0 Tờ khai");
    }

    private PortalFile.Drafted direct(ObjectNode... fees) throws IOException {
        return file().method("DIRECT", 3, "WORKING_DAY", "", fees).drafted(folder);
    }

    @Test
    void nothing_is_paid_where_the_portal_says_so() throws IOException {
        var draft = direct(PortalFile.fee("SERVICE_FEE", 0, "Miễn lệ phí."));

        assertTrue(draft.has("fees: []"), draft.yaml());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void where_the_portal_says_nothing_it_is_asked() throws IOException {
        assertEquals(List.of("portal.fee-silent"), direct().open());
    }

    @Test
    void the_council_decides_and_three_sorts_of_people_are_exempt() throws IOException {
        var draft =
                direct(PortalFile.fee("SERVICE_FEE", 0, COUNCIL + MERIT + " Phí bản sao (nếu có yêu cầu) 8.000 đồng."));

        assertTrue(draft.has("amount: office.fees.levy1000001"), draft.yaml());
        assertTrue(draft.has("exempt: \"exemption in ['merit', 'poor', 'disabled']\""), draft.yaml());
        assertTrue(draft.yaml().contains("# portal.draft-optional"), draft.yaml());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void what_is_the_same_everywhere_is_written_once_and_what_differs_by_channel() throws IOException {
        var same = file().method("DIRECT", 3, "WORKING_DAY", "", PortalFile.fee("SERVICE_FEE", 0, COUNCIL))
                .method("ONLINE", 3, "WORKING_DAY", "", PortalFile.fee("SERVICE_FEE", 0, "(" + COUNCIL + ")"))
                .drafted(folder);
        assertFalse(same.yaml().contains("channel:"), same.yaml());

        var other = new PortalFile("1.000002", "Đăng ký việc B")
                .group("", "1/0 Tờ khai")
                .method("DIRECT", 3, "WORKING_DAY", "", PortalFile.fee("FEE", 20000, "nộp 20.000 đồng/lần đăng ký"))
                .method("ONLINE", 3, "WORKING_DAY", "", PortalFile.fee("FEE", 10000, ""))
                .drafted(folder);
        assertTrue(other.has("channel: direct"), other.yaml());
        assertTrue(other.has("amount: 20000"), other.yaml());
        assertTrue(other.has("channel: online"), other.yaml());
        assertTrue(other.has("amount: 10000"), other.yaml());
        assertFalse(other.yaml().contains("perUnit"), other.yaml());
        assertEquals(List.of(), other.open());
    }

    @Test
    void what_is_paid_for_each_is_counted() throws IOException {
        var draft = direct(PortalFile.fee("SERVICE_FEE", 8000, "8.000 đồng/Văn bản xác nhận về một việc."));

        assertTrue(draft.has("perUnit: count1"), draft.yaml());
        assertTrue(draft.yaml().contains("portal.draft-count [văn bản xác nhận]"), draft.yaml());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void people_who_are_exempt_by_a_circular_are_asked() throws IOException {
        var draft = direct(
                PortalFile.fee("FEE", 15000, ""),
                PortalFile.fee(
                        "FEE", 0, "Trường hợp công dân thuộc diện được miễn phí theo Điều 4 thì xuất trình giấy tờ."));

        assertTrue(draft.has("exempt: \"feeExempt\""), draft.yaml());
        assertEquals(List.of(), draft.open());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FEE|5000|thu 7.000 đồng/lần đăng ký",
                "FEE|10|/bản",
                "FEE|0|Theo quy định của Luật phí và lệ phí",
                "SERVICE_FEE|0|Miễn lệ phí cho người thuộc hộ nghèo.",
                "SERVICE_FEE|0|Do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí đối với trường hợp đăng ký đúng hạn.",
                "PRICE_LEVEL|0|"
            })
    void a_sum_that_is_not_clear_is_left_open(String kind, int dong, String description) throws IOException {
        var draft = direct(PortalFile.fee(kind, dong, description == null ? "" : description));

        assertEquals(List.of("portal.fee-unclear"), draft.open());
    }

    @Test
    void several_sums_for_one_way_of_filing_are_left_open() throws IOException {
        var draft = direct(
                PortalFile.fee("FEE", 15000, "Cá nhân: thu 15.000 đồng/lần đăng ký"),
                PortalFile.fee("FEE", 10000, "Theo danh sách: thu 10.000 đồng/người/lần đăng ký"));

        assertEquals(List.of("portal.fee-several", "portal.fee-several"), draft.open());
        assertTrue(draft.has("name: \"Cá nhân\""), draft.yaml());
    }
}
