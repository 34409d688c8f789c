package vn.motcua.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// A place in an official form and what is to stand there.
///
/// @param lined whether the text may go on in further lines
/// @param boxes one character each, from the left; 0 for a place without boxes
record Blank(String name, String text, boolean lined, int boxes, PDRectangle place, PDPage page) {

    /// In points: as forms are typed, and the smallest that people still read on paper.
    private static final float USUAL = 12;

    private static final float SMALLEST = 7;
    private static final float STEP = 0.5f;
    private static final float LEADING = 1.15f;
    private static final float EDGE = 2;

    static Blank of(String name, String text, PDTerminalField field, PDRectangle place, PDPage page) {
        boolean lined = field instanceof PDTextField written && written.isMultiline();
        int boxes = field instanceof PDTextField written && written.isComb() ? Math.max(0, written.getMaxLen()) : 0;
        return new Blank(name, text.strip().replaceAll("\\s+", " "), lined, boxes, place, page);
    }

    boolean fits(PDFont font) throws IOException {
        return boxes > 0 ? text.codePointCount(0, text.length()) <= boxes : size(font) >= SMALLEST;
    }

    /// The largest size in which all of it stands in its place; 0 if there is none.
    private float size(PDFont font) throws IOException {
        int steps = Math.round((USUAL - SMALLEST) / STEP);
        for (int step = 0; step <= steps; step++) {
            float size = USUAL - step * STEP;
            var lines = lines(font, size);
            boolean high = lines.size() * size * LEADING <= Math.max(place.getHeight(), size * LEADING);
            boolean low = size <= place.getHeight() + EDGE;
            if (high && low && widest(lines, font, size) <= room()) {
                return size;
            }
        }
        return 0;
    }

    private float room() {
        return place.getWidth() - 2 * EDGE;
    }

    private static float widest(List<String> lines, PDFont font, float size) throws IOException {
        float widest = 0;
        for (var line : lines) {
            widest = Math.max(widest, width(line, font, size));
        }
        return widest;
    }

    private static float width(String line, PDFont font, float size) throws IOException {
        return font.getStringWidth(line) / 1000 * size;
    }

    private List<String> lines(PDFont font, float size) throws IOException {
        if (!lined) {
            return List.of(text);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font, size) > room()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// To be asked only where it fits.
    void draw(PDDocument document, PDFont font) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            if (boxes > 0) {
                drawBoxes(content, font);
            } else {
                drawLines(content, font, size(font));
            }
        }
    }

    private void drawBoxes(PDPageContentStream content, PDFont font) throws IOException {
        float each = place.getWidth() / boxes;
        float size = Math.min(USUAL, Math.max(SMALLEST, place.getHeight() * 0.8f));
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        for (int i = 0; i < letters.size(); i++) {
            float from = place.getLowerLeftX() + i * each + (each - width(letters.get(i), font, size)) / 2;
            write(content, font, size, from, middle(size), letters.get(i));
        }
    }

    private void drawLines(PDPageContentStream content, PDFont font, float size) throws IOException {
        var lines = lines(font, size);
        float at = lined ? place.getUpperRightY() - size : middle(size);
        for (var line : lines) {
            write(content, font, size, place.getLowerLeftX() + EDGE, at, line);
            at -= size * LEADING;
        }
    }

    /// The base line of a text that stands in the middle of its place.
    private float middle(float size) {
        return place.getLowerLeftY() + (place.getHeight() - size) / 2 + size * 0.22f;
    }

    private static void write(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
