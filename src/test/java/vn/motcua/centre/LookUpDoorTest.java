package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.motcua.keys.ReceiptSeal;

/// The public pages over real HTTP.
class LookUpDoorTest {

    private static final int LARGEST = 10_000;

    @TempDir
    Path home;

    private OneOffice office;
    private OneOffice.Writer desk;
    private CentreServer server;
    private Visitor visitor;

    @BeforeEach
    void open() {
        office = new OneOffice(home, "https://tracuu.vi.du/hoso");
        desk = office.desk();
        var clock = Clock.fixed(OneOffice.RECEIVED.plusDays(30).toInstant(), PublicStanding.ZONE);
        server = CentreServer.start(office.store, office.identity, clock, "127.0.0.1", 0);
        visitor = new Visitor(server.port());
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
    }

    private ReceiptSeal received(int n, String procedure) {
        desk.write(UUID.randomUUID(), List.of(), OneOffice.RECEIVED, OneOffice.received(n, OneOffice.KEY, procedure));
        return desk.seal(OneOffice.number(n), OneOffice.KEY);
    }

    private static Map<String, List<String>> lasting(HttpHeaders headers) {
        var rest = new TreeMap<>(headers.map());
        rest.remove("date");
        rest.remove("request-id");
        return rest;
    }

    @Test
    void a_receipt_that_is_here_is_told_in_both_languages_and_of_nobody() {
        var page = visitor.scan(received(1, "Cấp Giấy xác nhận tình trạng hôn nhân"), "192.0.2.1");
        assertEquals(200, page.statusCode());
        for (var said : List.of(
                "<h1>Hồ sơ đang được giải quyết</h1>",
                "<h2>The dossier is being handled</h2>",
                "<dd>09:00 ngày 23/11/2026</dd>",
                "<dd>09:00, 27 November 2026</dd>",
                "Xin lỗi Ông (Bà) vì sự chậm trễ này.",
                "We are sorry for the delay.",
                "<span lang=\"vi\">Cấp Giấy xác nhận tình trạng hôn nhân</span>",
                OneOffice.number(1))) {
            assertTrue(page.body().contains(said), said + "\n" + page.body());
        }
        for (var hidden : List.of(OneOffice.PERSON, OneOffice.PERSON_ID, "Hằng", "Vay vốn", "lethu", OneOffice.KEY)) {
            assertFalse(page.body().contains(hidden), hidden);
        }
    }

    @Test
    void a_genuine_receipt_that_has_not_arrived_gets_the_promised_words() {
        var page = visitor.scan(desk.seal(OneOffice.number(7), OneOffice.KEY), "192.0.2.1");
        assertEquals(200, page.statusCode());
        assertTrue(page.body()
                .contains(
                        "Phiếu hợp lệ, tiếp nhận ngày 23/11/2026 tại <span lang=\"vi\">UBND phường An Khê</span>; hồ sơ"
                                + " chưa được cập nhật, xin tra lại sau."));
        assertTrue(page.body().contains("received on 23 November 2026"));
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same_and_takes_as_long() {
        var good = received(1, "Đăng ký khai sinh");
        var answers = new HashSet<String>();
        var headers = new HashSet<Map<String, List<String>>>();
        var took = new ArrayList<Long>();
        for (var wrong : OneOffice.wrong(good)) {
            long asked = System.nanoTime();
            var answer = visitor.scan(wrong, "192.0.2.1");
            took.add(System.nanoTime() - asked);
            answers.add(answer.statusCode() + answer.body());
            headers.add(lasting(answer.headers()));
        }
        long asked = System.nanoTime();
        var typed = visitor.type(OneOffice.number(1), "zzzzzzzzzzzz");
        took.add(System.nanoTime() - asked);
        answers.add(typed.statusCode() + typed.body());
        headers.add(lasting(typed.headers()));
        assertEquals(1, answers.size());
        assertEquals(1, headers.size(), headers.toString());
        assertTrue(answers.iterator().next().startsWith("404"));
        assertTrue(took.stream().allMatch(nanos -> nanos >= LookUpDoor.WRONG.toNanos()), took.toString());
    }

    @Test
    void what_was_typed_is_found_like_what_was_scanned() {
        var seal = received(1, "Đăng ký khai sinh");
        var typed = visitor.type(" x99.01.02-261123-q1001", "0123 4567 89AB");
        assertEquals(200, typed.statusCode());
        assertEquals(visitor.scan(seal, "192.0.2.1").body(), typed.body());
    }

    @Test
    void a_time_that_no_clock_shows_is_no_accident_of_the_server() {
        var never = OneOffice.received(3, OneOffice.KEY, "Đăng ký khai sinh", OffsetDateTime.MAX);
        desk.write(UUID.randomUUID(), List.of(), OneOffice.RECEIVED, never);
        var page = visitor.scan(desk.seal(OneOffice.number(3), OneOffice.KEY), "192.0.2.1");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("chưa"), "genuine, and nothing that can be read is here: " + page.body());
    }

    @Test
    void a_form_that_is_none_finds_nothing() {
        for (var form : List.of("", "number", "number=%zz&key=%", "&&==&", "key=" + "a".repeat(2000))) {
            assertEquals(404, visitor.post(form).statusCode(), form);
        }
    }

