package vn.motcua.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;

/// The four faces of Tinos, read when first needed and then kept.
enum Face {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC),
    BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

    static final String FAMILY = "Tinos";

    private final int weight;
    private final FontStyle style;
    private final Resource file;

    Face(String file, int weight, FontStyle style) {
        this.weight = weight;
        this.style = style;
        this.file = new Resource("font/" + FAMILY + "-" + file + ".ttf");
    }

    static void addTo(PdfRendererBuilder builder) {
        for (var face : values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.file.bytes()), FAMILY, face.weight, face.style, true);
        }
    }
}
