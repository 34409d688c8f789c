package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Paper;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.UndrawablePaper;

class HtmlPapersTest {

    private final HtmlPapers papers = new HtmlPapers();

    @Test
    void an_ordinary_receipt_is_one_page_for_each_copy() throws IOException {
        assertEquals(
                2,
                kept("a4", papers.receipt(SamplePapers.receipt(PaperSize.A4, 0, false)))
                        .pages());
        assertEquals(
                2,
                kept("a5", papers.receipt(SamplePapers.receipt(PaperSize.A5, 0, false)))
                        .pages());
        assertEquals(
                2,
                kept("a5t", papers.receipt(SamplePapers.receipt(PaperSize.A5, 2, true)))
                        .pages());
    }

    @Test
    void an_ordinary_declaration_is_one_page() throws IOException {
        assertEquals(
                1,
                kept("d", papers.declaration(SamplePapers.declaration(SamplePapers.ordinary())))
                        .pages());
        assertEquals(
                3,
                kept("dl", papers.declaration(SamplePapers.declaration(SamplePapers.longest())))
                        .pages());
        assertEquals(
                1,
                kept("dm", papers.declaration(SamplePapers.declaration(Map.of())))
                        .pages());
    }

    @Test
    void the_same_paper_twice_is_the_same_bytes() {
        var receipt = SamplePapers.receipt(PaperSize.A5, 0, false);
        assertArrayEquals(
                papers.receipt(receipt).pdf(), new HtmlPapers().receipt(receipt).pdf());
    }

    @Test
    void a_dossier_of_forty_papers_goes_on_over_pages_with_every_row() throws IOException {
        var receipt = SamplePapers.receipt(PaperSize.A5, 0, false, 40);
        var paper = kept("a5long", papers.receipt(receipt));
        assertEquals(4, paper.pages());
        var text = Texts.of(paper);
        for (int row = 1; row <= 40; row++) {
            assertEquals(3, text.split(row + " Giấy tờ số " + row + " 1", -1).length, "row " + row);
        }
    }

    @Test
    void pictures_have_the_measures_of_the_sheet() {
        var pages = papers.pictures(
                papers.receipt(SamplePapers.receipt(PaperSize.A5, 0, false)).pdf(), 100);
        assertEquals(2, pages.size());
        assertEquals(583, pages.getFirst().width(), 1);
        assertEquals(827, pages.getFirst().height(), 1);
        assertEquals(0xFFFFFFFF, pages.getFirst().argb()[0]);
    }

    @Test
    void pictures_are_what_the_page_is_point_by_point() throws IOException {
        var pdf = papers.declaration(SamplePapers.declaration(SamplePapers.ordinary()))
                .pdf();
        var drawn = papers.pictures(pdf, 96).getFirst();
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 96, ImageType.RGB);
            assertArrayEquals(page.getRGB(0, 0, drawn.width(), drawn.height(), null, 0, drawn.width()), drawn.argb());
        }
    }

    @Test
    void papers_are_drawn_by_several_threads_at_once() throws Exception {
        var receipt = SamplePapers.receipt(PaperSize.A5, 0, false);
        var alone = papers.receipt(receipt).pdf();
        Callable<byte[]> drawing = () -> papers.receipt(receipt).pdf();
        var drawings = Collections.nCopies(8, drawing);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var drawn = threads.invokeAll(drawings);
            for (Future<byte[]> pdf : drawn) {
                assertArrayEquals(alone, pdf.get());
            }
        }
    }

    @Test
    void a_page_nested_beyond_measure_is_undrawable() {
        var deep = "<html><body>" + "<div>".repeat(100_000) + "</div>".repeat(100_000) + "</body></html>";
        var declaration =
                new Declaration(List.of(deep), List.of(), Map.of(), SamplePapers.HEAD, SamplePapers.DAY, false, false);
        assertThrows(UndrawablePaper.class, () -> papers.declaration(declaration));
    }

    @Test
    void what_is_left_open_is_struck_through_before_somebody_signs_but_for_the_hand_of_who_is_absent()
            throws IOException {
        var page =
                "<html><body style=\"font-family: Tinos\"><p>A: <span class=\"dots\" style=\"width: 9%\">.....</span></p>"
                        + "<p>B: <span class=\"dots hand\">.....</span></p></body></html>";
        assertEquals("A: – B: .....", declared(page, true));
        assertEquals("A: ..... B: .....", declared(page, false));
    }

    private String declared(String page, boolean closed) throws IOException {
        return Texts.of(papers.declaration(new Declaration(
                        List.of(page), List.of(), Map.of(), SamplePapers.HEAD, SamplePapers.DAY, closed, false)))
                .strip();
    }

    /// Told, not asserted: the machine is shared.
    @Test
    void warm_papers_take_their_time(TestReporter reporter) {
        var receipt = SamplePapers.receipt(PaperSize.A5, 0, false);
        var declaration = SamplePapers.declaration(SamplePapers.ordinary());
        reporter.publishEntry("receipt ms", Long.toString(warm(() -> papers.receipt(receipt))));
        reporter.publishEntry("declaration ms", Long.toString(warm(() -> papers.declaration(declaration))));
        var pdf = papers.receipt(receipt).pdf();
        reporter.publishEntry("pictures 96 dpi ms", Long.toString(warm(() -> papers.pictures(pdf, 96))));
    }

    private static long warm(Runnable drawing) {
        for (int i = 0; i < 5; i++) {
            drawing.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            drawing.run();
        }
        return (System.nanoTime() - start) / 5_000_000;
    }

    private static Paper kept(String name, Paper paper) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), paper.pdf());
        return paper;
    }
}
