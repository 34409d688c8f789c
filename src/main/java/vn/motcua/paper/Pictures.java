package vn.motcua.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.counter.PagePicture;

/// The pages of a PDF as pixels on white.
final class Pictures {

    private static final int COARSEST = 18;
    private static final int FINEST = 600;
    private static final float POINTS_PER_INCH = 72;

    private Pictures() {}

    static List<PagePicture> of(byte[] pdf, int dpi) {
        if (dpi < COARSEST || dpi > FINEST) {
            throw new IllegalArgumentException("dots per inch: " + dpi);
        }
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pictures = new ArrayList<PagePicture>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(picture(renderer, page, document.getPage(page).getCropBox(), dpi / POINTS_PER_INCH));
            }
            return List.copyOf(pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Draws onto the very points that are handed on: a page has some five megabytes of them, and one is drawn with
    /// every answer.
    private static PagePicture picture(PDFRenderer renderer, int page, PDRectangle box, float scale)
            throws IOException {
        int width = (int) Math.max(1, box.getWidth() * scale);
        int height = (int) Math.max(1, box.getHeight() * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE); // with which the page is cleared, but for a broken point at its edge
        graphics.clearRect(0, 0, width, height);
        try {
            renderer.renderPageToGraphics(page, graphics, scale);
        } finally {
            graphics.dispose();
        }
        return new PagePicture(width, height, argb);
    }
}
