package vn.motcua.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/// What makes a paper worth nothing: a line at the head of every page, and large and grey across it, below what is
/// printed. Drawn onto the finished page, so that no template can leave it out.
final class TrainingMark {

    static final String TEXT = "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ";

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float FROM_TOP = 6.5f * MILLIMETRE;
    private static final float LINE = 9;
    private static final float GREY = 0.87f;

    /// How much of the page's diagonal the large mark takes.
    private static final float SHARE = 0.74f;

    private TrainingMark() {}

    static void on(PDDocument document, Face face) throws IOException {
        var font = face.in(document);
        for (var page : document.getPages()) {
            across(document, page, font);
            atHead(document, page, font);
        }
    }

    private static void atHead(PDDocument document, PDPage page, PDFont font) throws IOException {
        var box = page.getMediaBox();
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, LINE);
            content.newLineAtOffset((box.getWidth() - width(font, LINE)) / 2, box.getHeight() - FROM_TOP);
            content.showText(TEXT);
            content.endText();
        }
    }

    private static void across(PDDocument document, PDPage page, PDFont font) throws IOException {
        var box = page.getMediaBox();
        double diagonal = Math.hypot(box.getWidth(), box.getHeight());
        double angle = Math.atan2(box.getHeight(), box.getWidth());
        float size = (float) (diagonal * SHARE / width(font, 1));
        var matrix = Matrix.getRotateInstance(angle, box.getWidth() / 2, box.getHeight() / 2);
        matrix.translate(-width(font, size) / 2, -size / 3);
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.setNonStrokingColor(GREY, GREY, GREY);
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(matrix);
            content.showText(TEXT);
            content.endText();
        }
    }

    private static float width(PDFont font, float size) throws IOException {
        return font.getStringWidth(TEXT) / 1000 * size;
    }
}
