package vn.motcua.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.Sentence;
import vn.motcua.keys.CertificatePin;

/// A code that is typed right gives what was put in; a code that is typed wrong gives a sentence.
class EnrolCodeTest {

    private static final String PIN = new CertificatePin("9qw2e7k3ma5tz0c4rv8xhj6ndb").text();
    private static final String SECRET = "7k3ma9qw2exf5tz0";
    private static final EnrolCode CODE = new EnrolCode(URI.create("https://mc.phuong-x.vn:8443"), PIN, SECRET);
    private static final EnrolCode PLAIN = new EnrolCode(URI.create("http://127.0.0.1:8080"), "", SECRET);

    static final List<EnrolCode> CODES =
            List.of(CODE, PLAIN, new EnrolCode(URI.create("https://10.20.30.40"), PIN, SECRET));

    /// Frozen: a code that was sent is read by a newer program too.
    @Test
    void a_code_looks_as_it_is_documented() {
        assertEquals("mc.phuong-x.vn:8443/9qw2-e7k3-ma5t-z0c4-rv8x-hj6n-db7k-3ma9-qw2e-xf5t-z0jy-fqtf", CODE.text());
        assertEquals("http://127.0.0.1:8080/7k3m-a9qw-2exf-5tz0-9fy1-qj", PLAIN.text());
        assertTrue(PLAIN.isPlain());
        assertFalse(CODE.isPlain());
    }

