package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScanOtherCodeTest {

    private static final String KEY = "0123456789ab";
    private static final String LOG = "zyxwvtsrqpnm";
    private static final String SIGNATURE = "Ab-_".repeat(21) + "Zz";
    private static final String NUMBER = "H29.12.34-261122-Q1007";
    private static final String RECEIPT =
            String.join("/", "https://tracuu.example.vn/bien-nhan", NUMBER, KEY, LOG, SIGNATURE);

    @Test
    void our_receipt_is_known_by_its_four_parts() {
        var receipt = assertInstanceOf(Scan.Receipt.class, read("\uFEFF" + RECEIPT + "\r\n"));
        assertEquals(RECEIPT, receipt.text());
        assertEquals(NUMBER, receipt.number());
        assertTrue(receipt.signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H29.12-261122-Q1007", "000.12.34.H29-260115-0007", "H29.1-261122-Q1001007", "A.B-000000-1234"})
    void the_number_of_a_receipt_may_stand_alone(String number) {
        var receipt = assertInstanceOf(Scan.Receipt.class, read(number));
        assertEquals(number, receipt.number());
        assertFalse(receipt.signed());
    }

    @Test
    void what_is_nearly_our_receipt_is_a_web_address() {
        for (var near : new String[] {
            RECEIPT + "x",
            RECEIPT.substring(0, RECEIPT.length() - 1),
            RECEIPT + "?a=b",
            RECEIPT.replace(KEY, "0123456789al"),
            RECEIPT.replace(NUMBER, "H29-261122-Q1007"),
            "https://vneid.gov.vn/qr/abc",
            "HTTP://EXAMPLE.VN",
            "www.example.vn/a b"
        }) {
            assertEquals(new Scan.WebAddress(near), read(near));
        }
    }

    @Test
    void a_receipt_typed_wrongly_is_mangled() {
        for (var typed : new String[] {
            RECEIPT.replace("0123456789ab", "0123456789đb"),
            RECEIPT.replace("Ab-_Ab", "Ầb-_Ab"),
            RECEIPT.replace(":", "Ñ"),
            RECEIPT.replace("://", ">&&"),
            Letters.otherCase(RECEIPT),
            "h29.12-261122-q1007",
            "H29.À2-261122-Q1007"
        }) {
            assertInstanceOf(Scan.Mangled.class, read(typed), typed);
        }
    }

    @Test
    void a_bank_code_is_named() {
        assertEquals(
                new Scan.VietQr(),
                read("00020101021238540010A00000072701240006970403011000123456780208QRIBFTTA53037045802VN6304AAAA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DN4010123456789|4e677579e1bb856e|01/05/1990|1|48c3a0204ee1bb9969|01-001|01/01/2026|31/12/2026|x",
                "dn4010123456789|4e67|01/05/1990|1|48c3",
                "0123456789|4e677579e1bb856e|01/05/1990|1|48c3a0204ee1bb9969|01-001"
            })
    void a_health_insurance_card_is_named_and_nothing_of_it_is_kept(String code) {
        assertEquals(new Scan.HealthInsuranceCard(), read(code));
    }

    private static Scan read(String text) {
        return Scan.read(text, Invented.TODAY);
    }
}
