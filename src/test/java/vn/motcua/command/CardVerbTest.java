package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

final class CardVerbTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String CARD =
            "001090012345|123456789|Nguyễn Văn Ân|01051990|Nam|Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội|10102022";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_card_is_told_as_json() {
        assertEquals(0, run("", CARD));
        var told = JsonMapper.shared().readTree(out.toString());
        assertEquals("card", told.get("kind").asString());
        assertEquals("001090012345", told.get("facts").get("number").asString());
        assertEquals("Nguyễn Văn Ân", told.get("facts").get("fullName").asString());
        assertEquals("1990-05-01", told.get("facts").get("birthDate").asString());
        assertEquals("2022-10-10", told.get("facts").get("issued").asString());
        assertEquals("2030-05-01", told.get("facts").get("goodUntil").asString());
        assertEquals(1, told.get("warnings").size());
        assertTrue(told.get("warnings").get(0).asString().startsWith("Số CMND 9 số"));
        assertEquals("", err.toString());
    }

    @Test
    void a_dash_reads_standard_input() {
        assertEquals(0, run("\uFEFF" + CARD + "\r\n", "-"));
        assertTrue(out.toString().contains("Nguyễn Văn Ân"));
    }

    @Test
    void what_cannot_be_read_is_a_sentence_and_the_code_two() {
        assertEquals(2, run("", CARD.replace("Nguyễn", "Nguye64n")));
        assertTrue(err.toString().startsWith("Máy quét làm sai hoặc mất dấu"), err.toString());
        assertEquals("", out.toString());
        assertEquals(2, run("x".repeat(100_000), "-"));
        assertTrue(err.toString().contains("quá dài"));
    }

    @Test
    void other_codes_are_named() {
        assertEquals(0, run("", "H29.12-261122-Q1007"));
        assertEquals(0, run("", "https://example.vn/"));
        assertEquals(0, run("", "00020101021138540010A000000727"));
        assertEquals(0, run("", "DN4010123456789|4e67|x"));
        assertEquals("""
                {"kind":"receipt","facts":{"number":"H29.12-261122-Q1007"},"warnings":[]}
                {"kind":"web-address","facts":{"address":"https://example.vn/"},"warnings":[]}
                {"kind":"vietqr","facts":{},"warnings":[]}
                {"kind":"health-insurance-card","facts":{},"warnings":[]}
                """.replace("\n", System.lineSeparator()), out.toString());
    }

    private int run(String input, String... words) {
        var verb = new CardVerb(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), CLOCK);
        return new CommandLine(verb)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
