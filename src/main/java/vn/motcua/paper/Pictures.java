package vn.motcua.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.counter.PagePicture;

/// The pages of a PDF as pixels on white.
final class Pictures {

    private static final int COARSEST = 18;
    private static final int FINEST = 600;

    private Pictures() {}

    static List<PagePicture> of(byte[] pdf, int dpi) {
        if (dpi < COARSEST || dpi > FINEST) {
            throw new IllegalArgumentException("dots per inch: " + dpi);
        }
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pictures = new ArrayList<PagePicture>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(picture(renderer.renderImageWithDPI(page, dpi, ImageType.RGB)));
            }
            return List.copyOf(pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PagePicture picture(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        return new PagePicture(width, height, page.getRGB(0, 0, width, height, null, 0, width));
    }
}