    /// Of BIP-350, in our alphabet.
    @ParameterizedTest
    @CsvSource({
        "a, lqfn3a",
        "abcdef, l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
        "split, checkupstagehandshakeupstreamerranterredcaperredlc445v",
        "?, v759aa"
    })
    void the_checksum_is_that_of_bech32m(String head, String theirs) {
        var ours = new StringBuilder();
        theirs.chars()
                .map("qpzry9x8gf2tvdw0s3jn54khce6mua7l"::indexOf)
                .forEach(value -> ours.append(Checksum.ALPHABET.charAt(value)));
        assertTrue(Checksum.isGood(head, ours.toString()));
        int body = ours.length() - Checksum.LENGTH;
        assertEquals(ours.substring(body), Checksum.of(head, ours.substring(0, body)));
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void it_comes_back_from_text_and_from_a_qr(EnrolCode code) {
        assertEquals(new EnrolReading.Good(code), EnrolReading.of(code.text()));
        assertEquals(new EnrolReading.Good(code), EnrolReading.of(code.scanned()));
    }

    @Test
    void it_fits_a_small_qr() throws WriterException {
        var qr = Encoder.encode(CODE.scanned(), ErrorCorrectionLevel.M);
        assertEquals("ALPHANUMERIC", qr.getMode().name());
        assertEquals(4, qr.getVersion().getVersionNumber());
    }

    @Test
    void what_mail_and_people_do_to_it_does_not_matter() {
        var text = CODE.text();
        var seen = List.of(
                "  " + text + "\r\n",
                "https://" + text,
                text.replace("-", " - ").replace("phuong - x", "phuong-x"),
                text.replace("-", "\u2013"),
                text.replace("/", "/\n\u200b\u00a0"),
                text.replace("/", "/-"),
                "mc.phuong-x.vn:8443/" + text.substring(text.indexOf('/') + 1).replace('0', 'O'));
        seen.forEach(one -> assertEquals(new EnrolReading.Good(CODE), EnrolReading.of(one), one));
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void every_single_wrong_character_is_noticed(EnrolCode code) {
        var text = code.text();
        int tried = 0;
        for (int at = 0; at < text.length(); at++) {
            for (char other = ' '; other <= '~'; other++) {
                var typed = text.substring(0, at) + other + text.substring(at + 1);
                boolean same = same(text.charAt(at), other, at > text.lastIndexOf('/'));
                if (!same) {
                    assertInstanceOf(EnrolReading.Mistyped.class, EnrolReading.of(typed), typed);
                    tried++;
                }
            }
        }
        assertTrue(tried > 90 * text.length(), tried + " of " + text.length());
    }

    /// Another way of writing the very same.
    private static boolean same(char right, char typed, boolean letter) {
        char low = Character.toLowerCase(typed);
        return low == right
                || (letter && right == '0' && low == 'o')
                || (letter && right == '1' && (low == 'i' || low == 'l'))
                || (letter && right == '-' && typed == ' ');
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void one_wrong_letter_is_pointed_at(EnrolCode code) {
        var text = code.text();
        int start = text.lastIndexOf('/') + 1;
        for (int at = start; at < text.length(); at++) {
            for (char other : Checksum.ALPHABET.toCharArray()) {
                if (text.charAt(at) != '-' && text.charAt(at) != other) {
                    var typed = text.substring(0, at) + other + text.substring(at + 1);
                    assertEquals(Sentence.of("enrol.letter", (at - start) / 5 + 1), why(typed), typed);
                }
            }
        }
    }

    @Test
    void one_wrong_letter_of_the_address_is_told_from_those_behind_it() {
        assertEquals(Sentence.of("enrol.address"), why(CODE.text().replace("phuong", "phuomg")));
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void two_neighbours_that_changed_places_are_noticed(EnrolCode code) {
        var text = code.text();
        for (int at = 0; at + 1 < text.length(); at++) {
            char one = text.charAt(at);
            char two = text.charAt(at + 1);
            boolean moved = at > text.lastIndexOf('/') && (one == '-' || two == '-');
            if (one != two && !moved) {
                var typed = text.substring(0, at) + two + one + text.substring(at + 2);
                assertInstanceOf(EnrolReading.Mistyped.class, EnrolReading.of(typed), typed);
            }
        }
    }

    @Test
    void up_to_four_wrong_letters_are_never_taken_for_a_code() {
        var random = new Random(20261122);
        var text = CODE.scanned();
        int start = text.lastIndexOf('/') + 1;
        for (int i = 0; i < 200_000; i++) {
            var typed = new StringBuilder(text.toLowerCase(java.util.Locale.ROOT));
            for (int wrong = 2 + i % 3; wrong > 0; wrong--) {
                typed.setCharAt(random.nextInt(start, text.length()), Checksum.ALPHABET.charAt(random.nextInt(32)));
            }
            if (!typed.toString().equalsIgnoreCase(text)) {
                assertFalse(Checksum.isGood(typed.substring(0, start - 1), typed.substring(start)), typed.toString());
            }
        }
    }

    @Test
    void a_lost_a_doubled_and_a_cut_part_are_noticed() {
        var text = CODE.text();
        for (int at = 0; at < text.length(); at++) {
            var typed = new ArrayList<>(List.of(text.substring(0, at)));
            if (text.charAt(at) != '-' || at < text.lastIndexOf('/')) {
                typed.add(text.substring(0, at) + text.substring(at + 1));
                typed.add(text.substring(0, at + 1) + text.substring(at));
            }
            typed.forEach(one -> assertInstanceOf(EnrolReading.Mistyped.class, EnrolReading.of(one), one));
        }
        assertEquals(Sentence.of("enrol.length", 48, 47), why(text.substring(0, text.length() - 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', enrol.no-code",
        "031186000000, enrol.no-code",
        "mc.phuong-x.vn, enrol.no-code",
        "mc.phường-x.vn/9qw2, enrol.vietnamese",
        "mc.phuong-x.vn/9qư2, enrol.vietnamese",
        "http://mc.phuong-x.vn/7k3m-a9qw-2exf-5tz0-0000-00, enrol.plain",
        "http://127.0.0.2:8080/7k3m-a9qw-2exf-5tz0-0000-00, enrol.plain",
        "http://localhost:8080/7k3m-a9qw-2exf-5tz0-0000-00, enrol.plain",
        "http://127.0.0.1/7k3m-a9qw-2exf-5tz0-0000-00, enrol.plain",
        "ftp://mc.vn/9qw2, enrol.address",
        "mc.vn:443/9qw2, enrol.address",
        "mc.vn:65536/9qw2, enrol.address",
        "mc.vn:/9qw2, enrol.address",
        "a@mc.vn/9qw2, enrol.address",
        "mc.vn/path/9qw2, enrol.address",
        "mc..vn/9qw2, enrol.address",
        "http:8080/9qw2, enrol.length",
        "mc.vn/9qw2, enrol.length"
    })
    void what_is_wrong_is_said(String typed, String key) {
        assertEquals(key, why(typed).key());
    }

    @Test
    void a_page_of_text_is_no_code() {
        assertEquals("enrol.no-code", why("a".repeat(2_000_000) + "/b").key());
    }

    @Test
    void a_plain_address_never_comes_with_a_pin_nor_another_address_without() {
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(PLAIN.centre(), PIN, SECRET));
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(CODE.centre(), "", SECRET));
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(CODE.centre(), PIN, "7k3ma9qw2exf5tz"));
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(CODE.centre(), PIN.replace('9', 'u'), SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mc.vn:80",
                "http://127.0.0.1",
                "http:8080",
                "mc.vn",
                "https://mc.vn/",
                "https://mc.vn/a",
                "https://a@mc.vn",
                "https://MC.vn",
                "https://mc.vn?a",
                "https://mc.vn:443",
                "ftp://mc.vn"
            })
    void what_is_no_centre_s_address_is_not_put_into_a_code(String centre) {
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(URI.create(centre), PIN, SECRET));
        assertThrows(IllegalArgumentException.class, () -> new EnrolCode(URI.create(centre), "", SECRET));
    }

    @Test
    void the_secret_is_not_in_what_a_log_would_show() {
        assertEquals("EnrolCode[https://mc.phuong-x.vn:8443]", CODE.toString());
    }

    private static Sentence why(String typed) {
        return assertInstanceOf(EnrolReading.Mistyped.class, EnrolReading.of(typed), typed)
                .why();
    }
}
