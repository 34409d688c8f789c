package vn.motcua.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// A face of Tinos, parsed when first needed and then shared by all papers of one press. For one thread at a time.
///
/// Parsing the faces for each paper took more than half of the time that a paper takes.
final class Face {

    static final String FAMILY = "Tinos";

    private final int weight;
    private final FontStyle style;
    private final Resource file;
    private @Nullable TrueTypeFont parsed;

    private Face(String file, int weight, FontStyle style) {
        this.weight = weight;
        this.style = style;
        this.file = new Resource("font/" + FAMILY + "-" + file + ".ttf");
    }

    static List<Face> all() {
        return List.of(
                new Face("Regular", 400, FontStyle.NORMAL),
                new Face("Bold", 700, FontStyle.NORMAL),
                new Face("Italic", 400, FontStyle.ITALIC),
                new Face("BoldItalic", 700, FontStyle.ITALIC));
    }

    /// @param font this face, as [#in] gave it
    void addTo(PdfRendererBuilder builder, PDFont font) {
        builder.useFont(new PDFontSupplier(font), FAMILY, weight, style, true);
    }

    void addTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(new Embedded(document), FAMILY, weight, style, true);
    }

    /// As a font of one document, for what is drawn beside the page of HTML.
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, parsed(), true);
    }

    /// Whether it has a letter for a character.
    boolean has(int codePoint) {
        try {
            return parsed().getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont parsed() throws IOException {
        var known = parsed;
        if (known == null) {
            known = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()));
            known.setEnableGsub(false); // ligatures would spoil measures and copied text
            parsed = known;
        }
        return known;
    }

    /// The face inside one document, put there with its first letter.
    private final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway") // the font is supplied below
        Embedded(PDDocument document) {
            super(null);
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                var known = font;
                if (known == null) {
                    known = PDType0Font.load(document, parsed(), true);
                    font = known;
                }
                return known;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
