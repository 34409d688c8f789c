package vn.motcua.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;

/// The four faces of Tinos, read when first needed and then kept.
///
/// Without their table of substitutions (`GSUB`): ours are ligatures, which Vietnamese does not use and which extract
/// as
/// something else than was written, and PDFBox spends two thirds of a page's time looking for them.
enum Face {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC),
    BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

    static final String FAMILY = "Tinos";
    private static final int COUNT = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x67737562;

    private final int weight;
    private final FontStyle style;
    private final Resource file;
    private @Nullable TrueTypeFont parsed;

    private Face(String file, int weight, FontStyle style) {
        this.weight = weight;
        this.style = style;
        this.file = new Resource("font/" + FAMILY + "-" + file + ".ttf");
    }

    static void addTo(PdfRendererBuilder builder) {
        for (var face : values()) {
            builder.useFont(
                    () -> new ByteArrayInputStream(withoutSubstitutions(face.file.bytes())),
                    FAMILY,
                    face.weight,
                    face.style,
                    true);
        }
    }

    /// Gives the table a name that nobody asks for. The directory of tables stands after 12 bytes, 16 bytes an entry.
    /// Doing it again changes nothing.
    private static byte[] withoutSubstitutions(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        for (int entry = 0; entry < bytes.getShort(COUNT); entry++) {
            int at = DIRECTORY + entry * ENTRY;
            if (bytes.getInt(at) == GSUB) {
                bytes.putInt(at, UNKNOWN);
            }
        }
        return font;
    }
}
