package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Paper;
import vn.motcua.counter.PaperSize;

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
                kept("a5r", papers.receipt(SamplePapers.receipt(PaperSize.A5, 2, true)))
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

    private static Paper kept(String name, Paper paper) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), paper.pdf());
        return paper;
    }
}
