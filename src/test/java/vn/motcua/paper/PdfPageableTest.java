package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PaperSize;

class PdfPageableTest {

    private final PdfPageable pages = new PdfPageable();

    @Test
    void a_page_is_drawn_in_its_own_size() throws Exception {
        var frame = frame(SamplePdf.a5("A5"), PaperSize.A5);
        assertEquals(28, frame.left(), 1);
        assertEquals(28, frame.top(), 1);
        assertEquals(420 - 28, frame.right(), 1);
        assertEquals(595 - 28, frame.bottom(), 1);
    }

    @Test
    void a_page_larger_than_the_sheet_is_shrunk_onto_it() throws Exception {
        var frame = frame(SamplePdf.a4("A4"), PaperSize.A5);
        assertEquals(20, frame.left(), 1);
        assertEquals(420 - 20, frame.right(), 1);
        assertEquals(595 - 20, frame.bottom(), 2);
    }

    @Test
    void a_small_page_is_not_enlarged() throws Exception {
        var frame = frame(SamplePdf.a5("A5"), PaperSize.A4);
        assertEquals(420 - 2 * 28, frame.right() - frame.left(), 1);
    }

    @Test
    void a_page_on_its_side_gets_a_sheet_on_its_side() throws Exception {
        var lying = SamplePdf.page(new PDRectangle(PDRectangle.A5.getHeight(), PDRectangle.A5.getWidth()), "A5");
        try (var opened = pages.open(lying, PaperSize.A5)) {
            var sheet = opened.pages().getPageFormat(0);
            assertEquals(PageFormat.LANDSCAPE, sheet.getOrientation());
            assertEquals(595, sheet.getWidth(), 1);
        }
    }

    @Test
    void what_is_no_pdf_is_refused() {
        var html = "<html></html>".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> pages.open(html, PaperSize.A4));
    }

    private Frame frame(byte[] pdf, PaperSize size) throws Exception {
        try (var opened = pages.open(pdf, size)) {
            var sheet = opened.pages().getPageFormat(0);
            var picture = new BufferedImage(
                    (int) Math.ceil(sheet.getWidth()), (int) Math.ceil(sheet.getHeight()), BufferedImage.TYPE_INT_RGB);
            var pen = picture.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            assertEquals(Printable.PAGE_EXISTS, opened.pages().getPrintable(0).print(pen, sheet, 0));
            return frame(picture);
        }
    }

    private static Frame frame(BufferedImage picture) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 160) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertTrue(right > 0, "nothing was drawn");
        return new Frame(left, top, right, bottom);
    }

    private record Frame(int left, int top, int right, int bottom) {}
}
