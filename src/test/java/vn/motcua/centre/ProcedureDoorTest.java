package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.catalogue.release.TestHouse;

/// The public pages of procedures over real HTTP.
class ProcedureDoorTest {

    /// What ten segments carry, the first answer of a fresh line: no second round trip, even where nothing compresses.
    private static final int LARGEST = 14_000;
    private static final String CODE = "1.004873";

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private final Clock clock = Clock.fixed(OneOffice.RECEIVED.toInstant(), PublicStanding.ZONE);
    private final SigningKeys keys = house.list(
            2,
            TestHouse.term(house.ward, Layer.of("province:48")),
            TestHouse.term(house.ward, Layer.of("province:79")),
            TestHouse.term(house.ward, Layer.of("ward:20194")));
    private OneOffice office;
    private CentreServer server;
    private Visitor visitor;

    @BeforeEach
    void open() {
        office = new OneOffice(home, "https://tracuu.vi.du");
        server = CentreServer.start(office.store, office.identity, clock, "127.0.0.1", 0);
        visitor = new Visitor(server.port());
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
    }

    private String page(String code) {
        var answer = visitor.get("/tt/" + code);
        assertEquals(200, answer.statusCode(), code);
        return answer.body();
    }

    private void publish(Layer layer, String code, LocalDate from) throws Exception {
        var parent = Files.createDirectories(home.resolve(layer.text().replace(':', '-')));
        var folder = TestHouse.folder(parent, CODE);
        TestHouse.edit(
                folder.resolve(CODE).resolve("procedure.yaml"), "code: \"" + CODE + "\"", "code: \"" + code + "\"");
        Files.move(folder.resolve(CODE), folder.resolve(code));
        publish(TestHouse.build(folder, layer, 1, from).sign(house.ward, keys));
    }

    private void publish(Release release) {
        new Publishing(office.store.releases().orElseThrow(), clock)
                .publish(Release.read(release.bytes()), Optional.of(house.root.open()));
    }

    private void publish(int number, LocalDate from, String name) throws Exception {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("p" + number)), CODE);
        TestHouse.edit(
                folder.resolve(CODE).resolve("procedure.yaml"),
                "name: Cấp Giấy xác nhận tình trạng hôn nhân\n",
                "name: \"" + name + "\"\n");
        publish(house.release(folder, Layer.NATION, number, from));
    }

    @Test
    void every_shipped_procedure_has_a_light_page_in_both_languages() {
        for (var procedure : Catalogue.shipped().procedures()) {
            var page = page(procedure.code());
            int size = page.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < LARGEST, procedure.code() + " has " + size);
            assertTrue(page.contains("<h1>" + procedure.name() + "</h1>"), page);
            assertTrue(page.contains("<h2><span lang=\"vi\">" + procedure.name() + "</span></h2>"), page);
            assertFalse(page.contains("<script"), page);
            assertFalse(page.contains("{0}"), page);
        }
    }

    @Test
    void a_page_says_what_a_citizen_asks_under_headings() {
        var page = page("1.001193");
        for (var said : List.of(
                "<html lang=\"vi\">",
                "<main>",
                "<h2 class=\"part\">Giấy tờ cần có</h2>",
                "<li>Tờ khai đăng ký khai sinh – 1 bản chính; quầy điền và in giúp</li>",
                "8.000 đồng",
                "<h3 class=\"part\">Papers you need</h3>",
                "8,000 dong",
                "<span lang=\"vi\">Ủy ban nhân dân cấp xã</span>")) {
            assertTrue(page.contains(said), said + "\n" + page);
        }
    }

    @Test
    void the_newest_release_in_force_is_told_and_a_later_one_not_yet() throws Exception {
        publish(1, TestHouse.TODAY, "Tên của bản một");
        assertTrue(page(CODE).contains("<h1>Tên của bản một</h1>"));
        publish(2, TestHouse.TODAY.plusDays(60), "Tên của bản hai");
        assertTrue(page(CODE).contains("<h1>Tên của bản một</h1>"));
        publish(3, TestHouse.TODAY, "<b>Tên</b> & \\\"ba\\\"");
        assertTrue(page(CODE).contains("<h1>&lt;b&gt;Tên&lt;/b&gt; &amp; &quot;ba&quot;</h1>"), page(CODE));
        assertEquals(404, visitor.get("/tt/1.001193").statusCode(), "the release repealed it");
    }

    @Test
    void what_is_to_come_says_from_which_day() throws Exception {
        publish(Layer.of("province:48"), "9.999001", LocalDate.of(2099, 12, 1));
        var page = page("9.999001");
        assertTrue(page.contains("có hiệu lực từ ngày 01/12/2099"), page);
        assertTrue(page.contains("in force from 1 December 2099"), page);
        assertFalse(page("1.001193").contains("có hiệu lực từ ngày"), "that one holds");
    }

    @Test
    void the_layer_of_the_only_province_is_told_over_what_is_shipped_and_a_wards_is_not() throws Exception {
        publish(Layer.of("province:48"), "9.999001", TestHouse.TODAY);
        assertFalse(page("9.999001").contains("có hiệu lực từ ngày"));
        assertEquals(200, visitor.get("/tt/1.001193").statusCode(), "it takes nothing away");
        publish(Layer.of("ward:20194"), "9.999002", TestHouse.TODAY);
        assertEquals(404, visitor.get("/tt/9.999002").statusCode());
        publish(Layer.of("province:79"), "9.999003", TestHouse.TODAY);
        assertEquals(404, visitor.get("/tt/9.999001").statusCode(), "of which province?");
    }

    @Test
    void an_unknown_code_is_answered_politely_and_not_repeated() {
        for (var code : List.of("9.999999", "%3Cscript%3E", "..%2f..%2fetc", "x".repeat(500))) {
            var answer = visitor.get("/tt/" + code);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, code);
            assertFalse(answer.body().contains("script>"), answer.body());
            assertFalse(answer.body().contains("xxxx"), answer.body());
        }
        var answer = visitor.get("/tt/9.999999");
        assertTrue(answer.body().contains("<h1>Không có thủ tục này</h1>"), answer.body());
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("default-src 'none'"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "public, max-age=600",
                visitor.get("/tt/" + CODE).headers().firstValue("Cache-Control").orElse(""));
        assertEquals(200, visitor.head(visitor.base() + "/tt/" + CODE).statusCode());
    }
}