    @Test
    void after_ten_wrong_ones_each_waits_and_is_turned_away_but_a_real_one_is_still_answered() {
        var good = received(1, "Đăng ký khai sinh");
        var wrong = OneOffice.wrong(good).getFirst();
        for (int i = 0; i < 10; i++) {
            assertEquals(404, visitor.scan(wrong, "192.0.2.1").statusCode());
        }
        long asked = System.nanoTime();
        var slowed = visitor.scan(wrong, "192.0.2.1");
        var waited = Duration.ofNanos(System.nanoTime() - asked);
        assertEquals(429, slowed.statusCode());
        assertEquals("30", slowed.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(slowed.body().contains("Xin chờ nửa phút rồi thử lại."));
        assertTrue(waited.compareTo(LookUpDoor.SLOWED) >= 0, waited.toString());
        assertEquals(200, visitor.scan(good, "192.0.2.1").statusCode());
        assertEquals(404, visitor.scan(wrong, "192.0.2.2").statusCode(), "somebody else");
    }

    @Test
    void pages_are_kept_by_nobody_load_nothing_and_are_light() {
        var longest = received(1, "&<script>\"'".repeat(40));
        var pages = List.of(
                visitor.get("/"),
                visitor.scan(longest, "192.0.2.1"),
                visitor.scan(OneOffice.wrong(longest).getFirst(), "192.0.2.1"),
                visitor.get("/no/such"));
        for (var page : pages) {
            var headers = page.headers();
            assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElseThrow());
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
            assertTrue(headers.firstValue("X-Robots-Tag").orElseThrow().startsWith("noindex"));
            var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "text/html;charset=utf-8",
                    headers.firstValue("Content-Type").orElseThrow());
            assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < LARGEST);
            assertFalse(Pattern.compile("<(script|img|link|iframe)|\\ssrc=|\\son\\w+=|https?:|url\\(")
                    .matcher(page.body())
                    .find());
            assertTrue(page.body().contains("<html lang=\"vi\">"));
            assertTrue(page.body().contains("<section id=\"en\" lang=\"en\">"));
        }
    }

    @Test
    void the_form_leads_back_behind_a_proxy_that_has_a_path() {
        assertTrue(visitor.get("/").body().contains("action=\"/hoso/\""));
    }

    @Test
    void robots_are_sent_away_and_there_is_no_picture() {
        assertEquals("User-agent: *\nDisallow: /\n", visitor.get("/robots.txt").body());
        assertEquals(204, visitor.get("/favicon.ico").statusCode());
    }

    @Test
    void what_is_not_there_is_said_in_both_languages_without_a_trace() {
        for (var path : List.of("/no", "/no/such", "/a/b/c/d/e", "/%3Cscript%3E", "/index.php?x=1")) {
            var page = visitor.get(path);
            assertEquals(404, page.statusCode(), path);
            assertTrue(page.body().contains("Không có trang này"), path);
            assertTrue(page.body().contains("There is no such page"), path);
        }
        assertFalse(visitor.get("/v1/no").body().contains("<html"), "a desk reads no pages");
    }

    @Test
    void a_head_says_what_a_page_would_have_said_without_the_page() {
        var seal = received(1, "Đăng ký khai sinh");
        for (var url : List.of(visitor.base() + "/", seal.url(visitor.base()))) {
            var head = visitor.head(url);
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            assertEquals("no-store", head.headers().firstValue("Cache-Control").orElseThrow());
        }
        var wrong = OneOffice.wrong(seal).getFirst().url(visitor.base());
        assertEquals(404, visitor.head(wrong).statusCode());
    }

    @Test
    void nobody_finds_in_the_log_what_was_asked() throws IOException {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        log.addAppender(kept);
        try {
            log.setLevel(Level.INFO);
            var good = received(1, "Đăng ký khai sinh");
            visitor.scan(good, "192.0.2.1");
            visitor.scan(OneOffice.wrong(good).getFirst(), "192.0.2.1");
            visitor.type(OneOffice.number(1), OneOffice.KEY);
            raw("GET /" + good.number() + "/" + good.key() + "/%2F/%zz HTTP/1.1\r\nHost: x\r\n\r\n");
            raw("GET /" + good.number() + "/" + good.key() + "/\u0001 HTTP/9\r\n\r\n");
            office.store.close();
            assertEquals(503, visitor.scan(good, "192.0.2.1").statusCode());
        } finally {
            log.setLevel(Level.WARN);
            log.detachAppender(kept);
        }
        var said = kept.list.toString()
                + kept.list.stream().map(LookUpDoorTest::whole).toList();
        assertTrue(said.contains("the look-up could not ask the database"), "the log is heard at all");
        assertTrue(said.contains("route=\"GET /{number}/{key}/{log}/{signature}\""), said);
        assertFalse(said.contains(OneOffice.KEY), said);
        assertFalse(said.contains(OneOffice.number(1)), said);
        assertFalse(said.contains("192.0.2.1"), said);
    }

    private static String whole(ILoggingEvent event) {
        var said = new StringBuilder(event.getFormattedMessage())
                .append(event.getKeyValuePairs())
                .append(event.getMDCPropertyMap());
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            said.append('\n').append(thrown.getMessage());
        }
        return said.toString();
    }

    private void raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(answer.contains("\tat "), answer);
            assertFalse(answer.contains(OneOffice.KEY), answer);
        }
    }
}
