package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Paper;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;

class HostileTemplateTest {

    private final HtmlPapers papers = new HtmlPapers();

    @TempDir
    Path disk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>không đóng",
                "<p>{{#x}}</p>",
                "<p>{{> other}}</p>",
                "<p>&nbsp;</p>",
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<img src='file:///etc/hostname'/>",
                "<img src='http://127.0.0.1/x.png'/>",
                "<link rel='stylesheet' href='http://127.0.0.1/x.css'/>",
                "<object data='file:///etc/hostname' type='application/pdf'/>",
                "<p onclick='x()'>a</p>",
                "<a href='https://example.org'>a</a>",
                "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text'/>"
            })
    void is_refused(String body) {
        assertThrows(UndrawablePaper.class, () -> draw(body));
    }

    @Test
    void a_check_of_a_template_reads_no_entity_either() {
        var page = "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html><body>&e;</body></html>";
        var still = StillPage.of(page, Face.all().getFirst());
        assertTrue(still.broken().isPresent());
        assertEquals(List.of(), still.flaws());
    }

    @Test
    void with_a_document_type_is_refused() {
        var page = "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html><body>&e;</body></html>";
        assertThrows(UndrawablePaper.class, () -> drawPage(page));
    }

    @Test
    void reaches_neither_the_network_nor_the_disk_by_its_style() throws IOException {
        var secret = Files.writeString(disk.resolve("x.css"), "p { display: none }");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            var page = "<html><head><style>@import url('" + web + "'); @import url('" + secret.toUri() + "');"
                    + "@font-face { font-family: F; src: url('" + web + "') } p { font-family: F, Tinos;"
                    + " background-image: url('" + web + "'); list-style-image: url('" + secret.toUri() + "') }"
                    + "</style></head><body><p>vẫn còn</p></body></html>";
            assertThrows(UndrawablePaper.class, () -> drawPage(page));
            assertThrows(java.net.SocketTimeoutException.class, server::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { background-image: url(x.png) }",
                "p { background: url(http://127.0.0.1/x.png) }",
                "p { list-style: url(x) }",
                "@import 'x.css';",
                "@IMPORT url(x.css);",
                "@font-face { font-family: F; src: local(x) }",
                "@media print { p { color: red } }",
                "@page { @import 'x'; }",
                "@page { p { color: red } }",
                "p { overflow: hidden }",
                "p { visibility: hidden }",
                "p { -fs-pdf-font-embed: embed }",
                "p { behavior: none }",
                "p { color: expression(1) }",
                "p { height: 99999mm }",
                "p { height: 1e9mm }",
                "p { b\\61 ckground: red }",
                "p { content: 'a } @import x",
                "} @import 'x';",
                "p { color: red"
            })
    void whose_style_does_more_than_look_is_refused(String css) {
        boolean unended = css.endsWith("red");
        var page = "<html><head><style>" + css + "</style></head><body style='font-family: Tinos'>a</body></html>";
        if (unended) {
            assertEquals(Optional.empty(), Style.refused(css));
        } else {
            assertTrue(Style.refused(css).isPresent(), css);
            assertThrows(UndrawablePaper.class, () -> drawPage(page));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blink>a</blink>",
                "<p title='a'>a</p>",
                "<p align='center'>a</p>",
                "<img src='data:image/svg+xml;base64,AAAA'/>",
                "<img src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAYAAAA='/>",
                "<p style='background:url(x)'>a</p>",
                "<?xml-stylesheet href='x.css'?><p>a</p>"
            })
    void with_what_nobody_named_is_refused(String body) {
        if (body.startsWith("<?")) {
            var page = body + "<html/>";
            assertThrows(UndrawablePaper.class, () -> drawPage(page.replace("<p>a</p>", "")));
            return;
        }
        assertThrows(UndrawablePaper.class, () -> draw(body));
    }

    @Test
    void with_countless_pages_or_tables_in_tables_is_refused() {
        var pages = "<p style='page-break-after: always'>a</p>".repeat(300);
        assertThrows(UndrawablePaper.class, () -> draw("<div style='font-family: Tinos'>" + pages + "</div>"));
        var tables = "<table><tr><td>".repeat(30) + "a" + "</td></tr></table>".repeat(30);
        assertThrows(UndrawablePaper.class, () -> draw(tables));
    }

    @Test
    void sees_no_java_object_and_gets_every_answer_escaped() throws IOException {
        var page = "<html><body style='font-family: Tinos'><p>[{{x.getClass}}{{x.class}}{{head.getClass.getName}}"
                + "{{x.hashCode}}] {{x}} {{{x}}} {{&amp;x}} {{&x}}</p></body></html>";
        assertFalse(drawn(page.replace("{{&amp;x}}", "")).contains("java"));
        assertEquals("[] <b>&amp; <b>&amp; <b>&amp;", drawn(page.replace("{{&amp;x}} ", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#x", "^none", " # x", "#\tx", "$x", "<x"})
    void nests_sections_so_deep_and_no_deeper(String tag) {
        var close = "{{/" + tag.replaceAll("[^a-z]", "") + "}}";
        var most = ("{{" + tag + "}}").repeat(16);
        assertTrue(Sections.nestWithin(16, most + close.repeat(16) + most + close.repeat(16)));
        assertFalse(Sections.nestWithin(16, most + "{{" + tag + "}}"));
        var deep = ("{{" + tag + "}}").repeat(100_000) + close.repeat(100_000);
        assertThrows(UndrawablePaper.class, () -> draw(deep));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{/x}}}", "{{! {{/x}} }}", "{{!/x}}", "{{y {{/x}}", "{{\u2003/x}}", "{{=<% %>=}}"})
    void hides_no_nesting_behind_what_only_looks_like_an_end(String end) {
        assertFalse(Sections.nestWithin(16, ("{{#x}}" + end).repeat(17)), end);
    }

    @Test
    void is_still_drawn_with_the_deepest_nesting() throws IOException {
        assertEquals(
                "còn",
                drawn("<html><body style='font-family: Tinos'><p>" + "{{#x}}".repeat(16) + "còn" + "{{/x}}".repeat(16)
                        + "</p></body></html>"));
        assertEquals(
                "còn",
                drawn("<html><body style='font-family: Tinos'>" + "<div>".repeat(98) + "còn" + "</div>".repeat(98)
                        + "</body></html>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void whose_rows_multiply_is_refused(String body) {
        var rows = "{{#x.boxes}}".repeat(12) + body + "{{/x.boxes}}".repeat(12);
        assertThrows(UndrawablePaper.class, () -> draw(rows));
    }

    @Test
    void with_countless_elements_is_refused() {
        assertThrows(UndrawablePaper.class, () -> draw("<p/>".repeat(60_000)));
        assertThrows(UndrawablePaper.class, () -> draw("<p></p>".repeat(200_000)));
    }

    private String drawn(String page) throws IOException {
        return Texts.of(drawPage(page)).strip();
    }

    private Paper draw(String body) {
        return drawPage("<html><body>" + body + "</body></html>");
    }

    private Paper drawPage(String page) {
        var field = Field.of("x", "x", FieldType.TEXT);
        var answers = Map.<String, Value>of("x", new Value.Text("<b>&amp;"));
        return papers.declaration(new Declaration(
                List.of(page), List.of(field), answers, SamplePapers.HEAD, SamplePapers.DAY, false, false));
    }
}
