package vn.motcua.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Plain papers for tests: a frame 10 mm inside the edge, and a line of text near the top left.
public final class SamplePdf {

    private static final float MARGIN = 28.35f;

    private SamplePdf() {}

    public static byte[] a4(String text) {
        return page(PDRectangle.A4, text);
    }

    public static byte[] a5(String text) {
        return page(PDRectangle.A5, text);
    }

    public static byte[] page(PDRectangle size, String text) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(size);
            document.addPage(page);
            draw(document, page, text);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Width and height of each page in points, rounded.
    public static String sizes(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var sizes = new StringBuilder();
            for (var page : document.getPages()) {
                var box = page.getMediaBox();
                sizes.append(Math.round(box.getWidth())).append('x').append(Math.round(box.getHeight()));
                sizes.append(' ');
            }
            return sizes.toString().strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void draw(PDDocument document, PDPage page, String text) throws IOException {
        var box = page.getMediaBox();
        try (var pen = new PDPageContentStream(document, page)) {
            pen.addRect(MARGIN, MARGIN, box.getWidth() - 2 * MARGIN, box.getHeight() - 2 * MARGIN);
            pen.stroke();
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
            pen.newLineAtOffset(2 * MARGIN, box.getHeight() - 3 * MARGIN);
            pen.showText(text);
            pen.endText();
        }
    }
}
