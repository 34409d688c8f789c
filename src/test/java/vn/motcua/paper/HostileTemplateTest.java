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
            assertEquals("vẫn còn", drawn(page));
            assertThrows(java.net.SocketTimeoutException.class, server::accept);
        }
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
        return papers.declaration(
                new Declaration(List.of(page), List.of(field), answers, SamplePapers.HEAD, SamplePapers.DAY, false, false));
    }
}
