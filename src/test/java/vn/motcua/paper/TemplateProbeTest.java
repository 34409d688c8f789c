package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Drawing.Flaw;
import vn.motcua.catalogue.Drawing.Kind;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;

class TemplateProbeTest {

    private static final String LONG = "phường nghiêng thường quyền ".repeat(12).strip();

    @Test
    void long_text_that_flows_is_no_flaw() {
        assertEquals(List.of(), flaws("<p>{{purpose}}</p><p>Sau</p>"));
    }

    @Test
    void long_text_in_a_box_of_fixed_height_lies_over_what_follows() {
        assertEquals(List.of(Kind.OVERLAP), kinds("<div style='height: 5mm'>{{purpose}}</div><p>Phía sau</p>"));
    }

    @Test
    void text_at_a_fixed_place_lies_over_what_grows() {
        assertEquals(
                List.of(Kind.OVERLAP),
                kinds("<p>{{purpose}}</p><p style='position: absolute; top: 6mm; left: 0'>Chữ ở chỗ cố định</p>"));
    }

    @Test
    void text_that_cannot_wrap_leaves_the_sheet() {
        assertEquals(List.of(Kind.OUTSIDE), kinds("<p style='white-space: nowrap'>{{purpose}}</p>"));
    }

    @Test
    void what_is_not_allowed_is_told_with_its_line() {
        assertEquals(
                List.of(new Flaw(Kind.ELEMENT, 3, "font"), new Flaw(Kind.ATTRIBUTE, 4, "onclick")),
                flaws("\n<font>a</font>\n<p onclick='x'>a</p>"));
        assertEquals(List.of(new Flaw(Kind.LETTER, 3, "☎")), flaws("\n<p>☎</p>"));
        var broken = flaws("\n<p>a</b>");
        assertEquals(List.of(new Flaw(Kind.BROKEN, 3, "")), broken);
    }

    @Test
    void a_template_that_asks_for_more_than_any_paper_has_is_told_and_the_next_is_drawn() {
        var pages = "<p style='page-break-after: always'>a</p>".repeat(300);
        assertTrue(kinds(pages).contains(Kind.UNDRAWABLE));
        assertEquals(List.of(), flaws("<p>{{purpose}}</p>"));
    }

    @Test
    void a_page_number_in_no_face_that_is_carried_along_cannot_be_drawn() {
        var page =
                "<html><head><style>@page { @bottom-right { content: counter(page) } } p { font-family: Tinos }</style></head>"
                        + "<body><p>a</p></body></html>";
        assertEquals(List.of(new Flaw(Kind.UNDRAWABLE, 0, "")), new TemplateProbe().flaws(page, List.of(), Map.of()));
    }

    @Test
    void a_paper_that_is_only_looked_at_shows_the_letters_that_a_saved_one_shows() throws IOException {
        for (var body : List.of(
                "<p style='white-space: nowrap'>" + LONG + "</p><p><b>Đậm</b> và <i>nghiêng</i></p>",
                "<div style='height: 5mm; text-align: justify'><b>Số\u00a012</b> " + LONG + "</div><p>Phía sau</p>",
                "<p>" + LONG + "</p><p style='position: absolute; top: 6mm; left: 0'><i>Chữ ở chỗ cố định</i></p>")) {
            var page = page(body);
            var press = new Press();
            List<Flaw> saved;
            try (var document =
                    Loader.loadPDF(press.print(List.of(page), "Tờ khai").pdf())) {
                saved = Sight.of(document, List.of());
            }
            assertEquals(1, saved.size());
            var fonts = press.trialFonts();
            assertEquals(saved, press.look(page, fonts));
            assertEquals(saved, press.look(page, fonts));
        }
    }

    private static List<Kind> kinds(String body) {
        return flaws(body).stream().map(Flaw::kind).distinct().toList();
    }

    private static List<Flaw> flaws(String body) {
        return new TemplateProbe()
                .flaws(
                        page(body),
                        List.of(Field.of("purpose", "Mục đích", FieldType.TEXT)),
                        Map.of("purpose", new Value.Text(LONG)));
    }

    private static String page(String body) {
        return "<html><head><style>@page { size: A4; margin: 2cm } body { font-family: Tinos; margin: 0 }</style></head>\n<body>"
                + body + "</body></html>";
    }
}
