package vn.motcua.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// A small fillable form of our own: a name (required), twelve boxes, two lines, a check box.
final class OwnForm {

    /// Changes the form before it is saved.
    @FunctionalInterface
    interface Change {
        void on(PDDocument document) throws IOException;
    }

    private OwnForm() {}

    static byte[] bytes() throws IOException {
        return bytes(_ -> {});
    }

    static byte[] bytes(Change change) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var fonts = new PDResources();
            fonts.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 0 Tf 0 g");
            var name = new PDTextField(form);
            name.setRequired(true);
            add(form, name, "name", page, new PDRectangle(100, 700, 200, 16));
            var id = new PDTextField(form);
            id.setComb(true);
            id.setMaxLen(12);
            add(form, id, "id", page, new PDRectangle(100, 660, 240, 18));
            var lines = new PDTextField(form);
            lines.setMultiline(true);
            add(form, lines, "purpose", page, new PDRectangle(100, 600, 300, 40));
            add(form, new PDCheckBox(form), "single", page, new PDRectangle(100, 560, 14, 14));
            frame(document, page);
            change.on(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(PDAcroForm form, PDTerminalField field, String name, PDPage page, PDRectangle place)
            throws IOException {
        field.setPartialName(name);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(place);
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }

    private static void frame(PDDocument document, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            for (var widget : page.getAnnotations()) {
                var place = widget.getRectangle();
                content.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            }
            content.stroke();
        }
    }
}
